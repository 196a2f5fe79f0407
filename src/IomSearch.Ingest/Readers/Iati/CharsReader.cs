namespace IomSearch.Ingest.Readers.Iati;

/// <summary>Reads characters that are in memory, without a copy of them.</summary>
/// <param name="characters">The characters.</param>
internal sealed class CharsReader(ReadOnlyMemory<char> characters) : TextReader
{
    private int at;

    /// <inheritdoc/>
    public override int Peek() => at < characters.Length ? characters.Span[at] : -1;

    /// <inheritdoc/>
    public override int Read() => at < characters.Length ? characters.Span[at++] : -1;

    /// <inheritdoc/>
    public override int Read(char[] buffer, int index, int count) => Read(buffer.AsSpan(index, count));

    /// <inheritdoc/>
    public override int Read(Span<char> buffer)
    {
        var length = Math.Min(buffer.Length, characters.Length - at);
        characters.Span.Slice(at, length).CopyTo(buffer);
        at += length;
        return length;
    }
}
