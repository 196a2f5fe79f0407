using System.Runtime.InteropServices;
using IomSearch.Engine.IO;

namespace IomSearch.Engine.Stored;

/// <summary>Writes coded documents in blocks; the format is <see cref="StoredWriter"/>'s.</summary>
internal sealed class StoredBlocks(FrameWriter frame)
{
    /// <summary>Documents of a block; the last may have fewer.</summary>
    public const int Documents = 16;

    private readonly ByteWriter lengths = new();
    private readonly ByteWriter block = new();
    private readonly List<long> ends = [];
    private int inBlock;
    private int written;

    /// <summary>Where the bytes of the present document are written.</summary>
    public ByteWriter Document => block;

    /// <summary>Ends the present document.</summary>
    public void EndDocument()
    {
        lengths.Varint(block.Length - written);
        written = block.Length;
        if (++inBlock == Documents)
        {
            EndBlock();
        }
    }

    /// <summary>Writes where the blocks end; nothing can be added after them.</summary>
    public void Finish()
    {
        if (inBlock > 0)
        {
            EndBlock();
        }

        frame.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(ends)));
    }

    private void EndBlock()
    {
        frame.Write(lengths.Written);
        frame.Write(block.Written);
        ends.Add(frame.Length);
        lengths.Clear();
        block.Clear();
        (inBlock, written) = (0, 0);
    }
}
