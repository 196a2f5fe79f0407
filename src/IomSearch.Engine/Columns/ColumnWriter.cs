using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using IomSearch.Engine.IO;

namespace IomSearch.Engine.Columns;

/// <summary>Writes the keyword and number columns of a segment, one after the other.</summary>
/// <remarks>
/// Body      := Column* Directory directoryLength:u32
/// Column    := Keywords | Numbers                                       aligned to 8 bytes
/// Keywords  := valueEnd:u32[values] value:u8* Align (Starts Align)? ordinal:uW[ordinals]
/// Starts    := start:u32[documents + 1] | block:u32[documents / 64 + 1] beyond:u8[documents + 1]
/// Numbers   := present:u64[(documents + 63) / 64]? packed:u64[(documents·bits + 63) / 64 + 1]
/// Directory := columns:varint Line[columns]
/// Line      := field:u8 kind:u8 start:varint ( values:varint bytes:varint ordinals:varint form:u8      for keywords
///                                            | least:u64 bits:u8 form:u8 )                             for numbers
/// Values are in byte order, so a smaller ordinal is a smaller value. W is 8, 16 or 32, by the number of values, in the
/// low bits of form as 1, 2 or 4 bytes; bit 7 of form says that every document has exactly one value: then there are no
/// starts, and no presence bits. Bit 6 says that starts are told by <see cref="OrdinalStarts"/>: document d starts at
/// block d / 64 and beyond d. Number i of a column is the bits from i·bits of packed, plus least; a last spare word
/// lets every number be read as eight bytes at once.
/// The countries LA; LA and VN; none, of three documents: 02 00 00 00 04 00 00 00 4C 41 56 4E | 0·4 | 00 00 00 00
/// 00 01 03 03 | 00 00 01.
/// </remarks>
internal sealed class ColumnWriter(FrameWriter frame, int documents)
{
    /// <summary>The bit of a line's form that says every document has exactly one value.</summary>
    public const byte Single = 0x80;

    /// <summary>The bit of a line's form that says starts are told by block.</summary>
    public const byte ByBlock = 0x40;

    private readonly ByteWriter directory = new();
    private readonly ByteWriter scratch = new();
    private int columns;

    /// <summary>Adds a keyword column.</summary>
    public void Write(int field, KeywordValues column)
    {
        frame.Align(8);
        var width = column.Values.Length switch { <= 1 << 8 => 1, <= 1 << 16 => 2, _ => 4 };
        var single = column.Ordinals.Length == documents
            && Enumerable.Range(0, documents).All(i => column.Starts[i] == i);
        WriteLine(field, kind: 2);
        directory.Varint(column.Values.Length);
        directory.Varint(column.Values.Sum(value => (long)value.Length));
        directory.Varint(column.Ordinals.Length);
        var beyond = single ? null : OrdinalStarts.Beyond(column.Starts);
        directory.Byte((byte)(width | (single ? Single : 0) | (beyond is null ? 0 : ByBlock)));
        WriteValues(column.Values);
        if (!single)
        {
            WriteStarts(column.Starts, beyond);
        }

        WriteOrdinals(column.Ordinals, width);
    }

    /// <summary>Adds a number column.</summary>
    public void Write(int field, NumberValues column)
    {
        frame.Align(8);
        var everywhere = column.Present.HasAllSet();
        var least = long.MaxValue;
        var most = long.MinValue;
        for (var i = 0; i < documents; i++)
        {
            if (column.Present[i])
            {
                (least, most) = (Math.Min(least, column.Values[i]), Math.Max(most, column.Values[i]));
            }
        }

        least = least > most ? 0 : least;
        var bits = least > most ? 0 : 64 - BitOperations.LeadingZeroCount((ulong)(most - least));
        // Beyond 56 bits a number may span nine bytes; those columns are kept at full width.
        bits = bits > 56 ? 64 : bits;
        WriteLine(field, kind: 3);
        directory.Int64(least);
        directory.Byte((byte)bits);
        directory.Byte(everywhere ? Single : (byte)0);
        if (!everywhere)
        {
            var present = new int[(documents + 63) / 64 * 2];
            column.Present.CopyTo(present, 0);
            frame.Write(MemoryMarshal.AsBytes(present.AsSpan()));
        }

        frame.Write(MemoryMarshal.AsBytes(Pack(column, least, bits).AsSpan()));
    }

    /// <summary>Writes the directory; nothing can be added after it.</summary>
    public void Finish()
    {
        scratch.Clear();
        scratch.Varint(columns);
        scratch.Bytes(directory.Written);
        scratch.UInt32((uint)scratch.Length);
        frame.Write(scratch.Written);
    }

    private void WriteLine(int field, byte kind)
    {
        columns++;
        directory.Byte((byte)field);
        directory.Byte(kind);
        directory.Varint(frame.Length);
    }

    private void WriteValues(byte[][] values)
    {
        scratch.Clear();
        var end = 0u;
        foreach (var value in values)
        {
            scratch.UInt32(end += (uint)value.Length);
        }

        frame.Write(scratch.Written);
        foreach (var value in values)
        {
            frame.Write(value);
        }

        frame.Align(8);
    }

    private void WriteStarts(int[] starts, byte[]? beyond)
    {
        if (beyond is null)
        {
            frame.Write(MemoryMarshal.AsBytes(starts.AsSpan()));
        }
        else
        {
            int[] blocks = [.. Enumerable.Range(0, OrdinalStarts.Blocks(documents))
                .Select(block => starts[block * OrdinalStarts.Block])];
            frame.Write(MemoryMarshal.AsBytes(blocks.AsSpan()));
            frame.Write(beyond);
        }

        frame.Align(8);
    }

    private void WriteOrdinals(int[] ordinals, int width)
    {
        scratch.Clear();
        foreach (var ordinal in ordinals)
        {
            switch (width)
            {
                case 1: scratch.Byte((byte)ordinal); break;
                case 2: scratch.UInt16((ushort)ordinal); break;
                default: scratch.UInt32((uint)ordinal); break;
            }
        }

        frame.Write(scratch.Written);
    }

    private ulong[] Pack(NumberValues column, long least, int bits)
    {
        var words = new ulong[(((long)documents * bits) + 63) / 64 + 1];
        for (var i = 0; i < documents && bits > 0; i++)
        {
            var value = column.Present[i] ? (ulong)(column.Values[i] - least) : 0;
            var bit = (long)i * bits;
            words[bit / 64] |= value << (int)(bit % 64);
            if (bit % 64 + bits > 64)
            {
                words[(bit / 64) + 1] |= value >> (int)(64 - (bit % 64));
            }
        }

        return words;
    }
}
