using System.Buffers.Binary;

namespace IomSearch.Ingest.Archives;

/// <summary>Reads the end of a gzip file, which says how large its content is (RFC 1952, 2.3.1): unpacking alone does
/// not notice that the end is missing.</summary>
internal static class GZipEnd
{
    private const int Shortest = 18;

    /// <summary>Whether the file's last four bytes state the size, modulo 2^32.</summary>
    public static bool Agrees(string file, long size)
    {
        using var stream = File.OpenRead(file);
        if (stream.Length < Shortest)
        {
            return false;
        }

        var end = new byte[4];
        stream.Seek(-end.Length, SeekOrigin.End);
        stream.ReadExactly(end);
        return BinaryPrimitives.ReadUInt32LittleEndian(end) == (uint)size;
    }
}
