using System.Buffers.Binary;

namespace IomSearch.Engine.Postings;

/// <summary>The definition of the block layout, a value at a time.</summary>
/// <remarks>
/// Value i stands in lane i mod 4, row i / 4. A lane is a stream of bits, least significant first, cut into 32-bit
/// words; word w of lane l is at byte 16·w + 4·l. So four rows' words lie side by side, and a vector of four lanes
/// reads them at once (the layout of SIMD-BP128: Lemire and Boytsov, Decoding billions of integers per second, 2015).
/// </remarks>
internal readonly struct ScalarKernel : IBlockKernel
{
    public static void Pack(ReadOnlySpan<uint> values, int bits, Span<byte> packed)
    {
        packed[..(16 * bits)].Clear();
        for (var i = 0; i < BlockCodec.Length; i++)
        {
            var bit = i / 4 * bits;
            var word = Word(packed, bit / 32, i % 4);
            var shifted = (ulong)values[i] << (bit % 32);
            BinaryPrimitives.WriteUInt32LittleEndian(
                word, BinaryPrimitives.ReadUInt32LittleEndian(word) | (uint)shifted);
            if (bit % 32 + bits > 32)
            {
                BinaryPrimitives.WriteUInt32LittleEndian(Word(packed, (bit / 32) + 1, i % 4), (uint)(shifted >> 32));
            }
        }
    }

    public static void Unpack(ReadOnlySpan<byte> packed, int bits, Span<uint> values)
    {
        var mask = uint.MaxValue >> (32 - bits);
        for (var i = 0; i < BlockCodec.Length; i++)
        {
            var bit = i / 4 * bits;
            ulong two = BinaryPrimitives.ReadUInt32LittleEndian(packed[((bit / 32 * 16) + (i % 4 * 4))..]);
            if (bit % 32 + bits > 32)
            {
                two |= (ulong)BinaryPrimitives.ReadUInt32LittleEndian(
                    packed[((bit / 32 * 16) + 16 + (i % 4 * 4))..]) << 32;
            }

            values[i] = (uint)(two >> (bit % 32)) & mask;
        }
    }

    public static void Sum(Span<uint> gaps, uint start)
    {
        foreach (ref var gap in gaps[..BlockCodec.Length])
        {
            start += gap;
            gap = start;
        }
    }

    private static Span<byte> Word(Span<byte> packed, int word, int lane) => packed.Slice((16 * word) + (4 * lane), 4);
}
