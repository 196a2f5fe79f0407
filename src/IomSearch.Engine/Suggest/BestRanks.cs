using IomSearch.Engine.Postings;
using IomSearch.Engine.Search;
using IomSearch.Engine.Suggestions;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Suggest;

/// <summary>The least ranks of values in which all finished words stand, and a word that fits the last one.</summary>
/// <remarks>The list of each word ascends, so a list is left at its first rank that is not among the best so far, and a
/// block of words whose least rank is not is passed. Finished words are intersected as sets of bits first.</remarks>
internal sealed class BestRanks : IDisposable
{
    private readonly List<int> best = [];
    private readonly TermWalk walk = new();

    // A bit a rank, of the values in which all finished words stand, and of those of one word.
    private readonly DocSet finished = new();
    private readonly DocSet ofWord = new();
    private ICompletions? completions;
    private int most;
    private bool hasFinished;

    // Ranks from here on are not wanted: more than enough are better, or no finished word stands in them.
    private int end;

    /// <summary>Begins with no rank.</summary>
    /// <param name="of">The values and words.</param>
    /// <param name="wanted">How many ranks, 1 or more.</param>
    public BestRanks Begin(ICompletions of, int wanted)
    {
        (completions, most, hasFinished, end) = (of, wanted, false, int.MaxValue);
        best.Clear();
        return this;
    }

    /// <summary>The ranks so far, ascending.</summary>
    public IReadOnlyList<int> Ranks => best;

    /// <summary>Keeps only values in which a word stands; before any is added.</summary>
    public void Require(ReadOnlySpan<byte> word)
    {
        var ranks = (hasFinished ? ofWord : finished).Begin(completions!.Count);
        var last = -1;
        if (completions.TryFind(word, out var entry))
        {
            for (var list = completions.Ranks(entry); list.Next() && list.Present < end;)
            {
                last = list.Present;
                ranks.Add(last);
            }
        }

        if (hasFinished)
        {
            finished.IntersectWith(ofWord);
        }

        (hasFinished, end) = (true, last + 1);
    }

    /// <summary>Adds the values of words, from the first that is not before a start, as long as
    /// they begin with it.</summary>
    /// <param name="start">How they begin.</param>
    /// <param name="fits">Whether a word is one of them; null takes all.</param>
    /// <param name="deadline">Until when; null is without end.</param>
    public void Add(ReadOnlySpan<byte> start, Func<TermWalk, bool>? fits, Deadline? deadline)
    {
        completions!.Walk(start, walk);
        while (end > 0 && walk.Next() && walk.Text.StartsWith(start) && deadline?.Passes() is not true)
        {
            if (completions.LeastIn(walk.Block) >= end)
            {
                walk.LeaveBlock();
            }
            else if (fits?.Invoke(walk) is not false)
            {
                Add(completions.Ranks(walk.Entry));
            }
        }
    }

    /// <summary>Ends with the values and words, and lends the memory of sets to others; it
    /// can be begun again.</summary>
    public void Dispose()
    {
        completions = null;
        finished.Dispose();
        ofWord.Dispose();
    }

    private void Add(NumberList list)
    {
        while (list.Next() && list.Present < end)
        {
            if (!hasFinished || finished[list.Present])
            {
                Keep(list.Present);
            }
        }
    }

    // There are few, and most come behind the last.
    private void Keep(int rank)
    {
        var place = best.Count == 0 || best[^1] < rank ? ~best.Count : best.BinarySearch(rank);
        if (place >= 0)
        {
            return;
        }

        if (best.Count == most)
        {
            best.RemoveAt(most - 1);
        }

        best.Insert(~place, rank);
        if (best.Count == most)
        {
            end = best[^1];
        }
    }
}
