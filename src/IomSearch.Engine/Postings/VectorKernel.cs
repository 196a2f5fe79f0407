using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace IomSearch.Engine.Postings;

/// <summary>Four lanes at a time, on 128-bit vectors (SSE2, NEON); the same layout as
/// <see cref="ScalarKernel"/>.</summary>
internal readonly struct VectorKernel : IBlockKernel
{
    private const int Rows = BlockCodec.Length / 4;

    public static void Pack(ReadOnlySpan<uint> values, int bits, Span<byte> packed)
    {
        var rows = MemoryMarshal.Cast<uint, Vector128<uint>>(values[..BlockCodec.Length]);
        var words = MemoryMarshal.Cast<byte, Vector128<uint>>(packed[..(16 * bits)]);
        var word = Vector128<uint>.Zero;
        var next = 0;
        var filled = 0;
        foreach (var row in rows)
        {
            word |= Vector128.ShiftLeft(row, filled);
            filled += bits;
            if (filled >= 32)
            {
                words[next++] = word;
                filled -= 32;
                // A shift by 32 does nothing on x86, so a row that ended just at the word's end leaves nothing over.
                word = filled == 0 ? Vector128<uint>.Zero : Vector128.ShiftRightLogical(row, bits - filled);
            }
        }
    }

    public static void Unpack(ReadOnlySpan<byte> packed, int bits, Span<uint> values)
    {
        var words = MemoryMarshal.Cast<byte, Vector128<uint>>(packed[..(16 * bits)]);
        var rows = MemoryMarshal.Cast<uint, Vector128<uint>>(values[..BlockCodec.Length]);
        var mask = Vector128.Create(uint.MaxValue >> (32 - bits));
        var word = words[0];
        var next = 1;
        var used = 0;
        for (var row = 0; row < Rows; row++)
        {
            var value = Vector128.ShiftRightLogical(word, used);
            used += bits;
            if (used >= 32)
            {
                used -= 32;
                if (next < words.Length)
                {
                    word = words[next++];
                    if (used > 0)
                    {
                        value |= Vector128.ShiftLeft(word, bits - used);
                    }
                }
            }

            rows[row] = value & mask;
        }
    }

    public static void Sum(Span<uint> gaps, uint start)
    {
        var rows = MemoryMarshal.Cast<uint, Vector128<uint>>(gaps[..BlockCodec.Length]);
        var before = Vector128.Create(start);
        foreach (ref var row in rows)
        {
            // a b c d → a, a+b, b+c, c+d → a, a+b, a+b+c, a+b+c+d, then all plus the sum before them.
            var sum = row + Shift(row, Vector128.Create(4u, 0, 1, 2));
            sum += Shift(sum, Vector128.Create(4u, 4, 0, 1));
            row = sum + before;
            before = Vector128.Shuffle(row, Vector128.Create(3u, 3, 3, 3));
        }
    }

    // An index out of range gives zero.
    private static Vector128<uint> Shift(Vector128<uint> row, Vector128<uint> from) => Vector128.Shuffle(row, from);
}
