using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>Documents of a required scorer; where an optional one matches too, its score is added.</summary>
internal sealed class OptionalScorer : Scorer
{
    private Scorer required = None;
    private Scorer optional = None;

    /// <summary>Takes the documents of one scorer, and where another matches too its score.</summary>
    public OptionalScorer Begin(Scorer must, Scorer may)
    {
        (required, optional) = (must, may);
        return this;
    }

    public override int Doc => required.Doc;

    public override long Cost => required.Cost;

    public override int Next() => required.Next();

    public override int SeekTo(int target) => required.SeekTo(target);

    public override bool AddsFast => required.AddsFast;

    public override int? Count => required.Count;

    public override void AddTo(DocSet set) => required.AddTo(set);

    public override float Bound(int from, out int upTo)
    {
        var bound = required.Bound(from, out upTo);
        var more = optional.Bound(from, out var end);
        upTo = Math.Min(upTo, end);
        return bound + more;
    }

    public override float Score()
    {
        var score = required.Score();
        return optional.SeekTo(required.Doc) == required.Doc ? score + optional.Score() : score;
    }
}
