using System.Numerics;
using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>As <see cref="BestScorer"/>, for many scorers: takes window after window of documents, and in each goes through one scorer
/// after the other.</summary>
/// <remarks>To ask every scorer about every document costs their product; here a match costs a few operations however many scorers there
/// are. Good for the many rare terms that a misspelt word stands for; a scorer that leaps far gains nothing of it.</remarks>
/// <param name="scorers">The scorers.</param>
/// <param name="tieBreaker">The share of those that are not the best.</param>
internal sealed class WindowScorer(Scorer[] scorers, float tieBreaker) : Scorer
{
    private const int Window = 1 << 11;

    private readonly ulong[] matches = new ulong[Window / 64];
    private readonly float[] best = new float[Window];
    private readonly double[] others = new double[tieBreaker > 0 ? Window : 0];
    private int start;
    private int end;
    private float most;
    private int doc = -1;

    public override int Doc => doc;

    public override long Cost { get; } = scorers.Sum(scorer => scorer.Cost);

    public override bool AddsFast { get; } = scorers.All(scorer => scorer.AddsFast);

    public override void AddTo(DocSet set)
    {
        if (doc >= 0)
        {
            base.AddTo(set);
            return;
        }

        foreach (var scorer in scorers)
        {
            scorer.AddTo(set);
        }

        doc = End;
    }

    public override int SeekTo(int target)
    {
        if (target <= doc)
        {
            return doc;
        }

        return doc = target < end && First(target) is >= 0 and var match ? match : Open(Math.Max(target, end));
    }

    public override float Score() => ScoreAt(doc - start);

    public override float Bound(int from, out int upTo)
    {
        if (from < end)
        {
            upTo = end - 1;
            return most;
        }

        return BestOfBounds(scorers, tieBreaker, from, out upTo);
    }

    private float ScoreAt(int place) => others.Length == 0 ? best[place] : (float)(best[place] + (others[place] * tieBreaker));

    /// <summary>Opens the next window that has a match; false when there is none. The documents before are behind.</summary>
    public bool NextWindow()
    {
        doc = Open(Math.Max(end, doc + 1));
        return doc != End;
    }

    /// <summary>Takes what is not in a set out of the present window.</summary>
    public void Narrow(DocSet set)
    {
        var words = set.Words[(start / 64)..];
        for (var i = 0; i < matches.Length; i++)
        {
            matches[i] &= i < words.Length ? words[i] : 0;
        }
    }

    /// <summary>Number of matches in the present window.</summary>
    public int CountWindow()
    {
        var count = 0;
        foreach (var word in matches)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>The next match of the present window whose score passes a floor; false after the last. The scorer stands there.</summary>
    public bool NextAbove(float floor, ref int from)
    {
        if (most > floor)
        {
            for (from = Math.Max(from, start); from < end && First(from) is >= 0 and var match; from = match + 1)
            {
                if (ScoreAt(match - start) > floor)
                {
                    (doc, from) = (match, match + 1);
                    return true;
                }
            }
        }

        return false;
    }

    // The first match of the window from a document on; -1 when there is none.
    private int First(int from)
    {
        var place = from - start;
        var word = matches[place / 64] >> (place % 64) << (place % 64);
        for (var i = place / 64; ; word = matches[i])
        {
            if (word != 0)
            {
                return start + (i * 64) + BitOperations.TrailingZeroCount(word);
            }

            if (++i == matches.Length)
            {
                return -1;
            }
        }
    }

    // The next window begins with the 64 documents of which one is the next match.
    private int Open(int target)
    {
        var first = End;
        foreach (var scorer in scorers)
        {
            first = Math.Min(first, scorer.Doc < target ? scorer.SeekTo(target) : scorer.Doc);
        }

        if (first == End)
        {
            return first;
        }

        start = first / 64 * 64;
        end = (int)Math.Min(start + (long)Window, End);
        Array.Clear(matches);
        foreach (var scorer in scorers)
        {
            if (scorer.Doc < end)
            {
                Take(scorer);
            }
        }

        most = Most();
        return first;
    }

    private void Take(Scorer scorer)
    {
        for (var present = scorer.Doc; present < end; present = scorer.Next())
        {
            var (place, score) = (present - start, scorer.Score());
            ref var word = ref matches[place / 64];
            var bit = 1UL << (place % 64);
            var before = (word & bit) == 0 ? 0 : best[place];
            if (others.Length > 0)
            {
                others[place] = (word & bit) == 0 ? 0 : others[place] + Math.Min(before, score);
            }

            best[place] = Math.Max(before, score);
            word |= bit;
        }
    }

    private float Most()
    {
        var most = 0f;
        for (var from = start; from < end && First(from) is >= 0 and var match; from = match + 1)
        {
            most = Math.Max(most, ScoreAt(match - start));
        }

        return most;
    }
}
