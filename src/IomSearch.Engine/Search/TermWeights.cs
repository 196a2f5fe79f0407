using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Search;

/// <summary>Terms with their weights from the statistics of the whole index, each looked up once for a
/// query. For one thread.</summary>
internal sealed class TermWeights
{
    private readonly Dictionary<(int Field, string Term), WeighedTerm> known = [];
    private readonly Reused<WeighedTerm> terms = new();
    private TermStatistics? statistics;

    /// <summary>Begins with a state of the index, no term known; null forgets the last.</summary>
    public void Begin(TermStatistics? of)
    {
        statistics = of;
        known.Clear();
        terms.TakeBack();
    }

    /// <summary>A term of a text field.</summary>
    public WeighedTerm Of(int field, string term)
    {
        if (!known.TryGetValue((field, term), out var found))
        {
            found = terms.Next();
            var entries = found.Begin(statistics!.Segments);
            statistics.Find(field, term, entries);
            found.Idf = Idf(field, statistics.DocumentFrequency(entries));
            known.Add((field, term), found);
        }

        return found;
    }

    /// <summary>How telling a term is that so many documents have.</summary>
    public float Idf(int field, int frequency) => Bm25.Idf(statistics!.Field(field).Documents, frequency);

    /// <summary>The length part of the score for each of the 256 length codes of a text field.</summary>
    public float[] LengthFactors(int field) =>
        statistics!.Derived(field, static sums => Bm25.LengthFactors(sums.Documents, sums.Tokens));
}
