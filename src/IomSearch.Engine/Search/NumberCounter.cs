using System.Runtime.InteropServices;
using IomSearch.Engine.Columns;

namespace IomSearch.Engine.Search;

/// <summary>Counts the numbers of one column over documents of one segment.</summary>
internal sealed class NumberCounter
{
    private readonly Dictionary<long, int> counts = [];
    private NumberColumn? column;

    /// <summary>Begins to count the numbers of a column.</summary>
    public NumberCounter Begin(NumberColumn numbers)
    {
        (column, Missing) = (numbers, 0);
        counts.Clear();
        return this;
    }

    /// <summary>Number of documents without a number.</summary>
    public int Missing { get; private set; }

    /// <summary>Counts some documents.</summary>
    public void Add(ReadOnlySpan<int> docs)
    {
        var numbers = column!.Values();
        foreach (var doc in docs)
        {
            if (numbers.TryGet(doc, out var number))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, number, out _)++;
            }
            else
            {
                Missing++;
            }
        }
    }

    /// <summary>Adds the counts by number to those of other segments.</summary>
    public void AddTo(Dictionary<long, int> totals)
    {
        foreach (var (number, count) in counts)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(totals, number, out _) += count;
        }
    }
}
