using System.Buffers.Binary;
using IomSearch.Engine.IO;

namespace IomSearch.Engine.Stored;

/// <summary>Writes the stored fields of documents, word by word as codes, the shorter the more
/// frequent a word is.</summary>
/// <remarks>
/// Body     := Block* end:u64[blocks] (List Size | List+ Size+ lists:u32 FF FF FF FF)
/// Block    := bytes:varint[1..16] Document[1..16]
/// Document := header:varint list:u8? (Code* | fields:u8*)
/// Code     := Dense | 80 length:u8 piece:u8[length]
/// Fields   := (field:u8 length:varint value:u8[length])*
/// List     := pieceEnd:u32[pieces] piece:u8[bytes]
/// Size     := pieces:u32 bytes:u32
/// A document's fields are cut into pieces (<see cref="WordSplitter"/>). Those that stand at least twice in the segment
/// are listed, the most frequent first, and a code is the place in the list, from 1, as <see cref="DenseCode"/>;
/// another piece stands where it is. header is twice the length of the fields, plus one when they follow as they are,
/// since codes would be longer. bytes says how long each document of a block is, end where the block ends. A segment
/// that others were copied into whole has a list of each, and list is the number of a document's own; where there is
/// one, list is not there.
/// </remarks>
internal sealed class StoredWriter(FrameWriter frame)
{
    /// <summary>The code of a piece that stands where it is.</summary>
    public const int Spelled = 0;

    /// <summary>Lists of one segment at most; each takes about as much room as its segment
    /// has different words.</summary>
    public const int MostLists = 32;

    /// <summary>What the body ends with where there are several lists.</summary>
    public const uint SeveralLists = uint.MaxValue;

    private readonly StoredBlocks blocks = new(frame);
    private byte[] coded = new byte[1 << 12];
    private byte[] plain = [];

    /// <summary>Writes all documents.</summary>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public void Write(StoredPieces source, int documents, CancellationToken cancellation = default)
    {
        var listed = MostFrequent(source, documents, cancellation);
        var codes = Codes(source, listed);
        for (var doc = 0; doc < documents; doc++)
        {
            cancellation.ThrowIfCancellationRequested();
            Write(source, source.Read(doc), codes);
            blocks.EndDocument();
        }

        blocks.Finish();
        WritePieces(source, listed);
    }

    private static int[] MostFrequent(StoredPieces source, int documents, CancellationToken cancellation)
    {
        var counts = new int[source.Table.Count];
        for (var doc = 0; doc < documents; doc++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var piece in source.Read(doc))
            {
                if (piece >= counts.Length)
                {
                    Array.Resize(ref counts, Math.Max(counts.Length * 2, piece + 1));
                }

                counts[piece]++;
            }
        }

        // By descending count, then by the order in which they came.
        var order = new List<long>();
        for (var piece = 0; piece < counts.Length; piece++)
        {
            if (counts[piece] > 1)
            {
                order.Add(((long)(int.MaxValue - counts[piece]) << 32) + piece);
            }
        }

        order.Sort();
        return [.. order.Select(key => (int)(uint)key)];
    }

    private static PieceCode[] Codes(StoredPieces source, int[] listed)
    {
        var codes = new PieceCode[source.Table.Count];
        for (var number = 0; number < codes.Length; number++)
        {
            codes[number] = PieceCode.Of(source.Piece(number), Spelled);
        }

        for (var place = 0; place < listed.Length; place++)
        {
            codes[listed[place]] = PieceCode.Of(source.Piece(listed[place]), place + 1);
        }

        return codes;
    }

    private void Write(StoredPieces source, ReadOnlySpan<int> pieces, PieceCode[] codes)
    {
        var (length, afterWord, codeLength) = (0, 0, 0);
        foreach (var number in pieces)
        {
            if (coded.Length - codeLength < PieceCode.Longest)
            {
                Array.Resize(ref coded, coded.Length * 2);
            }

            var code = codes[number];
            length += code.PieceLength + (code.IsWord & afterWord);
            afterWord = code.IsWord;
            BinaryPrimitives.WriteUInt64LittleEndian(coded.AsSpan(codeLength), code.Bytes);
            codeLength += code.Length;
            if (code.IsSpelled)
            {
                var piece = source.Piece(number);
                coded[codeLength++] = (byte)piece.Length;
                piece.CopyTo(coded.AsSpan(codeLength));
                codeLength += piece.Length;
            }
        }

        if (codeLength < length)
        {
            blocks.Document.Varint(length * 2L);
            blocks.Document.Bytes(coded.AsSpan(0, codeLength));
        }
        else
        {
            blocks.Document.Varint((length * 2L) + 1);
            blocks.Document.Bytes(Plain(source, pieces, length));
        }
    }

    private ReadOnlySpan<byte> Plain(StoredPieces source, ReadOnlySpan<int> pieces, int length)
    {
        if (plain.Length < length)
        {
            plain = new byte[length * 2];
        }

        var joiner = new WordJoiner(plain.AsSpan(0, length));
        foreach (var number in pieces)
        {
            joiner.Add(source.Piece(number));
        }

        return plain.AsSpan(0, length);
    }

    private void WritePieces(StoredPieces source, int[] listed)
    {
        var end = 0u;
        var numbers = new ByteWriter();
        foreach (var number in listed)
        {
            numbers.UInt32(end += (uint)source.Piece(number).Length);
        }

        frame.Write(numbers.Written);
        foreach (var number in listed)
        {
            frame.Write(source.Piece(number));
        }

        numbers.Clear();
        numbers.UInt32((uint)listed.Length);
        numbers.UInt32(end);
        frame.Write(numbers.Written);
    }
}
