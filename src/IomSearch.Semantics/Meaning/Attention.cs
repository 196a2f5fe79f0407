using System.Numerics.Tensors;

namespace IomSearch.Semantics.Meaning;

/// <summary>Lets each piece of a text gather from all others what it heeds (Vaswani et al., section 3.2).</summary>
internal static class Attention
{
    private const int Heads = 4;

    /// <summary>Fills <see cref="EncoderScratch.Mixed"/> from the queries, keys and values in
    /// <see cref="EncoderScratch.Wide"/>.</summary>
    /// <param name="rows">Pieces of the text.</param>
    /// <param name="width">Numbers of a query.</param>
    /// <param name="scratch">The numbers of this run.</param>
    public static void Mix(int rows, int width, EncoderScratch scratch)
    {
        var stride = 3 * width;
        var size = width / Heads;
        var heed = scratch.Heed.AsSpan();
        Array.Clear(scratch.Mixed);
        for (var head = 0; head < Heads; head++)
        {
            var queries = scratch.Wide.AsSpan(head * size);
            heed.Clear();
            scratch.Packed.PackTransposed(queries[width..], stride, rows, size);
            Product.Add(queries, stride, scratch.Packed, heed, SentenceEncoder.LongestText, rows);
            for (var row = 0; row < rows; row++)
            {
                Share(heed.Slice(row * SentenceEncoder.LongestText, rows), 1 / MathF.Sqrt(size));
            }

            scratch.Packed.Pack(queries[(2 * width)..], stride, rows, size);
            Product.Add(
                heed, SentenceEncoder.LongestText, scratch.Packed, scratch.Mixed.AsSpan(head * size), width, rows);
        }
    }

    // Numbers to shares of 1. The largest is taken away first: the exponential of a large number is past all bounds.
    private static void Share(Span<float> numbers, float scale)
    {
        TensorPrimitives.Multiply(numbers, scale, numbers);
        TensorPrimitives.Subtract(numbers, TensorPrimitives.Max<float>(numbers), numbers);
        TensorPrimitives.Exp(numbers, numbers);
        TensorPrimitives.Divide(numbers, TensorPrimitives.Sum<float>(numbers), numbers);
    }
}
