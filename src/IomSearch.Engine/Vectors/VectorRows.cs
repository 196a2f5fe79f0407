namespace IomSearch.Engine.Vectors;

/// <summary>The vectors of a field, a row for each document that has one: what a buffer or a merge
/// hands to the writer.</summary>
internal abstract class VectorRows
{
    /// <summary>The documents that have a vector, ascending.</summary>
    public abstract ReadOnlySpan<int> Documents { get; }

    /// <summary>The vector of one of them, by its place in the list; valid until the next call.</summary>
    public abstract ReadOnlySpan<sbyte> Row(int place);
}
