using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Search;

/// <summary>Joins the facet counts of the segments, value by value.</summary>
internal sealed class FacetMerger : IDisposable
{
    private readonly Reused<KeywordTotals> ofKeywords = new();
    private readonly Reused<NumberTotals> ofNumbers = new();
    private readonly List<KeywordTotals> keywords = [];
    private readonly List<NumberTotals> numbers = [];

    /// <summary>Begins with nothing counted.</summary>
    /// <exception cref="ArgumentException">A facet is no keyword field.</exception>
    public void Begin(IndexGeneration state, SearchOptions options)
    {
        Dispose();
        foreach (var field in options.Facets)
        {
            keywords.Add(ofKeywords.Next().Begin(field, state.Values(state.Schema.Require(field, FieldKind.Keyword))));
        }

        foreach (var facet in options.NumberFacets)
        {
            numbers.Add(ofNumbers.Next().Begin(facet));
        }
    }

    /// <summary>Adds a segment's counts.</summary>
    public void Add(int segment, FacetCounters counters)
    {
        for (var i = 0; i < keywords.Count; i++)
        {
            keywords[i].Add(segment, counters.Keyword(i));
        }

        for (var i = 0; i < numbers.Count; i++)
        {
            numbers[i].Add(counters.Number(i));
        }
    }

    /// <summary>The counts of keyword fields over all segments.</summary>
    public IReadOnlyList<FacetCounts> Keywords()
    {
        var counts = keywords.Count == 0 ? [] : new FacetCounts[keywords.Count];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = keywords[i].Counts();
        }

        return counts;
    }

    /// <summary>The counts of number fields over all segments.</summary>
    public IReadOnlyList<NumberCounts> Numbers()
    {
        var counts = numbers.Count == 0 ? [] : new NumberCounts[numbers.Count];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = numbers[i].Counts();
        }

        return counts;
    }

    /// <summary>Ends with the state of the index.</summary>
    public void Dispose()
    {
        keywords.ForEach(static one => one.End());
        keywords.Clear();
        numbers.Clear();
        ofKeywords.TakeBack();
        ofNumbers.TakeBack();
    }

    /// <summary>The counts of a keyword field.</summary>
    private sealed class KeywordTotals
    {
        private string field = "";
        private FieldValues? values;
        private int[] totals = [];
        private long[] keys = [];
        private int missing;

        public KeywordTotals Begin(string name, FieldValues ofField)
        {
            (field, values, missing) = (name, ofField, 0);
            if (totals.Length < values.Count)
            {
                (totals, keys) = (new int[values.Count], new long[values.Count]);
            }
            else
            {
                totals.AsSpan(0, values.Count).Clear();
            }

            return this;
        }

        public void Add(int segment, FacetCounter counter)
        {
            counter.AddTo(totals, values!.PlacesOf(segment));
            missing += counter.Missing;
        }

        public FacetCounts Counts() => new(field, Sorted(), missing);

        public void End() => values = null;

        // Most frequent first, then in the values' order: as one number, which sorts faster than two.
        private ValueCount[] Sorted()
        {
            var found = 0;
            for (var place = 0; place < values!.Count; place++)
            {
                keys[found] = ((long)~totals[place] << 32) | (uint)place;
                found += totals[place] > 0 ? 1 : 0;
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

    /// <summary>The counts of a number field.</summary>
    private sealed class NumberTotals
    {
        private readonly Dictionary<long, int> totals = [];
        private NumberFacet? facet;
        private int missing;

        public NumberTotals Begin(NumberFacet wanted)
        {
            (facet, missing) = (wanted, 0);
            totals.Clear();
            return this;
        }

        public void Add(NumberCounter counter)
        {
            counter.AddTo(totals);
            missing += counter.Missing;
        }

        public NumberCounts Counts() => new(facet!.Field, [.. facet.Count(totals)], missing);
    }
}
