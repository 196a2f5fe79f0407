namespace IomSearch.Engine.Search;

/// <summary>The documents of another scorer, each with the same score.</summary>
internal sealed class ConstantScorer(Scorer inner, float score) : Scorer
{
    public override int Doc => inner.Doc;

    public override long Cost => inner.Cost;

    public override int Next() => inner.Next();

    public override int SeekTo(int target) => inner.SeekTo(target);

    public override float Score() => score;
}
