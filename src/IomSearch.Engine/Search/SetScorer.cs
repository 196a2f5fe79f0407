using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>The documents of a set, each with the same score.</summary>
internal sealed class SetScorer : Scorer
{
    private DocSet set = DocSet.None;
    private float score;
    private int count;
    private int doc;

    /// <summary>Begins before the first document of a set.</summary>
    public SetScorer Begin(DocSet documents, float each)
    {
        (set, score, count, doc) = (documents, each, documents.Count, -1);
        return this;
    }

    public override int Doc => doc;

    public override long Cost => count;

    public override int? Count => count;

    public override bool AddsFast => true;

    public override int SeekTo(int target) => target <= doc ? doc : doc = set.First(target);

    public override float Score() => score;

    public override float Bound(int from, out int upTo)
    {
        upTo = End;
        return score;
    }

    public override void AddTo(DocSet other)
    {
        if (doc < 0)
        {
            other.UnionWith(set);
            doc = End;
        }
        else
        {
            base.AddTo(other);
        }
    }
}
