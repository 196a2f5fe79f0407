namespace IomSearch.Engine.Search;

/// <summary>The documents of a set, each with the same score.</summary>
internal sealed class SetScorer(DocSet set, float score) : Scorer
{
    private int doc = -1;

    public override int Doc => doc;

    public override long Cost { get; } = set.Count;

    public override int SeekTo(int target) => target <= doc ? doc : doc = set.First(target);

    public override float Score() => score;
}
