using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace IomSearch.Engine.Vectors;

/// <summary>The dot product of two vectors of whole numbers from -127 to 127.</summary>
/// <remarks>With AVX2, 32 components take four instructions: magnitudes of one times the other under its signs, added
/// in pairs of 16 bits (at most 2·127² = 32,258, which fits), then in fours of 32 bits. Elsewhere 128-bit vectors of
/// any processor do, and the rest is done one by one.</remarks>
internal static class DotProduct
{
    private const int LineBytes = 64;

    /// <summary>The dot product of vectors of the same length, at most 65,536.</summary>
    public static int Of(ReadOnlySpan<sbyte> a, ReadOnlySpan<sbyte> b)
    {
        if (a.Length != b.Length)
        {
            throw new ArgumentException($"vectors of {a.Length} and {b.Length} components", nameof(b));
        }

        return Avx2.IsSupported ? WithAvx2(a, b) : Vector128.IsHardwareAccelerated ? WithVectors(a, b) : OneByOne(a, b);
    }

    /// <summary>Asks for a vector that is read soon.</summary>
    public static unsafe void Prefetch(ReadOnlySpan<sbyte> vector)
    {
        if (Sse.IsSupported)
        {
            fixed (sbyte* start = vector)
            {
                for (var i = 0; i < vector.Length; i += LineBytes)
                {
                    Sse.Prefetch0(start + i);
                }
            }
        }
    }

    /// <summary>The plain sum of products: what the others have to equal.</summary>
    internal static int OneByOne(ReadOnlySpan<sbyte> a, ReadOnlySpan<sbyte> b)
    {
        var sum = 0;
        for (var i = 0; i < a.Length; i++)
        {
            sum += a[i] * b[i];
        }

        return sum;
    }

    /// <summary>With instructions that every processor of the last decade has.</summary>
    internal static int WithVectors(ReadOnlySpan<sbyte> a, ReadOnlySpan<sbyte> b)
    {
        var sum = Vector128<int>.Zero;
        var left = MemoryMarshal.Cast<sbyte, Vector128<sbyte>>(a);
        var right = MemoryMarshal.Cast<sbyte, Vector128<sbyte>>(b);
        for (var i = 0; i < left.Length; i++)
        {
            var low = Vector128.WidenLower(left[i]) * Vector128.WidenLower(right[i]);
            var high = Vector128.WidenUpper(left[i]) * Vector128.WidenUpper(right[i]);
            // Two products fit into 16 bits.
            var pairs = low + high;
            sum += Vector128.WidenLower(pairs) + Vector128.WidenUpper(pairs);
        }

        var done = left.Length * Vector128<sbyte>.Count;
        return Vector128.Sum(sum) + OneByOne(a[done..], b[done..]);
    }

    /// <summary>With AVX2.</summary>
    internal static int WithAvx2(ReadOnlySpan<sbyte> a, ReadOnlySpan<sbyte> b)
    {
        var (first, second) = (Vector256<int>.Zero, Vector256<int>.Zero);
        var ones = Vector256.Create((short)1);
        var left = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(a);
        var right = MemoryMarshal.Cast<sbyte, Vector256<sbyte>>(b);
        var i = 0;
        // Two sums that do not wait for each other.
        for (; i + 1 < left.Length; i += 2)
        {
            first += Avx2.MultiplyAddAdjacent(Pairs(left[i], right[i]), ones);
            second += Avx2.MultiplyAddAdjacent(Pairs(left[i + 1], right[i + 1]), ones);
        }

        if (i < left.Length)
        {
            first += Avx2.MultiplyAddAdjacent(Pairs(left[i], right[i]), ones);
        }

        var done = left.Length * Vector256<sbyte>.Count;
        return Vector256.Sum(first + second) + OneByOne(a[done..], b[done..]);
    }

    private static Vector256<short> Pairs(Vector256<sbyte> a, Vector256<sbyte> b) =>
        Avx2.MultiplyAddAdjacent(Avx2.Abs(a), Avx2.Sign(b, a));
}
