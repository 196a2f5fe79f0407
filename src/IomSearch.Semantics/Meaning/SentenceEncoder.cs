using System.Collections.Concurrent;
using System.Numerics.Tensors;

namespace IomSearch.Semantics.Meaning;

/// <summary>The Universal Sentence Encoder Lite: gives a sentence or a passage of English a vector of 512 numbers (Cer
/// et al., Universal Sentence Encoder, 2018, section 3.1).</summary>
/// <remarks>It reads the first 128 pieces of a text, about 100 words.</remarks>
public sealed class SentenceEncoder : ITextEmbedder
{
    /// <summary>Numbers of a vector.</summary>
    public const int Width = 512;

    /// <summary>Pieces that are read of a text.</summary>
    public const int LongestText = 128;

    private static readonly Lazy<SentenceEncoder> ShippedOne = new(() => new SentenceEncoder(EncoderFile.Shipped()));

    // A run needs three megabytes, so they are kept, one a thread that is at work.
    private readonly ConcurrentBag<EncoderScratch> idle = [];
    private readonly UnigramTokenizer tokenizer;
    private readonly EncoderWeights weights;
    private readonly TransformerLayer[] layers;
    private readonly Dense output;

    /// <summary>An encoder with these weights.</summary>
    public SentenceEncoder(EncoderWeights weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        this.weights = weights;
        tokenizer = new UnigramTokenizer(weights.Vocabulary);
        layers = [.. weights.Layers.Select(layer => new TransformerLayer(layer))];
        output = new Dense(weights.Output);
    }

    /// <summary>The encoder of the shipped weights.</summary>
    public static SentenceEncoder Shipped => ShippedOne.Value;

    /// <inheritdoc/>
    public int Dimensions => Width;

    /// <summary>The pieces of a text that are read, by number.</summary>
    public IReadOnlyList<int> Tokens(string text) => [.. tokenizer.Tokens(text).Take(LongestText)];

    /// <inheritdoc/>
    public float[] Embed(string text)
    {
        var tokens = Tokens(text);
        var scratch = idle.TryTake(out var kept) ? kept : new EncoderScratch();
        Place(tokens, scratch.State);
        foreach (var layer in layers)
        {
            layer.Run(tokens.Count, scratch);
        }

        Average(tokens.Count, scratch.State, scratch.Normal);
        output.Set(1, scratch.Normal, scratch.Mixed);
        var vector = scratch.Mixed.AsSpan(0, Width).ToArray();
        idle.Add(scratch);
        TensorPrimitives.Tanh(vector, vector);
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        return vector;
    }

    // The published graph adds a piece's row twice, once before and once after its place is added.
    private void Place(IReadOnlyList<int> tokens, float[] state)
    {
        var width = weights.Embeddings.Columns;
        var half = width / 2;
        for (var place = 0; place < tokens.Count; place++)
        {
            var row = weights.Embeddings.Row(tokens[place]);
            var target = state.AsSpan(place * width, width);
            for (var wave = 0; wave < half; wave++)
            {
                var (sine, cosine) = MathF.SinCos(place * weights.Frequencies[wave]);
                target[wave] = (2 * row[wave]) + sine;
                target[half + wave] = (2 * row[half + wave]) + cosine;
            }
        }
    }

    // Of no piece at all the average is 0.
    private static void Average(int rows, float[] state, float[] target)
    {
        var sums = target.AsSpan(0, Width);
        sums.Clear();
        for (var row = 0; row < rows; row++)
        {
            TensorPrimitives.Add(sums, state.AsSpan(row * Width, Width), sums);
        }

        TensorPrimitives.Divide(sums, Math.Max(1, rows), sums);
    }
}
