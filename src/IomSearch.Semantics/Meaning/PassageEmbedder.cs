using System.Numerics.Tensors;

namespace IomSearch.Semantics.Meaning;

/// <summary>Gives a long text the mean direction of its passages: an encoder reads a hundred
/// words and no more.</summary>
/// <remarks>A text is cut into passages of the same length, as few as can be with at most <see cref="MostWords"/> words
/// each: so none is a scrap of a few words that would count like a whole one.</remarks>
/// <param name="encoder">What reads a passage.</param>
public sealed class PassageEmbedder(ITextEmbedder encoder) : ITextEmbedder
{
    /// <summary>Words of a passage at most; all but those of short texts have half as many at least.</summary>
    public const int MostWords = 100;

    /// <summary>Passages that are read of a text: past them, more of the same is said.</summary>
    public const int MostPassages = 64;

    /// <inheritdoc/>
    public int Dimensions => encoder.Dimensions;

    /// <summary>The passages of a text.</summary>
    public static IEnumerable<string> Passages(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = text.Split((char[]?)null, MostWords * MostPassages + 1, StringSplitOptions.RemoveEmptyEntries);
        var count = Math.Min(words.Length, MostWords * MostPassages);
        var passages = (count + MostWords - 1) / MostWords;
        for (var passage = 0; passage < passages; passage++)
        {
            var (from, to) = (passage * count / passages, (passage + 1) * count / passages);
            yield return string.Join(' ', words[from..to]);
        }
    }

    /// <inheritdoc/>
    public float[] Embed(string text)
    {
        var sum = new float[Dimensions];
        foreach (var passage in Passages(text))
        {
            TensorPrimitives.Add(sum, encoder.Embed(passage), sum);
        }

        var length = TensorPrimitives.Norm<float>(sum);
        if (length > 0)
        {
            TensorPrimitives.Divide(sum, length, sum);
        }

        return sum;
    }
}
