using System.Numerics.Tensors;

namespace IomSearch.Semantics.Meaning;

/// <summary>One layer of the encoder, ready to run.</summary>
internal sealed class TransformerLayer(LayerWeights weights)
{
    private const float Least = 1e-6f;

    private readonly Dense projection = new(weights.Projection);
    private readonly Dense joining = new(weights.Joining);
    private readonly Dense? widening = weights.Widening is { } widens ? new(widens) : null;
    private readonly Dense hidden = new(weights.Hidden);
    private readonly Dense forward = new(weights.Forward);

    /// <summary>Takes the state one layer further.</summary>
    /// <param name="rows">Pieces of the text.</param>
    /// <param name="scratch">The numbers of this run; <see cref="EncoderScratch.State"/> is read and replaced.</param>
    public void Run(int rows, EncoderScratch scratch)
    {
        var width = weights.AttentionNorm.Scale.Length;
        Normalise(rows, weights.AttentionNorm, scratch.State, scratch.Normal);
        projection.Set(rows, scratch.Normal, scratch.Wide);
        Attention.Mix(rows, width, scratch);
        if (widening is not null)
        {
            widening.Set(rows, scratch.State, scratch.Next);
            scratch.Swap();
        }

        joining.Add(rows, scratch.Mixed, scratch.State);
        Normalise(rows, weights.ForwardNorm, scratch.State, scratch.Normal);
        hidden.Set(rows, scratch.Normal, scratch.Wide);
        var between = scratch.Wide.AsSpan(0, rows * hidden.Outputs);
        TensorPrimitives.Max(between, 0, between);
        forward.Add(rows, scratch.Wide, scratch.State);
    }

    // Each row to mean 0 and variance 1 (Ba, Kiros and Hinton, Layer Normalization, 2016).
    private static void Normalise(int rows, NormWeights norm, float[] from, float[] to)
    {
        var width = norm.Scale.Length;
        for (var row = 0; row < rows; row++)
        {
            var source = from.AsSpan(row * width, width);
            var target = to.AsSpan(row * width, width);
            TensorPrimitives.Subtract(source, TensorPrimitives.Sum<float>(source) / width, target);
            var variance = TensorPrimitives.SumOfSquares<float>(target) / width;
            TensorPrimitives.Multiply(target, 1 / MathF.Sqrt(variance + Least), target);
            TensorPrimitives.MultiplyAdd(target, norm.Scale, norm.Bias, target);
        }
    }
}
