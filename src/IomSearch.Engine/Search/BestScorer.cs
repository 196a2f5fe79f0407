using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>Documents that any of several scorers matches; the score is the best one's plus a share of the others'.</summary>
internal sealed class BestScorer(Scorer[] scorers, float tieBreaker) : Scorer
{
    private readonly AnyOfScorer matches = new(scorers, 1);

    public override int Doc => matches.Doc;

    public override long Cost => matches.Cost;

    public override int SeekTo(int target) => matches.SeekTo(target);

    public override bool AddsFast => matches.AddsFast;

    public override void AddTo(DocSet set) => matches.AddTo(set);

    public override float Bound(int from, out int upTo) => BestOfBounds(scorers, tieBreaker, from, out upTo);

    public override float Score()
    {
        var best = 0f;
        var others = 0.0;
        foreach (var scorer in scorers)
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
