using System.Collections.Immutable;

namespace IomSearch.Engine.Search;

/// <summary>Joins the facet counts of the segments, value by value.</summary>
internal sealed class FacetMerger(ImmutableArray<string> fields)
{
    private readonly Dictionary<string, int>[] totals =
        [.. fields.Select(_ => new Dictionary<string, int>(StringComparer.Ordinal))];

    private readonly int[] missing = new int[fields.Length];

    /// <summary>Adds a segment's counts, in the order of the fields.</summary>
    public void Add(IReadOnlyList<FacetCounter> counters)
    {
        for (var i = 0; i < counters.Count; i++)
        {
            counters[i].AddTo(totals[i]);
            missing[i] += counters[i].Missing;
        }
    }

    /// <summary>The counts of all segments.</summary>
    public IReadOnlyList<FacetCounts> Take() =>
        [.. fields.Select((field, i) => new FacetCounts(field, Sorted(totals[i]), missing[i]))];

    private static IReadOnlyList<ValueCount> Sorted(Dictionary<string, int> counts) =>
    [
        .. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => new ValueCount(pair.Key, pair.Value)),
    ];
}
