using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>As <see cref="BestScorer"/>, for many scorers: takes window after window of documents, and in each goes through one scorer
/// after the other.</summary>
/// <remarks>To ask every scorer about every document costs their product; here a match costs a few operations however many scorers there
/// are. Good for the many rare terms that a misspelt word stands for; a scorer that leaps far gains nothing of it.</remarks>
internal sealed class WindowScorer : Scorer, IScoreWindows
{
    private readonly float[] best = new float[DocWindow.Length];
    private readonly uint[] docs = new uint[BlockCodec.Length];
    private readonly float[] scores = new float[BlockCodec.Length];
    private ScorerList scorers;
    private float tieBreaker;

    // The sums of those that are not the best; of no length where they count nothing.
    private double[] others = [];
    private long cost;
    private bool addsFast;
    private float most;
    private int doc;

    /// <summary>Begins before the first document.</summary>
    /// <param name="all">The scorers.</param>
    /// <param name="share">What those that are not the best count.</param>
    public WindowScorer Begin(ReadOnlySpan<Scorer> all, float share)
    {
        scorers.Set(all);
        tieBreaker = share;
        if ((share > 0) != (others.Length > 0))
        {
            others = share > 0 ? new double[DocWindow.Length] : [];
        }

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

    public override float Score() => ScoreAt(doc - Window.Start);

    public override float Bound(int from, out int upTo)
    {
        if (from < Window.End)
        {
            upTo = Window.End - 1;
            return most;
        }

        return BestOfBounds(scorers.Span, tieBreaker, from, out upTo);
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
                score = ScoreAt(next - Window.Start);
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

    private float ScoreAt(int place) => others.Length == 0 ? best[place] : (float)(best[place] + (others[place] * tieBreaker));

    // The next window begins with the 64 documents of which one is the next match.
    private int Open(int target)
    {
        var first = End;
        foreach (var scorer in scorers.Span)
        {
            first = Math.Min(first, scorer.Doc < target ? scorer.SeekTo(target) : scorer.Doc);
        }

        if (first == End)
        {
            return first;
        }

        Window.Open(first);
        foreach (var scorer in scorers.Span)
        {
            for (var present = scorer.Doc; present < Window.End; present = scorer.Next())
            {
                Add(scorer.Take(Window.End, docs, scores));
            }
        }

        most = Most();
        return first;
    }

    private void Add(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var (place, score) = ((int)docs[i] - Window.Start, scores[i]);
            var known = Window.Add(place);
            var before = known ? best[place] : 0;
            if (others.Length > 0)
            {
                others[place] = known ? others[place] + Math.Min(before, score) : 0;
            }

            best[place] = Math.Max(before, score);
        }
    }

    private float Most()
    {
        var most = 0f;
        for (var from = Window.Start; Window.First(from) is >= 0 and var match; from = match + 1)
        {
            most = Math.Max(most, ScoreAt(match - Window.Start));
        }

        return most;
    }
}
