using IomSearch.Engine.Segments;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Search;

/// <summary>Terms with their weights from the statistics of the whole index, each looked up once for a query. For one thread.</summary>
internal sealed class TermWeights(TermStatistics statistics)
{
    private readonly Dictionary<(int Field, string Term), WeighedTerm> known = [];

    /// <summary>A term of a text field.</summary>
    public WeighedTerm Of(int field, string term)
    {
        if (!known.TryGetValue((field, term), out var found))
        {
            var entries = statistics.Entries(field, term);
            var frequency = statistics.DocumentFrequency(field, term, entries);
            found = new WeighedTerm(Bm25.Idf(statistics.Field(field).Documents, frequency), entries);
            known.Add((field, term), found);
        }

        return found;
    }

    /// <summary>The length part of the score for each of the 256 length codes of a text field.</summary>
    public float[] LengthFactors(int field) => statistics.Derived(field, static sums => Bm25.LengthFactors(sums.Documents, sums.Tokens));
}

/// <summary>What a query knows of a term.</summary>
/// <param name="Idf">How telling it is.</param>
/// <param name="Entries">Its entry in each segment; one of no documents where a segment does not have it.</param>
internal readonly record struct WeighedTerm(float Idf, TermEntry[] Entries);
