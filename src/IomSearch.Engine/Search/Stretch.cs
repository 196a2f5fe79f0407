namespace IomSearch.Engine.Search;

/// <summary>Remembers how far a scorer's bound is good, so that it is asked for once a stretch.</summary>
internal struct Stretch(Scorer scorer, TopHits hits)
{
    private int end = -1;
    private float bound;

    /// <summary>Whether a match can be among the best.</summary>
    public bool MayWin(int doc)
    {
        if (doc > end)
        {
            bound = scorer.Bound(doc, out end);
        }

        return bound > hits.Floor;
    }

    /// <summary>The first match from one on that can be among the best; the scorer stands there.</summary>
    public int Competitive(int doc)
    {
        while (doc != Scorer.End && !MayWin(doc))
        {
            doc = scorer.SeekTo(end == Scorer.End ? end : end + 1);
        }

        return doc;
    }
}
