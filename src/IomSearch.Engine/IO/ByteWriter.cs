using System.Buffers.Binary;

namespace IomSearch.Engine.IO;

/// <summary>Gathers little-endian numbers and varints in memory; reused from block to block.</summary>
public sealed class ByteWriter
{
    private byte[] buffer = new byte[256];

    /// <summary>Number of bytes gathered.</summary>
    public int Length { get; private set; }

    /// <summary>What was gathered; valid until the next write.</summary>
    public ReadOnlySpan<byte> Written => buffer.AsSpan(0, Length);

    /// <summary>Starts over, keeping the memory.</summary>
    public void Clear() => Length = 0;

    /// <summary>Room for a number of bytes that the caller fills.</summary>
    public Span<byte> Take(int count)
    {
        if (buffer.Length - Length < count)
        {
            Array.Resize(ref buffer, Math.Max(buffer.Length * 2, Length + count));
        }

        var room = buffer.AsSpan(Length, count);
        Length += count;
        return room;
    }

    /// <summary>One byte.</summary>
    public void Byte(byte value) => Take(1)[0] = value;

    /// <summary>Two bytes, unsigned.</summary>
    public void UInt16(ushort value) => BinaryPrimitives.WriteUInt16LittleEndian(Take(2), value);

    /// <summary>Four bytes, unsigned.</summary>
    public void UInt32(uint value) => BinaryPrimitives.WriteUInt32LittleEndian(Take(4), value);

    /// <summary>Eight bytes, signed.</summary>
    public void Int64(long value) => BinaryPrimitives.WriteInt64LittleEndian(Take(8), value);

    /// <summary>Bytes as they are.</summary>
    public void Bytes(ReadOnlySpan<byte> bytes) => bytes.CopyTo(Take(bytes.Length));

    /// <summary>A number of 0 or more in groups of seven bits, least first, high bit set on all but the last.</summary>
    public void Varint(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        while (value >= 0x80)
        {
            Byte((byte)(value | 0x80));
            value >>= 7;
        }

        Byte((byte)value);
    }

    /// <summary>A string as its length in bytes, then UTF-8.</summary>
    public void Text(string text)
    {
        var length = System.Text.Encoding.UTF8.GetByteCount(text);
        Varint(length);
        System.Text.Encoding.UTF8.GetBytes(text, Take(length));
    }
}
