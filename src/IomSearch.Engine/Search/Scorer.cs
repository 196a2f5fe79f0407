using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Search;

/// <summary>Goes through the documents of one segment that match, ascending, and scores the present one.</summary>
internal abstract class Scorer
{
    /// <summary>The document after the last.</summary>
    public const int End = int.MaxValue;

    /// <summary>No documents: what stands in a scorer that has not begun.</summary>
    public static Scorer None { get; } = new EveryScorer();

    /// <summary>The present document; -1 before the first, <see cref="End"/> after the last.</summary>
    public abstract int Doc { get; }

    /// <summary>About how many documents will be met; decides who leads.</summary>
    public abstract long Cost { get; }

    /// <summary>The number of documents that match, where it is known without going through them.</summary>
    public virtual int? Count => null;

    /// <summary>Whether <see cref="AddTo"/> is so much faster than going through the matches that a second scorer,
    /// which leaves out what cannot win, is worth its while.</summary>
    public virtual bool AddsFast => false;

    /// <summary>Goes to the next match.</summary>
    public virtual int Next() => SeekTo(Doc + 1);

    /// <summary>Goes to the first match that is not before a document; stays where it is when that is behind.</summary>
    public abstract int SeekTo(int target);

    /// <summary>Goes to the first match that is not before a document and is in a set, as <see cref="SeekTo(int)"/>
    /// does without one.</summary>
    public virtual int SeekTo(int target, DocSet set)
    {
        var doc = SeekTo(target);
        while (doc != End && !set[doc])
        {
            doc = SeekTo(set.First(doc + 1));
        }

        return doc;
    }

    /// <summary>The score of the present document.</summary>
    public abstract float Score();

    /// <summary>Takes documents with their scores, from the present one on and before another; stands on the
    /// last of them then.</summary>
    /// <param name="end">A document behind the present one.</param>
    /// <param name="docs">Room for the documents of a block.</param>
    /// <param name="scores">Room for as many scores.</param>
    /// <returns>How many were taken, at least 1; there may be more before the end.</returns>
    public virtual int Take(int end, Span<uint> docs, Span<float> scores)
    {
        (docs[0], scores[0]) = ((uint)Doc, Score());
        return 1;
    }

    /// <summary>What no document of a stretch can pass with its score. Does not move.</summary>
    /// <param name="from">Where the stretch begins, the present document or later; never before that
    /// of the call before.</param>
    /// <param name="upTo">The last document of the stretch.</param>
    public virtual float Bound(int from, out int upTo)
    {
        upTo = End;
        return float.PositiveInfinity;
    }

    /// <summary>The bound of a stretch of a number of documents at least, if so many follow.</summary>
    /// <param name="from">As of <see cref="Bound"/>.</param>
    /// <param name="length">How many documents.</param>
    /// <param name="upTo">The last document of the stretch.</param>
    public float BoundOver(int from, int length, out int upTo)
    {
        var bound = Bound(from, out upTo);
        while (upTo != End && upTo + 1L < from + (long)length)
        {
            bound = Math.Max(bound, Bound(upTo + 1, out upTo));
        }

        return bound;
    }

    /// <summary>Lets the scorer leave out documents whose score is not greater; never less than before.</summary>
    public virtual void Raise(float floor)
    {
    }

    /// <summary>Puts the documents from the present one on into a set, and goes to the end.</summary>
    public virtual void AddTo(DocSet set)
    {
        for (var doc = Doc < 0 ? Next() : Doc; doc != End; doc = Next())
        {
            set.Add(doc);
        }
    }

    /// <summary>The bound of the best of several scores, and a share of the others'.</summary>
    protected static float BestOfBounds(ReadOnlySpan<Scorer> scorers, float tieBreaker, int from, out int upTo)
    {
        upTo = End;
        var best = 0f;
        var others = 0.0;
        foreach (var scorer in scorers)
        {
            var bound = scorer.Bound(from, out var end);
            upTo = Math.Min(upTo, end);
            others += Math.Min(best, bound);
            best = Math.Max(best, bound);
        }

        return Rounding.Up(best + (others * tieBreaker));
    }

    /// <summary>The bound of scores that are added up, in the order in which they are.</summary>
    protected static float SumOfBounds(ReadOnlySpan<Scorer> scorers, int from, out int upTo)
    {
        upTo = End;
        var sum = 0.0;
        foreach (var scorer in scorers)
        {
            sum += scorer.Bound(from, out var end);
            upTo = Math.Min(upTo, end);
        }

        return (float)sum;
    }
}
