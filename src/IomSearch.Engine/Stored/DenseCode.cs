namespace IomSearch.Engine.Stored;

/// <summary>Numbers as one to five bytes, the smaller the shorter; the high bit marks a number's last byte.</summary>
/// <remarks>The end-tagged dense code (Brisaboa, Fariña, Navarro and Paramá, 2007): 0 to 127 take one byte, the next
/// 128² two, the next 128³ three; within a length the most significant seven bits come first. No number has two codes.
/// 0 is 80, 127 is FF, 128 is 00 80, 16,511 is 7F FF, 16,512 is 00 00 80.</remarks>
internal static class DenseCode
{
    private const int Longest = 5;

    /// <summary>The bytes of a number of 0 or more, the first in the lowest bits, and how many they are.</summary>
    public static (ulong Bytes, int Length) Of(int number)
    {
        var (value, length) = ((long)number, 1);
        for (var room = 128L; value >= room; room *= 128)
        {
            value -= room;
            length++;
        }

        var bytes = 0UL;
        for (var place = 0; place < length; place++)
        {
            bytes = (bytes << 8) | ((ulong)(value >> (7 * place)) & 0x7F);
        }

        return (bytes | (0x80UL << (8 * (length - 1))), length);
    }

    /// <summary>Reads the number at a place and goes past it; -1 when the bytes end within it,
    /// or it is too long.</summary>
    public static int Read(ReadOnlySpan<byte> bytes, ref int at)
    {
        var (value, before) = (0L, 0L);
        for (var end = Math.Min(bytes.Length, at + Longest); at < end;)
        {
            var present = bytes[at++];
            value = (value << 7) + (present & 0x7F);
            if (present >= 0x80)
            {
                return value + before <= int.MaxValue ? (int)(value + before) : -1;
            }

            before = (before + 1) * 128;
        }

        return -1;
    }
}
