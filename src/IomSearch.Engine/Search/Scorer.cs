namespace IomSearch.Engine.Search;

/// <summary>Goes through the documents of one segment that match, ascending, and scores the present one.</summary>
internal abstract class Scorer
{
    /// <summary>The document after the last.</summary>
    public const int End = int.MaxValue;

    /// <summary>The present document; -1 before the first, <see cref="End"/> after the last.</summary>
    public abstract int Doc { get; }

    /// <summary>About how many documents will be met; decides who leads.</summary>
    public abstract long Cost { get; }

    /// <summary>Goes to the next match.</summary>
    public virtual int Next() => SeekTo(Doc + 1);

    /// <summary>Goes to the first match that is not before a document; stays where it is when that is behind.</summary>
    public abstract int SeekTo(int target);

    /// <summary>The score of the present document.</summary>
    public abstract float Score();
}
