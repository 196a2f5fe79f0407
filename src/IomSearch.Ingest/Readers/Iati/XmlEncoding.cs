using System.Text;
using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Readers.Iati;

/// <summary>Finds out in which encoding an XML file is (XML 1.0, appendix F).</summary>
internal static class XmlEncoding
{
    /// <summary>What stands for bytes that are no character of the encoding: no character of XML, and so of no honest
    /// file.</summary>
    public const char NoCharacter = '\uFFFF';

    private const int HeadBytes = 512;

    private static readonly Regex Declared = new(
        """^\s*<\?xml[^>]*\bencoding\s*=\s*["']([A-Za-z][A-Za-z0-9._-]{0,40})["']""", RegexOptions.NonBacktracking);

    /// <summary>The encoding by byte order mark, first bytes or declaration, else UTF-8; null, with the reason, when it
    /// is none that is known here, or cannot be the one that the file declares. The stream is left at its
    /// start.</summary>
    public static Encoding? Of(Stream stream, out string reason)
    {
        reason = "";
        var head = new byte[HeadBytes];
        var length = stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        stream.Position = 0;
        if (ByFirstBytes(head.AsSpan(0, length)) is { } wide)
        {
            return Strict(wide);
        }

        var declared = Declared.Match(Encoding.Latin1.GetString(head, 0, length)) is { Success: true } match
            ? match.Groups[1].Value.ToLowerInvariant()
            : "utf-8";
        if (declared.StartsWith("utf-16", StringComparison.Ordinal)
            || declared.StartsWith("utf-32", StringComparison.Ordinal))
        {
            reason = $"the file says that it is in {declared}, and its first bytes are not: save it as UTF-8";
            return null;
        }

        var encoding = declared == "utf8" ? Strict("utf-8") : Strict(declared);
        reason = encoding is null
            ? $"the file says that it is in {declared}, which is not known here: save it as UTF-8" : "";
        return encoding;
    }

    private static string? ByFirstBytes(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => "utf-8",
        [0xFF, 0xFE, 0, 0, ..] or [0x3C, 0, 0, 0, ..] => "utf-32",
        [0, 0, 0xFE, 0xFF, ..] or [0, 0, 0, 0x3C, ..] => "utf-32BE",
        [0xFF, 0xFE, ..] or [0x3C, 0, ..] => "utf-16",
        [0xFE, 0xFF, ..] or [0, 0x3C, ..] => "utf-16BE",
        _ => null,
    };

    /// <summary>The encoding of a name, such that bytes that are no character of it show; null for a name that is not
    /// known.</summary>
    private static Encoding? Strict(string name)
    {
        var show = new DecoderReplacementFallback($"{NoCharacter}");
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, show)
                ?? Encoding.GetEncoding(name, EncoderFallback.ExceptionFallback, show);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
