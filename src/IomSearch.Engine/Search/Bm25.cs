using System.Numerics;
using IomSearch.Engine.Columns;

namespace IomSearch.Engine.Search;

/// <summary>The BM25 formula, as Apache Lucene 8 computes it: without the constant factor k1 + 1,
/// in single precision.</summary>
/// <remarks>Robertson and Zaragoza, The Probabilistic Relevance Framework: BM25 and Beyond, 2009; idf with 1 added
/// inside the logarithm, so that it is never negative. k1 is 1.2, b is 0.75.</remarks>
public static class Bm25
{
    private const float K1 = 1.2f;
    private const float B = 0.75f;

    /// <summary>How telling a term is.</summary>
    /// <param name="documents">Documents that have the field.</param>
    /// <param name="frequency">Documents that have the term in it.</param>
    public static float Idf(long documents, long frequency) =>
        (float)Math.Log(1 + ((documents - frequency + 0.5) / (frequency + 0.5)));

    /// <summary>The length part of the formula for each of the 256 length codes: 1 / (k1 · (1 - b + b ·
    /// length / average)).</summary>
    /// <param name="documents">Documents that have the field.</param>
    /// <param name="tokens">Tokens of the field in all of them.</param>
    public static float[] LengthFactors(long documents, long tokens)
    {
        var average = documents == 0 ? 1 : (float)(tokens / (double)documents);
        var factors = new float[256];
        for (var code = 0; code < factors.Length; code++)
        {
            factors[code] = 1f / (K1 * (1 - B + (B * NormCode.Decode((byte)code) / average)));
        }

        return factors;
    }

    /// <summary>The score of a document.</summary>
    /// <param name="weight">Idf times boost.</param>
    /// <param name="frequency">How often the term stands there; a sloppy phrase counts in parts.</param>
    /// <param name="lengthFactor">The length factor of the document's code.</param>
    public static float Score(float weight, float frequency, float lengthFactor) =>
        weight - (weight / (1f + (frequency * lengthFactor)));

    /// <summary>The scores of several documents, each as of <see cref="Score(float, float, float)"/>.</summary>
    /// <param name="weight">Idf times boost.</param>
    /// <param name="frequencies">How often the term stands in each.</param>
    /// <param name="factors">Their length factors, in the place of which the scores are written.</param>
    internal static void Score(float weight, ReadOnlySpan<uint> frequencies, Span<float> factors)
    {
        var at = 0;
        if (Vector.IsHardwareAccelerated)
        {
            var weights = new Vector<float>(weight);
            for (; at + Vector<float>.Count <= factors.Length; at += Vector<float>.Count)
            {
                // No frequency reaches the sign's bit: a document has a million tokens at most.
                var counts = Vector.ConvertToSingle(Vector.AsVectorInt32(new Vector<uint>(frequencies[at..])));
                var scores = weights - (weights / (Vector<float>.One + (counts * new Vector<float>(factors[at..]))));
                scores.CopyTo(factors[at..]);
            }
        }

        for (; at < factors.Length; at++)
        {
            factors[at] = Score(weight, frequencies[at], factors[at]);
        }
    }
}
