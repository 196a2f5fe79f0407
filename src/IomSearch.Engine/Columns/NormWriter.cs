using IomSearch.Engine.IO;

namespace IomSearch.Engine.Columns;

/// <summary>Writes the length codes of the text fields, and the sums that BM25 needs.</summary>
/// <remarks>
/// Body      := (code:u8[documents])[fields] Directory directoryLength:u32
/// Directory := fields:varint (field:u8 start:varint documents:varint tokens:varint)[fields]
/// code is the <see cref="NormCode"/> of the document's number of tokens, 0 where it has none. documents counts those
/// that have any; tokens is the sum of their numbers. Two documents of field 1, of 3 and 0 tokens, are 03 00 | 01 01 00
/// 01 03 | 05 00 00 00.
/// </remarks>
internal sealed class NormWriter(FrameWriter frame)
{
    private readonly ByteWriter directory = new();
    private int fields;

    /// <summary>Adds a field's codes; fields ascend.</summary>
    public void Write(int field, ReadOnlySpan<byte> codes, in FieldSums sums)
    {
        fields++;
        directory.Byte((byte)field);
        directory.Varint(frame.Length);
        directory.Varint(sums.Documents);
        directory.Varint(sums.Tokens);
        frame.Write(codes);
    }

    /// <summary>Writes the directory; nothing can be added after it.</summary>
    public void Finish()
    {
        var end = new ByteWriter();
        end.Varint(fields);
        end.Bytes(directory.Written);
        end.UInt32((uint)end.Length);
        frame.Write(end.Written);
    }
}

/// <summary>What BM25 needs to know of a field as a whole.</summary>
/// <param name="Documents">Documents that have at least one term in it.</param>
/// <param name="Tokens">Occurrences of all terms.</param>
internal readonly record struct FieldSums(int Documents, long Tokens);
