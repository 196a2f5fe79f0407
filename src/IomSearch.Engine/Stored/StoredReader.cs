using System.IO.Compression;
using System.Runtime.InteropServices;
using IomSearch.Engine.IO;

namespace IomSearch.Engine.Stored;

/// <summary>Gives back the stored fields of documents; the format is <see cref="StoredWriter"/>'s. Thread-safe.</summary>
internal sealed class StoredReader
{
    private const int MaxBlockBytes = 256 << 20;

    private readonly FrameReader frame;
    private readonly int blocks;

    /// <summary>Reads the number of blocks.</summary>
    /// <exception cref="CorruptIndexException">The file cannot hold its index.</exception>
    public StoredReader(FrameReader frame)
    {
        this.frame = frame;
        blocks = (int)frame.Bytes(frame.Length - sizeof(uint), sizeof(uint)).UInt32();
    }

    /// <summary>The file's name, for errors.</summary>
    public string Name => frame.Name;

    private long EndsStart => frame.Length - sizeof(uint) - ((long)blocks * sizeof(ulong));

    /// <summary>All stored fields of a document, as the format has them.</summary>
    public ReadOnlyMemory<byte> Document(int doc)
    {
        var bytes = Block(BlockOf(doc, out var first));
        var reader = new ByteReader(bytes, frame.Name);
        for (var before = doc - first; before > 0; before--)
        {
            reader.Bytes(reader.Varint());
        }

        var length = reader.Varint();
        var start = reader.Position;
        reader.Bytes(length);
        return bytes.AsMemory(start, length);
    }

    /// <summary>One stored field of a document; empty when it has none.</summary>
    public ReadOnlyMemory<byte> Field(int doc, int field)
    {
        var document = Document(doc);
        var reader = new ByteReader(document.Span, frame.Name);
        while (reader.Left > 0)
        {
            var number = reader.Byte();
            var length = reader.Varint();
            var start = reader.Position;
            reader.Bytes(length);
            if (number == field)
            {
                return document.Slice(start, length);
            }
        }

        return default;
    }

    /// <summary>The number of the block that has a document, and the first document of it.</summary>
    public int BlockOf(int doc, out int first)
    {
        var firsts = MemoryMarshal.Cast<byte, uint>(
            frame.Span(EndsStart - ((long)blocks * sizeof(uint)), blocks * sizeof(uint)));
        var place = firsts.BinarySearch((uint)doc);
        var block = place >= 0 ? place : ~place - 1;
        if (block < 0)
        {
            throw new CorruptIndexException(frame.Name, EndsStart, $"no block has document {doc}");
        }

        first = (int)firsts[block];
        return block;
    }

    /// <summary>A block's documents, inflated.</summary>
    public byte[] Block(int block)
    {
        var from = block == 0 ? 0 : End(block - 1);
        var span = frame.Span(from, checked((int)(End(block) - from)));
        var reader = new ByteReader(span, frame.Name, from);
        var length = reader.Varint();
        if (length > MaxBlockBytes)
        {
            throw reader.Corrupt($"a block of {length} bytes; {MaxBlockBytes} are possible");
        }

        var bytes = new byte[length];
        try
        {
            using var source = new MemoryStream(span[reader.Position..].ToArray());
            using var inflate = new DeflateStream(source, CompressionMode.Decompress);
            inflate.ReadExactly(bytes);
        }
        catch (Exception problem) when (problem is InvalidDataException or EndOfStreamException)
        {
            throw new CorruptIndexException(frame.Name, from, $"block {block} cannot be inflated: {problem.Message}");
        }

        return bytes;
    }

    private long End(int block) => frame.Bytes(EndsStart + ((long)block * sizeof(long)), sizeof(long)).Int64();
}
