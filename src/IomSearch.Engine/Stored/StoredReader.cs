using System.Runtime.InteropServices;
using IomSearch.Engine.IO;

namespace IomSearch.Engine.Stored;

/// <summary>Gives back the stored fields of documents; the format is
/// <see cref="StoredWriter"/>'s. Thread-safe.</summary>
internal sealed class StoredReader
{
    private const int SizeLength = 2 * sizeof(uint);

    private readonly FrameReader frame;
    private readonly int documents;
    private readonly ListPlace[] lists;
    private readonly long blockEnds;

    /// <summary>Reads where things are.</summary>
    /// <exception cref="CorruptIndexException">The file cannot hold what it says.</exception>
    public StoredReader(FrameReader frame, int documents)
    {
        (this.frame, this.documents) = (frame, documents);
        var trailer = frame.Bytes(frame.Length - SizeLength, SizeLength);
        var (count, mark) = (trailer.UInt32(), trailer.UInt32());
        lists = mark == StoredWriter.SeveralLists ? Places(count) : Places(frame.Length - SizeLength, 1);
        blockEnds = lists[0].Start - (Blocks * (long)sizeof(ulong));
        if (blockEnds < 0)
        {
            throw trailer.Corrupt($"{Blocks} blocks in {frame.Length} bytes");
        }
    }

    /// <summary>Number of lists of pieces.</summary>
    public int Lists => lists.Length;

    private int Blocks => (documents + StoredBlocks.Documents - 1) / StoredBlocks.Documents;

    /// <summary>A list of pieces.</summary>
    public PieceList Pieces(int list)
    {
        var (start, pieces, bytes) = lists[list];
        return new PieceList(
            frame.Name,
            MemoryMarshal.Cast<byte, uint>(frame.Span(start, pieces * sizeof(uint))),
            frame.Span(start + (pieces * (long)sizeof(uint)), bytes));
    }

    /// <summary>A document as it is written.</summary>
    public CodedDocument Coded(int doc)
    {
        if (doc < 0 || doc >= documents)
        {
            throw new CorruptIndexException(frame.Name, blockEnds, $"document {doc} of {documents}");
        }

        var block = doc / StoredBlocks.Documents;
        var ends = MemoryMarshal.Cast<byte, long>(frame.Span(blockEnds, Blocks * sizeof(long)));
        var from = block == 0 ? 0 : ends[block - 1];
        var reader = frame.Bytes(from, (int)Math.Min(int.MaxValue, ends[block] - from));
        var (before, length) = (0, 0);
        for (var place = block * StoredBlocks.Documents;
            place < Math.Min(documents, (block + 1) * StoredBlocks.Documents);
            place++)
        {
            var bytes = reader.Varint();
            before += place < doc ? bytes : 0;
            length = place == doc ? bytes : length;
        }

        reader.Bytes(before);
        return new CodedDocument(
            new ByteReader(reader.Bytes(length), frame.Name, from + reader.Position - length), Lists);
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
            throw new CorruptIndexException(
                frame.Name, blockEnds, $"document {doc} of {coded.Length} bytes in {coded.Bytes.Length}");
        }

        var bytes = GC.AllocateUninitializedArray<byte>(coded.Length);
        var joiner = new WordJoiner(bytes);
        var pieces = Pieces(coded.List);
        for (var codes = coded; codes.Next();)
        {
            if (!joiner.Add(codes.IsSpelled ? codes.Spelled : pieces[codes.Place]))
            {
                throw new CorruptIndexException(
                    frame.Name, blockEnds, $"document {doc} has more than {coded.Length} bytes");
            }
        }

        return joiner.IsFull
            ? bytes
            : throw new CorruptIndexException(
                frame.Name, blockEnds, $"document {doc} has {joiner.Length} of {coded.Length} bytes");
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

    private ListPlace[] Places(uint count)
    {
        var sizes = frame.Length - SizeLength - (count * (long)SizeLength);
        return count is > 0 and <= StoredWriter.MostLists && sizes >= 0
            ? Places(sizes, (int)count)
            : throw new CorruptIndexException(
                frame.Name, frame.Length, $"{count} lists of pieces in {frame.Length} bytes");
    }

    // The lists end where their sizes begin.
    private ListPlace[] Places(long sizes, int count)
    {
        var places = new ListPlace[count];
        var reader = frame.Bytes(sizes, count * SizeLength);
        for (var list = 0; list < count; list++)
        {
            var (pieces, bytes) = (reader.UInt32(), reader.UInt32());
            if (pieces > int.MaxValue / sizeof(uint) || bytes > int.MaxValue)
            {
                throw reader.Corrupt($"{pieces} pieces of {bytes} bytes");
            }

            places[list] = new ListPlace(0, (int)pieces, (int)bytes);
        }

        for (var (list, end) = (count - 1, sizes); list >= 0; end = places[list--].Start)
        {
            places[list] = places[list] with { Start = end - places[list].Length };
        }

        return places;
    }

    /// <summary>Where a list is.</summary>
    private readonly record struct ListPlace(long Start, int Pieces, int Bytes)
    {
        public long Length => (Pieces * (long)sizeof(uint)) + Bytes;
    }
}
