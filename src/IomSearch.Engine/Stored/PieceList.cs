using IomSearch.Engine.IO;

namespace IomSearch.Engine.Stored;

/// <summary>The pieces of text that a segment lists, the most frequent first.</summary>
internal readonly ref struct PieceList(string file, ReadOnlySpan<uint> ends, ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<uint> ends = ends;
    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>A piece by its place.</summary>
    /// <exception cref="CorruptIndexException">There is no such place, or its piece cannot be one.</exception>
    public ReadOnlySpan<byte> this[int place]
    {
        get
        {
            if ((uint)place < (uint)ends.Length)
            {
                var start = place == 0 ? 0 : ends[place - 1];
                var end = ends[place];
                if (start <= end && end <= (uint)bytes.Length && end - start <= WordSplitter.Longest)
                {
                    return bytes[(int)start..(int)end];
                }
            }

            throw new CorruptIndexException(file, 0, $"piece {place} of {ends.Length} is not there");
        }
    }
}
