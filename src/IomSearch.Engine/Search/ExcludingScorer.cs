namespace IomSearch.Engine.Search;

/// <summary>Documents of one scorer that another does not match.</summary>
internal sealed class ExcludingScorer : Scorer
{
    private Scorer wanted = None;
    private Scorer excluded = None;

    /// <summary>Takes the documents of one scorer without those of another.</summary>
    public ExcludingScorer Begin(Scorer of, Scorer without)
    {
        (wanted, excluded) = (of, without);
        return this;
    }

    public override int Doc => wanted.Doc;

    public override long Cost => wanted.Cost;

    public override int Next() => Pass(wanted.Next());

    public override int SeekTo(int target) => target <= Doc ? Doc : Pass(wanted.SeekTo(target));

    public override float Score() => wanted.Score();

    public override float Bound(int from, out int upTo) => wanted.Bound(from, out upTo);

    public override void Raise(float floor) => wanted.Raise(floor);

    private int Pass(int doc)
    {
        while (doc != End && excluded.SeekTo(doc) == doc)
        {
            doc = wanted.Next();
        }

        return doc;
    }
}
