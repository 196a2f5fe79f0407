using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>Every document of a segment, each with the same score.</summary>
internal sealed class EveryScorer : Scorer
{
    private int documents;
    private float score;
    private int doc;

    /// <summary>Begins before the first of so many documents.</summary>
    public EveryScorer Begin(int count, float each)
    {
        (documents, score, doc) = (count, each, -1);
        return this;
    }

    public override int Doc => doc;

    public override long Cost => documents;

    public override int SeekTo(int target) => target <= doc ? doc : doc = target < documents ? target : End;

    public override bool AddsFast => true;

    public override int? Count => documents;

    public override float Score() => score;

    public override float Bound(int from, out int upTo)
    {
        upTo = End;
        return score;
    }

    public override void AddTo(DocSet set)
    {
        set.AddAllFrom(Math.Max(doc, 0));
        doc = End;
    }
}
