using IomSearch.Engine.Columns;

namespace IomSearch.Engine.Search;

/// <summary>Counts the values of one keyword column over the documents of one segment that are shown to it.</summary>
internal sealed class FacetCounter(KeywordColumn column)
{
    private readonly int[] counts = new int[column.Count];

    /// <summary>Number of documents without a value.</summary>
    public int Missing { get; private set; }

    /// <summary>Counts a document.</summary>
    public void Add(int doc)
    {
        var (from, to) = column.RangeOf(doc);
        if (from == to)
        {
            Missing++;
        }

        for (var place = from; place < to; place++)
        {
            counts[column.OrdinalAt(place)]++;
        }
    }

    /// <summary>Adds the counts by value to those of other segments.</summary>
    public void AddTo(Dictionary<string, int> totals)
    {
        for (var ordinal = 0; ordinal < counts.Length; ordinal++)
        {
            if (counts[ordinal] > 0)
            {
                var value = System.Text.Encoding.UTF8.GetString(column.Value(ordinal));
                totals[value] = totals.GetValueOrDefault(value) + counts[ordinal];
            }
        }
    }
}
