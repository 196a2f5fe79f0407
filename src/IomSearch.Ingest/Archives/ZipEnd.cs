using System.Buffers.Binary;

namespace IomSearch.Ingest.Archives;

/// <summary>Reads the end of a zip archive, which says how many files it has (APPNOTE 4.3.16), before anything else is
/// read of it.</summary>
internal static class ZipEnd
{
    private const int Length = 22;
    private const int LongestComment = ushort.MaxValue;

    /// <summary>The number of files that it states, at most 65,535, which also stands for more; 0 when there is no
    /// end. The stream is left at its start.</summary>
    public static int Entries(Stream stream)
    {
        var tail = new byte[Math.Min(stream.Length, Length + LongestComment)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        stream.Position = 0;
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        return end < 0 || end + Length > tail.Length
            ? 0
            : BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
    }
}
