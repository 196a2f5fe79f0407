using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Search;

/// <summary>Joins the facet counts of the segments, value by value.</summary>
internal sealed class FacetMerger
{
    private readonly SearchOptions options;
    private readonly FieldValues[] values;
    private readonly int[][] totals;
    private readonly Dictionary<long, int>[] numbers;
    private readonly int[] missing;
    private readonly int[] withoutNumber;

    /// <summary>Nothing counted yet.</summary>
    /// <exception cref="ArgumentException">A facet is no keyword field.</exception>
    public FacetMerger(IndexGeneration state, SearchOptions options)
    {
        this.options = options;
        values = options.Facets.IsEmpty
            ? []
            : [.. options.Facets.Select(field => state.Values(state.Schema.Require(field, FieldKind.Keyword)))];
        totals = Array.ConvertAll(values, one => new int[one.Count]);
        missing = new int[values.Length];
        numbers = options.NumberFacets.IsEmpty ? [] : [.. options.NumberFacets.Select(_ => new Dictionary<long, int>())];
        withoutNumber = new int[numbers.Length];
    }

    /// <summary>Adds a segment's counts.</summary>
    public void Add(int segment, FacetCounters counters)
    {
        for (var i = 0; i < totals.Length; i++)
        {
            var counter = counters.Keyword(i);
            counter.AddTo(totals[i], values[i].PlacesOf(segment));
            missing[i] += counter.Missing;
        }

        for (var i = 0; i < numbers.Length; i++)
        {
            var counter = counters.Number(i);
            counter.AddTo(numbers[i]);
            withoutNumber[i] += counter.Missing;
        }
    }

    /// <summary>The counts of keyword fields over all segments.</summary>
    public IReadOnlyList<FacetCounts> Keywords() => totals.Length == 0
        ? []
        : [.. options.Facets.Select((field, i) => new FacetCounts(field, Sorted(totals[i], values[i]), missing[i]))];

    /// <summary>The counts of number fields over all segments.</summary>
    public IReadOnlyList<NumberCounts> Numbers() => numbers.Length == 0
        ? []
        : [.. options.NumberFacets.Select((facet, i) => new NumberCounts(facet.Field, [.. facet.Count(numbers[i])], withoutNumber[i]))];

    // Most frequent first, then in the values' order: as one number, which sorts faster than two.
    private static ValueCount[] Sorted(int[] counts, FieldValues values)
    {
        var found = 0;
        var keys = new long[counts.Length];
        for (var place = 0; place < counts.Length; place++)
        {
            keys[found] = ((long)~counts[place] << 32) | (uint)place;
            found += counts[place] > 0 ? 1 : 0;
        }

        Array.Sort(keys, 0, found);
        var sorted = new ValueCount[found];
        for (var i = 0; i < found; i++)
        {
            sorted[i] = new ValueCount(values[(int)(uint)keys[i]], (int)~(keys[i] >> 32));
        }

        return sorted;
    }
}
