using IomSearch.Engine.Columns;
using IomSearch.Engine.IO;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Segments;

/// <summary>Walks the values of a keyword column in byte order.</summary>
internal sealed class ValueWalk(KeywordColumn column) : ISortedWalk
{
    private CheckedBytes text;

    /// <summary>The ordinal of the present value; -1 before the first.</summary>
    public int Ordinal { get; private set; } = -1;

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Text => text.Span;

    /// <inheritdoc/>
    public bool Next()
    {
        if (++Ordinal >= column.Count)
        {
            return false;
        }

        text = new CheckedBytes(column.Value(Ordinal));
        return true;
    }
}
