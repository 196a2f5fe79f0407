namespace IomSearch.Engine.Search;

/// <summary>Goes through the documents of which the sum of several scorers may pass a floor, and
/// leaves out the others.</summary>
/// <remarks>
/// MAXSCORE (Turtle and Flood, Query evaluation: strategies and optimizations, 1995) over stretches in which no
/// scorer's bound changes (block-max: Ding and Suel, 2011). In each stretch the scorers stand in the order of their
/// bounds. The first ones, whose bounds together do not pass the floor, cannot bring in a document alone: only the
/// others, the essential ones, are gone through, and the first are asked about a document, dearest first, as long as it
/// can still pass.
/// </remarks>
internal sealed class MaxScore
{
    private ScorerList scorers;
    private float[] bounds = [];

    // The sum of the bounds up to each place.
    private double[] sums = [];
    private float floor;
    private int stretchEnd;
    private int essential;

    /// <summary>Begins over scorers whose order the caller keeps.</summary>
    public void Begin(ReadOnlySpan<Scorer> all)
    {
        scorers.Set(all);
        if (bounds.Length < all.Length)
        {
            (bounds, sums) = (new float[all.Length], new double[all.Length]);
        }

        (floor, stretchEnd, essential) = (0, -1, 0);
    }

    /// <summary>Sets the score that a document must pass; never less than before.</summary>
    public void Raise(float least)
    {
        floor = least;
        if (stretchEnd >= 0)
        {
            Divide();
        }
    }

    /// <summary>The first document from one on that may pass; the scorers that match it stand there.</summary>
    public int SeekTo(int target)
    {
        var byBound = scorers.Span;
        while (true)
        {
            if (target > stretchEnd)
            {
                OpenStretch(target);
            }

            // The least document of the essential scorers; none are left when all bounds together do not pass.
            var doc = Scorer.End;
            for (var i = essential; i < byBound.Length; i++)
            {
                var scorer = byBound[i];
                doc = Math.Min(doc, scorer.Doc < target ? scorer.SeekTo(target) : scorer.Doc);
            }

            if (doc > stretchEnd || doc == Scorer.End)
            {
                if (stretchEnd == Scorer.End)
                {
                    return Scorer.End;
                }

                target = stretchEnd + 1;
                continue;
            }

            if (MayPass(doc))
            {
                return doc;
            }

            target = doc + 1;
        }
    }

    private bool MayPass(int doc)
    {
        var byBound = scorers.Span;
        var sum = 0.0;
        for (var i = essential; i < byBound.Length; i++)
        {
            if (byBound[i].Doc == doc)
            {
                sum += byBound[i].Score();
            }
        }

        for (var i = essential - 1; i >= 0; i--)
        {
            if (Rounding.Up(sum + sums[i]) <= floor)
            {
                return false;
            }

            if (byBound[i].SeekTo(doc) == doc)
            {
                sum += byBound[i].Score();
            }
        }

        return Rounding.Up(sum) > floor;
    }

    private void OpenStretch(int from)
    {
        var byBound = scorers.Span;
        stretchEnd = Scorer.End;
        for (var i = 0; i < byBound.Length; i++)
        {
            bounds[i] = byBound[i].Bound(from, out var end);
            stretchEnd = Math.Min(stretchEnd, end);
        }

        // An insertion sort: the order seldom changes from one stretch to the next.
        for (var i = 1; i < byBound.Length; i++)
        {
            for (var j = i; j > 0 && bounds[j] < bounds[j - 1]; j--)
            {
                (bounds[j], bounds[j - 1]) = (bounds[j - 1], bounds[j]);
                (byBound[j], byBound[j - 1]) = (byBound[j - 1], byBound[j]);
            }
        }

        var sum = 0.0;
        for (var i = 0; i < byBound.Length; i++)
        {
            sum += bounds[i];
            sums[i] = sum;
        }

        Divide();
    }

    private void Divide()
    {
        essential = 0;
        var count = scorers.Span.Length;
        while (essential < count && Rounding.Up(sums[essential]) <= floor)
        {
            essential++;
        }
    }
}
