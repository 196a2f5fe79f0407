namespace IomSearch.Engine.Search;

/// <summary>Every document of a segment, each with the same score.</summary>
internal sealed class EveryScorer(int documents, float score) : Scorer
{
    private int doc = -1;

    public override int Doc => doc;

    public override long Cost => documents;

    public override int SeekTo(int target) => target <= doc ? doc : doc = target < documents ? target : End;

    public override float Score() => score;
}
