namespace IomSearch.Engine.Terms;

/// <summary>A walk over texts in byte order, none twice.</summary>
internal interface ISortedWalk
{
    /// <summary>The present text; valid until the next move.</summary>
    ReadOnlySpan<byte> Text { get; }

    /// <summary>Goes to the next text; false after the last.</summary>
    bool Next();
}
