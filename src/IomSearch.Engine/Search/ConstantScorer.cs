using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>The documents of another scorer, each with the same score.</summary>
internal sealed class ConstantScorer : Scorer
{
    private Scorer inner = None;
    private float score;

    /// <summary>Takes another scorer's documents.</summary>
    public ConstantScorer Begin(Scorer documents, float each)
    {
        (inner, score) = (documents, each);
        return this;
    }

    public override int Doc => inner.Doc;

    public override long Cost => inner.Cost;

    public override int Next() => inner.Next();

    public override int SeekTo(int target) => inner.SeekTo(target);

    public override bool AddsFast => inner.AddsFast;

    public override int? Count => inner.Count;

    public override float Score() => score;

    public override float Bound(int from, out int upTo)
    {
        upTo = End;
        return score;
    }

    public override void AddTo(DocSet set) => inner.AddTo(set);
}
