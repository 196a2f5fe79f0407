using System.Runtime.InteropServices;
using IomSearch.Engine.IO;

namespace IomSearch.Engine.Stored;

/// <summary>Gives back the stored fields of documents; the format is <see cref="StoredWriter"/>'s. Thread-safe.</summary>
internal sealed class StoredReader
{
    private const int TrailerLength = 2 * sizeof(uint);

    private readonly FrameReader frame;
    private readonly int documents;
    private readonly int pieceBytes;
    private readonly long pieceEnds;
    private readonly long blockEnds;

    /// <summary>Reads where things are.</summary>
    /// <exception cref="CorruptIndexException">The file cannot hold what it says.</exception>
    public StoredReader(FrameReader frame, int documents)
    {
        (this.frame, this.documents) = (frame, documents);
        var trailer = frame.Bytes(frame.Length - TrailerLength, TrailerLength);
        var (pieces, bytes) = (trailer.UInt32(), trailer.UInt32());
        pieceEnds = frame.Length - TrailerLength - bytes - (pieces * (long)sizeof(uint));
        blockEnds = pieceEnds - (Blocks * (long)sizeof(ulong));
        if (pieces > int.MaxValue / sizeof(uint) || bytes > int.MaxValue || blockEnds < 0)
        {
            throw trailer.Corrupt($"{pieces} pieces of {bytes} bytes and {Blocks} blocks in {frame.Length} bytes");
        }

        (PieceCount, pieceBytes) = ((int)pieces, (int)bytes);
    }

    /// <summary>Number of pieces that are listed.</summary>
    public int PieceCount { get; }

    /// <summary>The pieces that are listed.</summary>
    public PieceList Pieces => new(
        frame.Name,
        MemoryMarshal.Cast<byte, uint>(frame.Span(pieceEnds, PieceCount * sizeof(uint))),
        frame.Span(frame.Length - TrailerLength - pieceBytes, pieceBytes));

    private int Blocks => (documents + StoredWriter.BlockDocuments - 1) / StoredWriter.BlockDocuments;

    /// <summary>A document as it is written.</summary>
    public CodedDocument Coded(int doc)
    {
        if (doc < 0 || doc >= documents)
        {
            throw new CorruptIndexException(frame.Name, blockEnds, $"document {doc} of {documents}");
        }

        var block = doc / StoredWriter.BlockDocuments;
        var ends = MemoryMarshal.Cast<byte, long>(frame.Span(blockEnds, Blocks * sizeof(long)));
        var from = block == 0 ? 0 : ends[block - 1];
        var reader = frame.Bytes(from, (int)Math.Min(int.MaxValue, ends[block] - from));
        var (before, length) = (0, 0);
        for (var place = block * StoredWriter.BlockDocuments; place < Math.Min(documents, (block + 1) * StoredWriter.BlockDocuments); place++)
        {
            var bytes = reader.Varint();
            before += place < doc ? bytes : 0;
            length = place == doc ? bytes : length;
        }

        reader.Bytes(before);
        return new CodedDocument(new ByteReader(reader.Bytes(length), frame.Name, from + reader.Position - length));
    }

    /// <summary>All stored fields of a document, as the format has them.</summary>
    public byte[] Document(int doc)
    {
        var coded = Coded(doc);
        if (coded.IsPlain)
        {
            return coded.Bytes.ToArray();
        }

        // Every byte of code stands for a piece at the most, and a piece for a space more than it has.
        if (coded.Length > coded.Bytes.Length * (WordSplitter.Longest + 1L))
        {
            throw new CorruptIndexException(frame.Name, blockEnds, $"document {doc} of {coded.Length} bytes in {coded.Bytes.Length}");
        }

        var bytes = GC.AllocateUninitializedArray<byte>(coded.Length);
        var joiner = new WordJoiner(bytes);
        var pieces = Pieces;
        for (var codes = coded; codes.Next();)
        {
            if (!joiner.Add(codes.IsSpelled ? codes.Spelled : pieces[codes.Place]))
            {
                throw new CorruptIndexException(frame.Name, blockEnds, $"document {doc} has more than {coded.Length} bytes");
            }
        }

        return joiner.IsFull
            ? bytes
            : throw new CorruptIndexException(frame.Name, blockEnds, $"document {doc} has {joiner.Length} of {coded.Length} bytes");
    }

    /// <summary>One stored field of a document; empty when it has none.</summary>
    public ReadOnlyMemory<byte> Field(int doc, int field)
    {
        var document = Document(doc);
        var reader = new ByteReader(document, frame.Name);
        while (reader.Left > 0)
        {
            var number = reader.Byte();
            var length = reader.Varint();
            var start = reader.Position;
            reader.Bytes(length);
            if (number == field)
            {
                return document.AsMemory(start, length);
            }
        }

        return default;
    }
}
