using IomSearch.Engine.Postings;
using IomSearch.Engine.Search;
using IomSearch.Engine.Suggestions;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Suggest;

/// <summary>The least ranks of one segment's values in which all finished words stand, and a word that fits the last one.</summary>
/// <remarks>The list of each word ascends, so a list is left at its first rank that is not among the best so far: most lists are
/// left at once. Finished words are intersected as sets of bits first.</remarks>
/// <param name="completions">The segment's completions.</param>
/// <param name="field">The field.</param>
/// <param name="most">How many ranks.</param>
internal sealed class BestRanks(CompletionReader completions, int field, int most) : IDisposable
{
    private readonly List<int> best = [];
    private DocSet? finished;

    /// <summary>The ranks so far, ascending.</summary>
    public IReadOnlyList<int> Ranks => best;

    /// <summary>Whether there may be more than were kept.</summary>
    public bool IsCut => best.Count == most;

    /// <summary>Keeps only values in which a word stands; before any is added.</summary>
    public void Require(ReadOnlySpan<byte> word)
    {
        // A bit a rank.
        var ranks = new DocSet(completions.Count(field));
        if (completions.Words.TryFind(field, word, out var entry))
        {
            for (var list = completions.Ranks(field, entry); list.Next();)
            {
                ranks.Add(list.Present);
            }
        }

        if (finished is not null)
        {
            ranks.IntersectWith(finished);
            finished.Dispose();
        }

        finished = ranks;
    }

    /// <summary>Adds the values of words, from the first that is not before a start, as long as they begin with it.</summary>
    /// <param name="start">How they begin.</param>
    /// <param name="fits">Whether a word is one of them; null takes all.</param>
    /// <param name="deadline">Until when; null is without end.</param>
    public void Add(byte[] start, Func<TermWalk, bool>? fits, Deadline? deadline)
    {
        var walk = completions.Words.Walk(field, start);
        while (walk.Next() && walk.Text.StartsWith(start) && deadline?.Passes() is not true)
        {
            if (fits?.Invoke(walk) is not false)
            {
                Add(completions.Ranks(field, walk.Entry));
            }
        }
    }

    public void Dispose() => finished?.Dispose();

    private void Add(NumberList list)
    {
        while (list.Next() && !(IsCut && list.Present >= best[^1]))
        {
            if (finished is null || finished[list.Present])
            {
                Keep(list.Present);
            }
        }
    }

    // There are few, and most come behind the last.
    private void Keep(int rank)
    {
        var place = best.Count == 0 || best[^1] < rank ? ~best.Count : best.BinarySearch(rank);
        if (place < 0)
        {
            best.Insert(~place, rank);
            if (best.Count > most)
            {
                best.RemoveAt(most);
            }
        }
    }
}
