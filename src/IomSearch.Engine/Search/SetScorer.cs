using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>The documents of a set, each with the same score.</summary>
internal sealed class SetScorer(DocSet set, float score) : Scorer
{
    private readonly int count = set.Count;
    private int doc = -1;

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
