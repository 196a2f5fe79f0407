using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
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

    /// <summary>Adds the counts by value to those of other segments.</summary>
    public void AddTo(Dictionary<string, int> totals)
    {
        for (var ordinal = 0; ordinal < counts.Length; ordinal++)
        {
            if (counts[ordinal] > 0)
            {
                var value = Encoding.UTF8.GetString(column.Value(ordinal));
                totals[value] = totals.GetValueOrDefault(value) + counts[ordinal];
            }
        }
    }

    private void Add<T>(DocSet set, ReadOnlySpan<T> ordinals)
        where T : unmanaged, IBinaryInteger<T>
    {
        var starts = column.Starts;
        var words = set.Words;
        for (var i = 0; i < words.Length; i++)
        {
            for (var word = words[i]; word != 0; word &= word - 1)
            {
                var doc = (i << 6) + BitOperations.TrailingZeroCount(word);
                if (column.IsSingle)
                {
                    counts[int.CreateTruncating(ordinals[doc])]++;
                    continue;
                }

                var (from, to) = (starts[doc], starts[doc + 1]);
                Missing += from == to ? 1 : 0;
                for (var place = from; place < to; place++)
                {
                    counts[int.CreateTruncating(ordinals[place])]++;
                }
            }
        }
    }
}
