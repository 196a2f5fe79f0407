namespace IomSearch.Engine.Search;

/// <summary>Goes through the documents that at least one of several scorers matches and of which the sum of scores may
/// pass a floor, window by window.</summary>
/// <remarks>
/// MAXSCORE (Turtle and Flood, Query evaluation: strategies and optimizations, 1995) with bounds by stretch (block-max:
/// Ding and Suel, 2011), term at a time within a window. In each window the scorers stand in the order of their bounds.
/// The first ones, whose bounds together do not pass the floor, cannot bring in a document alone: only the others, the
/// essential ones, are gone through, a block at a time, and their scores added up. The first are then asked about the
/// few documents that can still pass, dearest first. Scores are single numbers added up as double ones, so that their
/// order does not show in the sum, which is single again.
/// </remarks>
internal sealed class SumWindows : IScoreWindows
{
    // A window begins up to 63 documents before its first match, and is never to end before what its
    // bounds were asked for.
    private const int Bounded = DocWindow.Length - 64;

    private ScorerList scorers;
    private float[] bounds = [];

    // The sum of the bounds up to each place.
    private double[] sums = [];
    private WindowRoom? room;
    private int essential;
    private int behind;

    /// <summary>Begins before the first window.</summary>
    /// <param name="all">The scorers, none of which has begun.</param>
    /// <param name="sumsIn">Where the sums are added up; no other walk is under way in it.</param>
    public SumWindows Begin(ReadOnlySpan<Scorer> all, WindowRoom sumsIn)
    {
        scorers.Set(all);
        if (bounds.Length < all.Length)
        {
            (bounds, sums) = (new float[all.Length], new double[all.Length]);
        }

        (room, essential, behind) = (sumsIn, 0, 0);
        return this;
    }

    public DocWindow Window => room!.Window;

    public bool NextWindow(float floor)
    {
        var byBound = scorers.Span;
        for (var from = behind; ;)
        {
            var upTo = Divide(from, floor);
            var first = Scorer.End;
            for (var i = essential; i < byBound.Length; i++)
            {
                first = Math.Min(first, byBound[i].Doc < from ? byBound[i].SeekTo(from) : byBound[i].Doc);
            }

            if (first <= upTo && first != Scorer.End)
            {
                Fill(first, upTo);
                return true;
            }

            if (upTo == Scorer.End)
            {
                return false;
            }

            from = upTo + 1;
        }
    }

    public bool NextAbove(float floor, ref int from, out int doc, out float score)
    {
        for (from = Math.Max(from, Window.Start); Window.First(from) is >= 0 and var match; from = match + 1)
        {
            if (Passes(match, floor, out score))
            {
                (doc, from) = (match, match + 1);
                return true;
            }
        }

        (doc, score) = (Scorer.End, 0);
        return false;
    }

    private bool Passes(int doc, float floor, out float score)
    {
        var byBound = scorers.Span;
        var sum = room!.Totals[doc - Window.Start];
        for (var i = essential - 1; i >= 0; i--)
        {
            if (Rounding.Up(sum + sums[i]) <= floor)
            {
                score = 0;
                return false;
            }

            if (byBound[i].SeekTo(doc) == doc)
            {
                sum += byBound[i].Score();
            }
        }

        score = (float)sum;
        return score > floor;
    }

    private void Fill(int first, int upTo)
    {
        var byBound = scorers.Span;
        var (docs, scores) = (room!.Docs, room.Scores);
        Window.Open(first, upTo == Scorer.End ? upTo : upTo + 1);
        behind = Window.End;
        for (var i = essential; i < byBound.Length; i++)
        {
            var scorer = byBound[i];
            for (var doc = scorer.Doc; doc < behind; doc = scorer.Next())
            {
                var count = scorer.Take(behind, docs, scores);
                Add(docs.AsSpan(0, count), scores);
            }
        }
    }

    private void Add(ReadOnlySpan<uint> docs, ReadOnlySpan<float> scores)
    {
        var totals = room!.Totals;
        var window = Window;
        for (var i = 0; i < docs.Length; i++)
        {
            var place = (int)docs[i] - window.Start;
            totals[place] = window.Add(place) ? totals[place] + scores[i] : scores[i];
        }
    }

    // Bounds for a window from a document on; the last document that they hold for.
    private int Divide(int from, float floor)
    {
        var byBound = scorers.Span;
        var upTo = Scorer.End;
        for (var i = 0; i < byBound.Length; i++)
        {
            bounds[i] = byBound[i].BoundOver(from, Bounded, out var end);
            upTo = Math.Min(upTo, end);
        }

        // An insertion sort: the order seldom changes from one window to the next.
        for (var i = 1; i < byBound.Length; i++)
        {
            for (var j = i; j > 0 && bounds[j] < bounds[j - 1]; j--)
            {
                (bounds[j], bounds[j - 1]) = (bounds[j - 1], bounds[j]);
                (byBound[j], byBound[j - 1]) = (byBound[j - 1], byBound[j]);
            }
        }

        var sum = 0.0;
        essential = 0;
        for (var i = 0; i < byBound.Length; i++)
        {
            sum += bounds[i];
            sums[i] = sum;
            essential = Rounding.Up(sum) <= floor ? i + 1 : essential;
        }

        return upTo;
    }
}
