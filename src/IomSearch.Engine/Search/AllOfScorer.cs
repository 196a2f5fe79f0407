using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>Documents that all of several scorers match; the score is the sum of those that count.</summary>
internal sealed class AllOfScorer : Scorer
{
    private ScorerList cheapestFirst;
    private ScorerList scoring;
    private Scorer lead = None;

    /// <summary>Begins with at least one scorer; those in <paramref name="scoring"/> add to the
    /// score, in this order.</summary>
    public AllOfScorer Begin(ReadOnlySpan<Scorer> all, ReadOnlySpan<Scorer> scoring)
    {
        cheapestFirst.Set(all);
        this.scoring.Set(scoring);
        cheapestFirst.Span.Sort(static (a, b) => a.Cost.CompareTo(b.Cost));
        lead = cheapestFirst.Span[0];
        return this;
    }

    public override int Doc => lead.Doc;

    public override long Cost => lead.Cost;

    public override int Next() => Agree(lead.Next());

    public override int SeekTo(int target) => Agree(lead.SeekTo(target));

    // What is not in the set is passed before the others are asked about it.
    public override int SeekTo(int target, DocSet set)
    {
        var all = cheapestFirst.Span;
        var doc = all[0].SeekTo(target, set);
        for (var i = 1; i < all.Length && doc != End; i++)
        {
            var other = all[i].SeekTo(doc);
            if (other > doc)
            {
                doc = all[0].SeekTo(other, set);
                i = 0;
            }
        }

        return doc;
    }

    public override float Score()
    {
        var sum = 0.0;
        foreach (var scorer in scoring.Span)
        {
            sum += scorer.Score();
        }

        return (float)sum;
    }

    public override float Bound(int from, out int upTo) => SumOfBounds(scoring.Span, from, out upTo);

    // The cheapest leads; whoever is ahead of it sends it on.
    private int Agree(int doc)
    {
        var all = cheapestFirst.Span;
        for (var i = 1; i < all.Length && doc != End; i++)
        {
            var other = all[i].SeekTo(doc);
            if (other > doc)
            {
                doc = all[0].SeekTo(other);
                i = 0;
            }
        }

        return doc;
    }
}
