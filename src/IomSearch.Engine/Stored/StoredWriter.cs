using System.IO.Compression;
using System.Runtime.InteropServices;
using IomSearch.Engine.IO;

namespace IomSearch.Engine.Stored;

/// <summary>Writes the stored fields of documents, in compressed blocks.</summary>
/// <remarks>
/// Body     := Block* first:u32[blocks] end:u64[blocks] blocks:u32
/// Block    := length:varint deflate:u8*             RFC 1951; length is that of all its Documents before compression
/// Document := length:varint (field:u8 length:varint value:u8[length])*
/// Whole documents are gathered until a block has 16 KiB. first is a block's first document, end where the block ends.
/// A document with "hi" in field 2 is 04 02 02 68 69 before compression.
/// </remarks>
internal sealed class StoredWriter(FrameWriter frame)
{
    private const int BlockBytes = 16 << 10;

    private readonly ByteWriter gathered = new();
    private readonly ByteWriter header = new();
    private readonly List<uint> firsts = [];
    private readonly List<long> ends = [];
    private uint documents;

    /// <summary>Adds the next document.</summary>
    /// <param name="fields">Its fields as the format has them, without the document's length.</param>
    public void Add(ReadOnlySpan<byte> fields)
    {
        if (gathered.Length == 0)
        {
            firsts.Add(documents);
        }

        gathered.Varint(fields.Length);
        gathered.Bytes(fields);
        documents++;
        if (gathered.Length >= BlockBytes)
        {
            EndBlock();
        }
    }

    /// <summary>Writes the index of blocks; nothing can be added after it.</summary>
    public void Finish()
    {
        EndBlock();
        frame.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(firsts)));
        frame.Write(MemoryMarshal.AsBytes(CollectionsMarshal.AsSpan(ends)));
        Span<uint> blocks = [(uint)ends.Count];
        frame.Write(MemoryMarshal.AsBytes(blocks));
    }

    private void EndBlock()
    {
        if (gathered.Length == 0)
        {
            return;
        }

        header.Clear();
        header.Varint(gathered.Length);
        frame.Write(header.Written);
        using var target = new MemoryStream();
        using (var deflate = new DeflateStream(target, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflate.Write(gathered.Written);
        }

        frame.Write(target.GetBuffer().AsSpan(0, (int)target.Length));
        ends.Add(frame.Length);
        gathered.Clear();
    }
}
