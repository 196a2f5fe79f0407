using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>Documents that at least some of several scorers match; the score is the sum over those that do.</summary>
/// <remarks>Once a floor is known, and one match is enough, <see cref="MaxScore"/> leaves out
/// what cannot pass it.</remarks>
internal sealed class AnyOfScorer : Scorer
{
    private readonly MaxScore pruned = new();
    private readonly SumWindows windows = new();
    private ScorerList scorers;
    private int minimum;
    private long cost;
    private bool addsFast;
    private bool isPruned;
    private int doc;

    /// <summary>Begins before the first document.</summary>
    /// <param name="all">The scorers.</param>
    /// <param name="least">How many of them must match.</param>
    public AnyOfScorer Begin(ReadOnlySpan<Scorer> all, int least)
    {
        scorers.Set(all);
        minimum = least;
        (cost, addsFast) = (scorers.Cost, least <= 1 && scorers.AddFast);
        (isPruned, doc) = (false, -1);
        return this;
    }

    /// <summary>The same documents window by window, instead of one by one; null where one
    /// match is not enough.</summary>
    public SumWindows? Windows(WindowRoom room) => minimum > 1 ? null : windows.Begin(scorers.Span, room);

    public override int Doc => doc;

    public override long Cost => cost;

    public override bool AddsFast => addsFast;

    public override int SeekTo(int target)
    {
        if (target <= doc)
        {
            return doc;
        }

        if (isPruned)
        {
            return doc = pruned.SeekTo(target);
        }

        do
        {
            doc = Least(target);
            target = doc + 1;
        }
        while (doc != End && minimum > 1 && Matching() < minimum);
        return doc;
    }

    public override float Score()
    {
        var sum = 0.0;
        foreach (var scorer in scorers.Span)
        {
            if (scorer.Doc == doc)
            {
                sum += scorer.Score();
            }
        }

        return (float)sum;
    }

    public override float Bound(int from, out int upTo) => SumOfBounds(scorers.Span, from, out upTo);

    public override void Raise(float floor)
    {
        if (minimum <= 1)
        {
            if (!isPruned)
            {
                pruned.Begin(scorers.Span);
                isPruned = true;
            }

            pruned.Raise(floor);
        }
    }

    public override void AddTo(DocSet set)
    {
        if (minimum > 1)
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

    private int Matching()
    {
        var count = 0;
        foreach (var scorer in scorers.Span)
        {
            count += scorer.Doc == doc ? 1 : 0;
        }

        return count;
    }

    private int Least(int target)
    {
        var least = End;
        foreach (var scorer in scorers.Span)
        {
            least = Math.Min(least, scorer.Doc < target ? scorer.SeekTo(target) : scorer.Doc);
        }

        return least;
    }
}
