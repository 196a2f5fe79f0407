using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>Documents that at least some of several scorers match; the score is the sum over those that do.</summary>
/// <remarks>Once a floor is known, and one match is enough, <see cref="MaxScore"/> leaves out what cannot pass it.</remarks>
internal sealed class AnyOfScorer(Scorer[] scorers, int minimum) : Scorer
{
    private MaxScore? pruned;
    private int doc = -1;

    /// <summary>The same documents window by window, instead of one by one; null where one match is not enough.</summary>
    public SumWindows? Windows(WindowRoom room) => minimum > 1 ? null : new SumWindows(scorers, room);

    public override int Doc => doc;

    public override long Cost { get; } = scorers.Sum(scorer => scorer.Cost);

    public override bool AddsFast { get; } = minimum <= 1 && scorers.All(scorer => scorer.AddsFast);

    public override int SeekTo(int target)
    {
        if (target <= doc)
        {
            return doc;
        }

        if (pruned is not null)
        {
            return doc = pruned.SeekTo(target);
        }

        do
        {
            doc = Least(target);
            target = doc + 1;
        }
        while (doc != End && minimum > 1 && scorers.Count(scorer => scorer.Doc == doc) < minimum);
        return doc;
    }

    public override float Score()
    {
        var sum = 0.0;
        foreach (var scorer in scorers)
        {
            if (scorer.Doc == doc)
            {
                sum += scorer.Score();
            }
        }

        return (float)sum;
    }

    public override float Bound(int from, out int upTo) => SumOfBounds(scorers, from, out upTo);

    public override void Raise(float floor)
    {
        if (minimum <= 1)
        {
            pruned ??= new MaxScore(scorers);
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

        foreach (var scorer in scorers)
        {
            scorer.AddTo(set);
        }

        doc = End;
    }

    private int Least(int target)
    {
        var least = End;
        foreach (var scorer in scorers)
        {
            least = Math.Min(least, scorer.Doc < target ? scorer.SeekTo(target) : scorer.Doc);
        }

        return least;
    }
}
