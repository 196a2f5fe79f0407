using System.Text;

namespace IomSearch.Ingest.Texts;

/// <summary>Opens a file as UTF-8: one in UTF-16 with a byte order mark, as spreadsheets save it, is turned on the
/// way.</summary>
internal static class Utf8Source
{
    /// <summary>The file's text in UTF-8. A stream that turns it cannot seek.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static Stream Open(string file)
    {
        var stream = File.OpenRead(file);
        var mark = new byte[2];
        var length = stream.ReadAtLeast(mark, 2, throwOnEndOfStream: false);
        stream.Position = 0;
        Encoding? wide = (length, mark) switch
        {
            (2, [0xFF, 0xFE]) => Encoding.Unicode,
            (2, [0xFE, 0xFF]) => Encoding.BigEndianUnicode,
            _ => null,
        };
        return wide is null ? stream : Encoding.CreateTranscodingStream(stream, wide, Encoding.UTF8);
    }
}
