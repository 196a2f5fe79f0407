using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>Every document of a segment, each with the same score.</summary>
internal sealed class EveryScorer(int documents, float score) : Scorer
{
    private int doc = -1;

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
