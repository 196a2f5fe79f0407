using IomSearch.Engine.IO;

namespace IomSearch.Engine.Stored;

/// <summary>A list of pieces of text, the most frequent first.</summary>
internal readonly ref struct PieceList(string file, ReadOnlySpan<uint> ends, ReadOnlySpan<byte> bytes)
{
    /// <summary>Where each piece ends.</summary>
    public ReadOnlySpan<uint> Ends { get; } = ends;

    /// <summary>The pieces one after the other.</summary>
    public ReadOnlySpan<byte> Bytes { get; } = bytes;

    /// <summary>A piece by its place.</summary>
    /// <exception cref="CorruptIndexException">There is no such place, or its piece cannot be one.</exception>
    public ReadOnlySpan<byte> this[int place]
    {
        get
        {
            if ((uint)place < (uint)Ends.Length)
            {
                var start = place == 0 ? 0 : Ends[place - 1];
                var end = Ends[place];
                if (start <= end && end <= (uint)Bytes.Length && end - start <= WordSplitter.Longest)
                {
                    return Bytes[(int)start..(int)end];
                }
            }

            throw new CorruptIndexException(file, 0, $"piece {place} of {Ends.Length} is not there");
        }
    }
}
