using System.Numerics;
using System.Runtime.InteropServices;

namespace IomSearch.Engine.IO;

/// <summary>CRC-32C (Castagnoli), RFC 3720 appendix B.4, by the processor's instruction where there is one.</summary>
public static class Crc32C
{
    /// <summary>The checksum of bytes, or of a whole of which <paramref name="before"/> is
    /// the checksum so far.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes, uint before = 0)
    {
        var crc = ~before;
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        foreach (var word in words)
        {
            crc = BitOperations.Crc32C(crc, word);
        }

        foreach (var single in bytes[(words.Length * sizeof(ulong))..])
        {
            crc = BitOperations.Crc32C(crc, single);
        }

        return ~crc;
    }
}
