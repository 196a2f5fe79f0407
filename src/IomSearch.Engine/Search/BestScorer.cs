using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>Documents that any of several scorers matches; the score is the best one's plus a
/// share of the others'.</summary>
internal sealed class BestScorer : Scorer
{
    private readonly AnyOfScorer matches = new();
    private ScorerList scorers;
    private float tieBreaker;

    /// <summary>Begins before the first document.</summary>
    /// <param name="all">The scorers.</param>
    /// <param name="share">What those that are not the best count.</param>
    public BestScorer Begin(ReadOnlySpan<Scorer> all, float share)
    {
        matches.Begin(all, 1);
        scorers.Set(all);
        tieBreaker = share;
        return this;
    }

    public override int Doc => matches.Doc;

    public override long Cost => matches.Cost;

    public override int SeekTo(int target) => matches.SeekTo(target);

    public override bool AddsFast => matches.AddsFast;

    public override void AddTo(DocSet set) => matches.AddTo(set);

    public override float Bound(int from, out int upTo) => BestOfBounds(scorers.Span, tieBreaker, from, out upTo);

    public override float Score()
    {
        var best = 0f;
        var others = 0.0;
        foreach (var scorer in scorers.Span)
        {
            if (scorer.Doc != Doc)
            {
                continue;
            }

            var score = scorer.Score();
            others += Math.Min(best, score);
            best = Math.Max(best, score);
        }

        return (float)(best + (others * tieBreaker));
    }
}
