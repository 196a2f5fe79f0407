using System.Globalization;

namespace IomSearch.Ingest.Texts;

/// <summary>A text file in memory, as lines.</summary>
/// <param name="Name">How records and rejections name the file.</param>
/// <param name="Lines">The lines without their ends; line <c>n</c> of the file is <c>Lines[n - 1]</c>.</param>
/// <param name="Encoding">The encoding that it was read with: <c>utf-8</c> or <c>windows-1252</c>.</param>
/// <param name="EndsWithLineEnd">Whether the last line has a line end.</param>
internal sealed record SourceText(string Name, IReadOnlyList<string> Lines, string Encoding, bool EndsWithLineEnd)
{
    /// <summary>The words that a scanner broke and that are right in <see cref="Lines"/>, by line.</summary>
    public IReadOnlyList<WordRepair> Repairs { get; init; } = [];

    /// <summary>Reads a file whole; false, with the reason, for what is missing, empty, too large, not text, or cut
    /// inside a character.</summary>
    public static bool TryLoad(
        string file, string name, ReadLimits limits, out SourceText text, out Rejection? rejection)
    {
        text = new SourceText(name, [], TextDecoder.Utf8, EndsWithLineEnd: false);
        if (!TryReadBytes(file, name, limits, out var bytes, out rejection)
            || !TextDecoder.TryDecode(bytes, name, out var decoded, out var encoding, out rejection))
        {
            return false;
        }

        if (string.IsNullOrWhiteSpace(decoded))
        {
            rejection = new Rejection(name, 0, "the file is empty");
            return false;
        }

        text = new SourceText(name, Split(decoded), encoding, decoded[^1] is '\n' or '\r');
        for (var line = 0; line < text.Lines.Count; line++)
        {
            if (text.Lines[line].Length > limits.LineCharacters)
            {
                rejection = new Rejection(
                    name, line + 1, $"the line has {Number(text.Lines[line].Length)} characters; the limit is "
                        + $"{Number(limits.LineCharacters)}");
                return false;
            }
        }

        return true;
    }

    /// <summary>Reads the bytes of a file; false, with the reason, for what is missing, too large or locked.</summary>
    public static bool TryReadBytes(string file, string name, ReadLimits limits, out byte[] bytes,
        out Rejection? rejection)
    {
        bytes = [];
        rejection = null;
        try
        {
            var length = new FileInfo(file).Length;
            if (length > limits.FileBytes)
            {
                rejection = new Rejection(
                    name, 0, $"the file has {Number(length)} bytes; the limit is {Number(limits.FileBytes)}");
                return false;
            }

            bytes = File.ReadAllBytes(file);
            return true;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            rejection = new Rejection(name, 0, failure is FileNotFoundException or DirectoryNotFoundException
                ? "there is no such file"
                : "the file cannot be opened for reading");
            return false;
        }
    }

    /// <summary>Lines end with LF, CR LF or CR; the line end of the last line opens no further line.</summary>
    private static List<string> Split(string text)
    {
        var lines = new List<string>();
        var start = 0;
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is not ('\n' or '\r'))
            {
                continue;
            }

            lines.Add(text[start..at]);
            if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n')
            {
                at++;
            }

            start = at + 1;
        }

        if (start < text.Length)
        {
            lines.Add(text[start..]);
        }

        return lines;
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
