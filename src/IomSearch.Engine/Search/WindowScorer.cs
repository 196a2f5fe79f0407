using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>As <see cref="BestScorer"/> without a tie-breaker, for many scorers: takes window after window of
/// documents, and in each goes through one scorer after the other.</summary>
/// <remarks>To ask every scorer about every document costs their product; here a match costs a few operations however
/// many scorers there are. Good for the many rare terms that a misspelt word stands for; a scorer that leaps far gains
/// nothing of it.</remarks>
internal sealed class WindowScorer : Scorer, IScoreWindows
{
    private readonly float[] best = new float[DocWindow.Length];
    private readonly uint[] docs = new uint[BlockCodec.Length];
    private readonly float[] scores = new float[BlockCodec.Length];
    private ScorerList scorers;
    private int[] present = [];
    private long cost;
    private bool addsFast;
    private float most;
    private int doc;

    /// <summary>Begins before the first document.</summary>
    public WindowScorer Begin(ReadOnlySpan<Scorer> all)
    {
        scorers.Set(all);
        if (present.Length < all.Length)
        {
            present = new int[all.Length];
        }

        present.AsSpan(0, all.Length).Fill(-1);
        (cost, addsFast) = (scorers.Cost, scorers.AddFast);
        (most, doc) = (0, -1);
        Window.Clear();
        return this;
    }

    public DocWindow Window { get; } = new();

    public override int Doc => doc;

    public override long Cost => cost;

    public override bool AddsFast => addsFast;

    public override void AddTo(DocSet set)
    {
        if (doc >= 0)
        {
            base.AddTo(set);
            return;
        }

        foreach (var scorer in scorers.Span)
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

        return doc = target < Window.End && Window.First(target) is >= 0 and var match
            ? match
            : Open(Math.Max(target, Window.End));
    }

    public override float Score() => best[doc - Window.Start];

    public override float Bound(int from, out int upTo)
    {
        if (from < Window.End)
        {
            upTo = Window.End - 1;
            return most;
        }

        return BestOfBounds(scorers.Span, 0, from, out upTo);
    }

    public bool NextWindow(float floor)
    {
        doc = Open(Math.Max(Window.End, doc + 1));
        return doc != End;
    }

    public bool NextAbove(float floor, ref int from, out int match, out float score)
    {
        if (most > floor)
        {
            for (from = Math.Max(from, Window.Start); Window.First(from) is >= 0 and var next; from = next + 1)
            {
                score = best[next - Window.Start];
                if (score > floor)
                {
                    (match, from) = (next, next + 1);
                    return true;
                }
            }
        }

        (match, score) = (End, 0);
        return false;
    }

    // The next window begins with the 64 documents of which one is the next match. Where the scorers stand is kept
    // beside them: most stand behind the window, and to ask each of many costs more than to add up the few that do not.
    private int Open(int target)
    {
        var all = scorers.Span;
        var stands = present.AsSpan(0, all.Length);
        var first = End;
        for (var i = 0; i < stands.Length; i++)
        {
            if (stands[i] < target)
            {
                stands[i] = all[i].SeekTo(target);
            }

            first = Math.Min(first, stands[i]);
        }

        most = 0;
        if (first == End)
        {
            return first;
        }

        Window.Open(first);
        Array.Clear(best);
        for (var i = 0; i < stands.Length; i++)
        {
            while (stands[i] < Window.End)
            {
                var count = all[i].Take(Window.End, docs, scores);
                Add(docs.AsSpan(0, count), scores);
                stands[i] = all[i].Next();
            }
        }

        return first;
    }

    // The score of a place only grows, so the greatest of the window is met on the way.
    private void Add(ReadOnlySpan<uint> taken, ReadOnlySpan<float> scored)
    {
        var (window, start, room, greatest) = (Window, Window.Start, best, most);
        scored = scored[..taken.Length];
        for (var i = 0; i < taken.Length; i++)
        {
            var (place, score) = ((int)taken[i] - start, scored[i]);
            window.Add(place);
            room[place] = Math.Max(room[place], score);
            greatest = Math.Max(greatest, score);
        }

        most = greatest;
    }
}
