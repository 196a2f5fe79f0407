using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Search;

/// <summary>The weights of terms from the statistics of the whole index, each worked out once for a query. For one thread.</summary>
internal sealed class TermWeights(TermStatistics statistics)
{
    private readonly Dictionary<int, float[]> lengthFactors = [];
    private readonly Dictionary<(int Field, string Term), float> idfs = [];

    /// <summary>How telling a term is in a text field.</summary>
    public float Idf(int field, string term)
    {
        if (!idfs.TryGetValue((field, term), out var idf))
        {
            idf = Bm25.Idf(statistics.Field(field).Documents, statistics.DocumentFrequency(field, term));
            idfs.Add((field, term), idf);
        }

        return idf;
    }

    /// <summary>The length part of the score for each of the 256 length codes of a text field.</summary>
    public float[] LengthFactors(int field)
    {
        if (!lengthFactors.TryGetValue(field, out var factors))
        {
            var sums = statistics.Field(field);
            factors = Bm25.LengthFactors(sums.Documents, sums.Tokens);
            lengthFactors.Add(field, factors);
        }

        return factors;
    }
}
