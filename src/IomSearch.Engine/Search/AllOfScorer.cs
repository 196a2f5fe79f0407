using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>Documents that all of several scorers match; the score is the sum of those that count.</summary>
internal sealed class AllOfScorer : Scorer
{
    private readonly Scorer[] cheapestFirst;
    private readonly Scorer[] scoring;

    /// <summary>At least one scorer; those in <paramref name="scoring"/> add to the score, in this order.</summary>
    public AllOfScorer(Scorer[] all, Scorer[] scoring)
    {
        (cheapestFirst, this.scoring) = ([.. all], scoring);
        Array.Sort(cheapestFirst, static (a, b) => a.Cost.CompareTo(b.Cost));
    }

    public override int Doc => cheapestFirst[0].Doc;

    public override long Cost => cheapestFirst[0].Cost;

    public override int Next() => Agree(cheapestFirst[0].Next());

    public override int SeekTo(int target) => Agree(cheapestFirst[0].SeekTo(target));

    // What is not in the set is passed before the others are asked about it.
    public override int SeekTo(int target, DocSet set)
    {
        var doc = cheapestFirst[0].SeekTo(target, set);
        for (var i = 1; i < cheapestFirst.Length && doc != End; i++)
        {
            var other = cheapestFirst[i].SeekTo(doc);
            if (other > doc)
            {
                doc = cheapestFirst[0].SeekTo(other, set);
                i = 0;
            }
        }

        return doc;
    }

    public override float Score()
    {
        var sum = 0.0;
        foreach (var scorer in scoring)
        {
            sum += scorer.Score();
        }

        return (float)sum;
    }

    public override float Bound(int from, out int upTo) => SumOfBounds(scoring, from, out upTo);

    // The cheapest leads; whoever is ahead of it sends it on.
    private int Agree(int doc)
    {
        for (var i = 1; i < cheapestFirst.Length && doc != End; i++)
        {
            var other = cheapestFirst[i].SeekTo(doc);
            if (other > doc)
            {
                doc = cheapestFirst[0].SeekTo(other);
                i = 0;
            }
        }

        return doc;
    }
}
