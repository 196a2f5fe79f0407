using System.Security.Cryptography;
using IomSearch.Ingest;

namespace IomSearch.Discovery.Indexing;

/// <summary>A source file as it is now, beside what is known of it.</summary>
/// <param name="File">The file.</param>
/// <param name="Length">Its length in bytes; 0 when it cannot be read.</param>
/// <param name="Modified">When it was last written, UTC.</param>
/// <param name="Hash">The SHA-256 of its content (FIPS 180-4), 64 hexadecimal digits; empty when
/// it cannot be read.</param>
internal sealed record SurveyedFile(SourceFile File, long Length, DateTimeOffset Modified, string Hash)
{
    private const int BufferBytes = 1 << 18;

    /// <summary>How many line ends its content has: where a record starts tells how far its reading is.</summary>
    public long LineEnds { get; init; }

    /// <summary>What was known of it before; null for a new file.</summary>
    public LedgerFile? Known { get; init; }

    /// <summary>Whether reading it again would give what it gave before.</summary>
    public bool IsUnchanged => Known is { Lost: null } && Hash.Length > 0 && Known.Hash == Hash;

    /// <summary>Whether it cannot be read now and could be before: what it held then stays.</summary>
    public bool IsLost => Hash.Length == 0 && Known is { Records.Count: > 0 };

    /// <summary>Looks at a file. Its content decides whether it changed: dates and lengths may agree by
    /// chance.</summary>
    public static SurveyedFile Of(SourceFile file)
    {
        try
        {
            var place = new FileInfo(file.FullPath);
            var (length, modified) = (place.Length, new DateTimeOffset(place.LastWriteTimeUtc));
            var (hash, lineEnds) = Content(file.FullPath);
            return new SurveyedFile(file, length, modified, hash) { LineEnds = lineEnds };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Reading will say what is wrong; here it only must differ from every state in which it could be read.
            return new SurveyedFile(file, 0, DateTimeOffset.UnixEpoch, "");
        }
    }

    private static (string Hash, long LineEnds) Content(string path)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var buffer = new byte[BufferBytes];
        var lineEnds = 0L;
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            hash.AppendData(buffer, 0, read);
            lineEnds += buffer.AsSpan(0, read).Count((byte)'\n');
        }

        return (Convert.ToHexStringLower(hash.GetHashAndReset()), lineEnds);
    }
}
