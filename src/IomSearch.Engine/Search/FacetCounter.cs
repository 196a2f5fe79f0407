using System.Numerics;
using System.Runtime.InteropServices;
using IomSearch.Engine.Columns;

namespace IomSearch.Engine.Search;

/// <summary>Counts the values of one keyword column over documents of one segment.</summary>
internal sealed class FacetCounter
{
    private int[] counts = [];
    private KeywordColumn? counted;

    /// <summary>Begins to count the values of a column.</summary>
    public FacetCounter Begin(KeywordColumn values)
    {
        counted = values;
        Missing = 0;
        if (counts.Length < values.Count)
        {
            counts = new int[values.Count];
        }
        else
        {
            counts.AsSpan(0, values.Count).Clear();
        }

        return this;
    }

    /// <summary>Number of documents without a value.</summary>
    public int Missing { get; private set; }

    /// <summary>Counts some documents.</summary>
    public void Add(ReadOnlySpan<int> docs)
    {
        var column = counted!;
        switch (column.Width)
        {
            case 1:
                Add(docs, column.Ordinals);
                break;
            case 2:
                Add(docs, MemoryMarshal.Cast<byte, ushort>(column.Ordinals));
                break;
            default:
                Add(docs, MemoryMarshal.Cast<byte, uint>(column.Ordinals));
                break;
        }
    }

    /// <summary>Adds the counts to those of other segments.</summary>
    /// <param name="totals">A count for each value.</param>
    /// <param name="places">The value of each ordinal.</param>
    public void AddTo(int[] totals, ReadOnlySpan<int> places)
    {
        var own = counts.AsSpan(0, places.Length);
        for (var ordinal = 0; ordinal < own.Length; ordinal++)
        {
            totals[places[ordinal]] += own[ordinal];
        }
    }

    private void Add<T>(ReadOnlySpan<int> docs, ReadOnlySpan<T> ordinals)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (counted!.IsSingle)
        {
            AddSingle(docs, ordinals);
        }
        else
        {
            AddMany(docs, ordinals);
        }
    }

    private void AddSingle<T>(ReadOnlySpan<int> docs, ReadOnlySpan<T> ordinals)
        where T : unmanaged, IBinaryInteger<T>
    {
        var all = counts;
        foreach (var doc in docs)
        {
            all[int.CreateTruncating(ordinals[doc])]++;
        }
    }

    private void AddMany<T>(ReadOnlySpan<int> docs, ReadOnlySpan<T> ordinals)
        where T : unmanaged, IBinaryInteger<T>
    {
        var all = counts;
        var missing = 0;
        var starts = counted!.Starts;
        foreach (var doc in docs)
        {
            var (from, to) = (starts[doc], starts[doc + 1]);
            var own = ordinals[from..to];
            missing += own.IsEmpty ? 1 : 0;
            foreach (var ordinal in own)
            {
                all[int.CreateTruncating(ordinal)]++;
            }
        }

        Missing += missing;
    }
}
