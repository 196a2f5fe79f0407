namespace IomSearch.Engine.Search;

/// <summary>Documents that at least some of several scorers match; the score is the sum over those that do.</summary>
internal sealed class AnyOfScorer(Scorer[] scorers, int minimum) : Scorer
{
    private int doc = -1;

    public override int Doc => doc;

    public override long Cost => scorers.Sum(scorer => scorer.Cost);

    public override int SeekTo(int target)
    {
        if (target <= doc)
        {
            return doc;
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
