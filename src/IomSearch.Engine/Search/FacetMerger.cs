namespace IomSearch.Engine.Search;

/// <summary>Joins the facet counts of the segments, value by value.</summary>
internal sealed class FacetMerger(SearchOptions options)
{
    private readonly Dictionary<string, int>[] totals =
        [.. options.Facets.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];

    private readonly Dictionary<long, int>[] numbers = [.. options.NumberFacets.Select(_ => new Dictionary<long, int>())];
    private readonly int[] missing = new int[options.Facets.Length];
    private readonly int[] withoutNumber = new int[options.NumberFacets.Length];

    /// <summary>Adds a segment's counts.</summary>
    public void Add(FacetCounters counters)
    {
        foreach (var (i, counter) in counters.Keywords.Index())
        {
            counter.AddTo(totals[i]);
            missing[i] += counter.Missing;
        }

        foreach (var (i, counter) in counters.Numbers.Index())
        {
            counter.AddTo(numbers[i]);
            withoutNumber[i] += counter.Missing;
        }
    }

    /// <summary>The counts of keyword fields over all segments.</summary>
    public IReadOnlyList<FacetCounts> Keywords() =>
        [.. options.Facets.Select((field, i) => new FacetCounts(field, Sorted(totals[i]), missing[i]))];

    /// <summary>The counts of number fields over all segments.</summary>
    public IReadOnlyList<NumberCounts> Numbers() =>
        [.. options.NumberFacets.Select((facet, i) => new NumberCounts(facet.Field, [.. facet.Count(numbers[i])], withoutNumber[i]))];

    private static IReadOnlyList<ValueCount> Sorted(Dictionary<string, int> counts) =>
    [
        .. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new ValueCount(pair.Key, pair.Value)),
    ];
}
