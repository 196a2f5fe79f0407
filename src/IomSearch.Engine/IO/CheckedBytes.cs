namespace IomSearch.Engine.IO;

/// <summary>A stretch of a mapped file whose checksums have agreed, so that a loop can take
/// its span at no cost.</summary>
/// <remarks>Valid as long as its file is open: whoever keeps one holds a lease on what it was taken from.</remarks>
internal readonly unsafe struct CheckedBytes
{
    private readonly byte* start;
    private readonly int length;

    public CheckedBytes(ReadOnlySpan<byte> mapped)
    {
        // Mapped and pinned memory does not move, so its address outlives the span.
        fixed (byte* first = mapped)
        {
            start = first;
        }

        length = mapped.Length;
    }

    public ReadOnlySpan<byte> Span => new(start, length);
}
