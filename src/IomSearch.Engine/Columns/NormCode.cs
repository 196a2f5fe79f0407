using System.Numerics;

namespace IomSearch.Engine.Columns;

/// <summary>Field lengths in one byte: exact below 40, then with four significant bits.</summary>
/// <remarks>The code of Apache Lucene 8's length norms (SmallFloat, byte4): a longer field never has a smaller code, so
/// an order by code is an order by length. The length that a code stands for is the least that has it.</remarks>
public static class NormCode
{
    // Of the 256 codes of a four-bit float of an int, those above the largest int are spare: they go to
    // exact small lengths.
    private const int Exact = 255 - LargestFloat;
    private const int LargestFloat = 231;

    private static readonly int[] Lengths = [.. Enumerable.Range(0, 256).Select(code => DecodeSlowly((byte)code))];

    /// <summary>The code of a length of 0 or more tokens.</summary>
    public static byte Encode(int length)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        return (byte)(length < Exact ? length : Exact + Float(length - Exact));
    }

    /// <summary>The length that a code stands for, in tokens.</summary>
    public static int Decode(byte code) => Lengths[code];

    private static int DecodeSlowly(byte code) => code < Exact ? code : Exact + Unfloat(code - Exact);

    // The highest bit's place and the three bits after it; numbers below 16 are themselves.
    private static int Float(int number)
    {
        var bits = 32 - BitOperations.LeadingZeroCount((uint)number);
        if (bits < 4)
        {
            return number;
        }

        var shift = bits - 4;
        return ((number >> shift) & 0x07) | ((shift + 1) << 3);
    }

    private static int Unfloat(int code)
    {
        var shift = (code >> 3) - 1;
        return shift < 0 ? code & 0x07 : ((code & 0x07) | 0x08) << shift;
    }
}
