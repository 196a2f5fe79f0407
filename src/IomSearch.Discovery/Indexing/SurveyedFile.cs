using IomSearch.Ingest;

namespace IomSearch.Discovery.Indexing;

/// <summary>A source file as it is now, beside what is known of it.</summary>
/// <param name="File">The file.</param>
/// <param name="Length">Its length in bytes; 0 when it cannot be read.</param>
/// <param name="Modified">When it was last written, UTC.</param>
/// <param name="Hash">The SHA-256 of its content; empty when it cannot be read.</param>
internal sealed record SurveyedFile(SourceFile File, long Length, DateTimeOffset Modified, string Hash)
{
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
            return new SurveyedFile(file, length, modified, file.ContentHash());
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Reading will say what is wrong; here it only must differ from every state in which it could be read.
            return new SurveyedFile(file, 0, DateTimeOffset.UnixEpoch, "");
        }
    }
}
