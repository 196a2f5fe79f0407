using System.Numerics;
using System.Runtime.InteropServices;
using IomSearch.Engine.Columns;
using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>Counts the numbers of one column over sets of documents of one segment.</summary>
internal sealed class NumberCounter(NumberColumn column)
{
    private readonly Dictionary<long, int> counts = [];

    /// <summary>Number of documents without a number.</summary>
    public int Missing { get; private set; }

    /// <summary>Counts the documents of a set.</summary>
    public void Add(DocSet set)
    {
        var numbers = column.Values();
        var words = set.Words;
        for (var i = 0; i < words.Length; i++)
        {
            for (var word = words[i]; word != 0; word &= word - 1)
            {
                if (numbers.TryGet((i << 6) + BitOperations.TrailingZeroCount(word), out var number))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, number, out _)++;
                }
                else
                {
                    Missing++;
                }
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
