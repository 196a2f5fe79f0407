using System.Numerics;
using System.Runtime.InteropServices;
using IomSearch.Engine.Columns;
using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>Counts the values of one keyword column over sets of documents of one segment.</summary>
internal sealed class FacetCounter(KeywordColumn column)
{
    private readonly int[] counts = new int[column.Count];

    /// <summary>Number of documents without a value.</summary>
    public int Missing { get; private set; }

    /// <summary>Counts the documents of a set.</summary>
    public void Add(DocSet set)
    {
        switch (column.Width)
        {
            case 1:
                Add(set, column.Ordinals);
                break;
            case 2:
                Add(set, MemoryMarshal.Cast<byte, ushort>(column.Ordinals));
                break;
            default:
                Add(set, MemoryMarshal.Cast<byte, uint>(column.Ordinals));
                break;
        }
    }

    /// <summary>Adds the counts to those of other segments.</summary>
    /// <param name="totals">A count for each value.</param>
    /// <param name="places">The value of each ordinal.</param>
    public void AddTo(int[] totals, ReadOnlySpan<int> places)
    {
        for (var ordinal = 0; ordinal < counts.Length; ordinal++)
        {
            totals[places[ordinal]] += counts[ordinal];
        }
    }

    private void Add<T>(DocSet set, ReadOnlySpan<T> ordinals)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (column.IsSingle)
        {
            AddSingle(set, ordinals);
        }
        else
        {
            AddMany(set, ordinals);
        }
    }

    private void AddSingle<T>(DocSet set, ReadOnlySpan<T> ordinals)
        where T : unmanaged, IBinaryInteger<T>
    {
        var all = counts;
        var words = set.Words;
        for (var i = 0; i < words.Length; i++)
        {
            for (var word = words[i]; word != 0; word &= word - 1)
            {
                all[int.CreateTruncating(ordinals[(i << 6) + BitOperations.TrailingZeroCount(word)])]++;
            }
        }
    }

    private void AddMany<T>(DocSet set, ReadOnlySpan<T> ordinals)
        where T : unmanaged, IBinaryInteger<T>
    {
        var all = counts;
        var missing = 0;
        var starts = column.Starts;
        var words = set.Words;
        for (var i = 0; i < words.Length; i++)
        {
            for (var word = words[i]; word != 0; word &= word - 1)
            {
                var doc = (i << 6) + BitOperations.TrailingZeroCount(word);
                var own = ordinals[starts[doc]..starts[doc + 1]];
                missing += own.Length == 0 ? 1 : 0;
                foreach (var ordinal in own)
                {
                    all[int.CreateTruncating(ordinal)]++;
                }
            }
        }

        Missing += missing;
    }
}
