using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace IomSearch.Engine.Analysis;

/// <summary>Reads runs of letters and digits of ASCII, 16 at a time.</summary>
internal static class AsciiRun
{
    /// <summary>How far beyond the run the room for it must go.</summary>
    public const int Overhang = 16;

    // A window of n set bytes begins at 16 - n.
    private static ReadOnlySpan<byte> Masks =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>Lowers the letters and digits that a text begins with.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lowered">Room for as many bytes as a token may have letters, and the overhang.</param>
    /// <returns>The number of letters and digits, at most as many as a token may have.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Lower(ReadOnlySpan<char> text, Span<byte> lowered)
    {
        var length = 0;
        while (text.Length - length >= Vector128<byte>.Count && length < WordTokenizer.LongestToken)
        {
            var run = LowerSixteen(text[length..], lowered[length..]);
            length += run;
            if (run < Vector128<byte>.Count)
            {
                return Math.Min(length, WordTokenizer.LongestToken);
            }
        }

        return LowerRest(text, lowered, length);
    }

    /// <summary>The first bytes of a run, zeros after them.</summary>
    /// <param name="run">Room of at least 16 bytes.</param>
    /// <param name="length">The length of the run, at most 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Padded(ReadOnlySpan<byte> run, int length) =>
        Padded(Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(run)), length);

    /// <summary>The first bytes of a run, zeros after them.</summary>
    /// <param name="run">The run and what follows it.</param>
    /// <param name="length">The length of the run, at most 16.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Padded(Vector128<byte> run, int length) =>
        run & Vector128.LoadUnsafe(ref MemoryMarshal.GetReference(Masks), (nuint)(16 - length));

    /// <summary>Lowers the letters and digits of 16 units; what other units become means nothing.</summary>
    /// <param name="units">The first of them.</param>
    /// <param name="length">How many letters and digits they begin with.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> LowerSixteen(ref ushort units, out int length)
    {
        var bytes = Vector128.NarrowWithSaturation(Vector128.LoadUnsafe(ref units), Vector128.LoadUnsafe(ref units, 8));
        var small = bytes | Vector128.Create((byte)0x20);
        var letters = Vector128.LessThanOrEqual(small - Vector128.Create((byte)'a'), Vector128.Create((byte)25));
        var digits = Vector128.LessThanOrEqual(bytes - Vector128.Create((byte)'0'), Vector128.Create((byte)9));
        length = int.TrailingZeroCount((int)~(letters | digits).ExtractMostSignificantBits());
        return Vector128.ConditionalSelect(letters, small, bytes);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int LowerSixteen(ReadOnlySpan<char> text, Span<byte> lowered)
    {
        LowerSixteen(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text)), out var length)
            .StoreUnsafe(ref MemoryMarshal.GetReference(lowered));
        return length;
    }

    private static int LowerRest(ReadOnlySpan<char> text, Span<byte> lowered, int length)
    {
        var most = Math.Min(text.Length, WordTokenizer.LongestToken);
        while (length < most && AsciiTable.LetterOrDigit(text[length]) is var letter and not 0)
        {
            lowered[length++] = letter;
        }

        return Math.Min(length, most);
    }
}
