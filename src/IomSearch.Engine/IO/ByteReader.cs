using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace IomSearch.Engine.IO;

/// <summary>Reads little-endian numbers and varints off a span, and says where a file is cut short.</summary>
/// <param name="bytes">What to read.</param>
/// <param name="file">The file's name, for errors.</param>
/// <param name="origin">The offset of the span in its file, for errors.</param>
public ref struct ByteReader(ReadOnlySpan<byte> bytes, string file, long origin = 0)
{
    private readonly ReadOnlySpan<byte> bytes = bytes;

    /// <summary>Where the next byte is read, from the start of the span.</summary>
    public int Position { get; set; }

    /// <summary>Number of bytes left.</summary>
    public readonly int Left => bytes.Length - Position;

    /// <summary>One byte.</summary>
    /// <exception cref="CorruptIndexException">The span ends before.</exception>
    public byte Byte() => Bytes(1)[0];

    /// <summary>Two bytes, unsigned.</summary>
    /// <exception cref="CorruptIndexException">The span ends before.</exception>
    public ushort UInt16() => BinaryPrimitives.ReadUInt16LittleEndian(Bytes(2));

    /// <summary>Four bytes, unsigned.</summary>
    /// <exception cref="CorruptIndexException">The span ends before.</exception>
    public uint UInt32() => BinaryPrimitives.ReadUInt32LittleEndian(Bytes(4));

    /// <summary>Eight bytes, signed.</summary>
    /// <exception cref="CorruptIndexException">The span ends before.</exception>
    public long Int64() => BinaryPrimitives.ReadInt64LittleEndian(Bytes(8));

    /// <summary>The next bytes as they are.</summary>
    /// <exception cref="CorruptIndexException">The span ends before.</exception>
    public ReadOnlySpan<byte> Bytes(int count)
    {
        if ((uint)count > (uint)Left)
        {
            throw Corrupt($"{count} bytes wanted, {Left} left");
        }

        var slice = bytes.Slice(Position, count);
        Position += count;
        return slice;
    }

    /// <summary>A number of 0 to 2^31 - 1 in groups of seven bits, least first, high bit set
    /// on all but the last.</summary>
    /// <exception cref="CorruptIndexException">The span ends before, or the number is too large.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Varint()
    {
        if ((uint)Position < (uint)bytes.Length && bytes[Position] < 0x80)
        {
            return bytes[Position++];
        }

        return MoreThanAByte();
    }

    /// <summary>A number of 0 to 2^63 - 1 in groups of seven bits, least first, high bit set
    /// on all but the last.</summary>
    /// <exception cref="CorruptIndexException">The span ends before, or the number is too large.</exception>
    public long LongVarint()
    {
        var value = 0L;
        for (var shift = 0; shift < 63; shift += 7)
        {
            var next = Byte();
            value |= (long)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }

        throw Corrupt("a varint of more than nine bytes");
    }

    /// <summary>A string as its length in bytes, then UTF-8.</summary>
    /// <exception cref="CorruptIndexException">The span ends before.</exception>
    public string Text() => System.Text.Encoding.UTF8.GetString(Bytes(Varint()));

    /// <summary>The exception for a problem at the present position.</summary>
    public readonly CorruptIndexException Corrupt(string problem) => new(file, origin + Position, problem);

    // Most numbers of more than a byte have two.
    private int MoreThanAByte()
    {
        var at = Position;
        if ((uint)(at + 1) < (uint)bytes.Length && bytes[at + 1] < 0x80)
        {
            Position = at + 2;
            return (bytes[at] & 0x7F) | (bytes[at + 1] << 7);
        }

        var value = LongVarint();
        return value <= int.MaxValue ? (int)value : throw Corrupt($"{value} where at most {int.MaxValue} is possible");
    }
}
