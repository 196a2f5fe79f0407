using IomSearch.Engine.IO;

namespace IomSearch.Engine.Stored;

/// <summary>Writes the outside ids of a segment, in order: the place of an id is its document's number.</summary>
/// <remarks>
/// Body  := Block[(documents + 7) / 8] end:u32[blocks]
/// Block := length:varint id:u8[length] (shared:varint length:varint suffix:u8[length])[0..7]
/// Ids are UTF-8 in byte order, none twice; shared is how many bytes an id has in common with the one before. end is
/// where a block ends. The ids "la-01" and "la-02" are 05 6C 61 2D 30 31 | 04 01 32 | 09 00 00 00.
/// </remarks>
internal sealed class IdWriter(FrameWriter frame)
{
    public const int BlockIds = 8;

    private readonly ByteWriter ends = new();
    private readonly ByteWriter bytes = new();
    private readonly byte[] last = new byte[IdReader.MaxBytes];
    private int lastLength;
    private int count;

    /// <summary>Adds the next id.</summary>
    public void Add(ReadOnlySpan<byte> id)
    {
        bytes.Clear();
        if (count % BlockIds == 0)
        {
            EndBlock();
            bytes.Varint(id.Length);
            bytes.Bytes(id);
        }
        else
        {
            var shared = id.CommonPrefixLength(last.AsSpan(0, lastLength));
            bytes.Varint(shared);
            bytes.Varint(id.Length - shared);
            bytes.Bytes(id[shared..]);
        }

        frame.Write(bytes.Written);
        id.CopyTo(last);
        lastLength = id.Length;
        count++;
    }

    /// <summary>Writes where the blocks end.</summary>
    public void Finish()
    {
        EndBlock();
        frame.Write(ends.Written);
    }

    private void EndBlock()
    {
        if (count > 0)
        {
            ends.UInt32(checked((uint)frame.Length));
        }
    }
}
