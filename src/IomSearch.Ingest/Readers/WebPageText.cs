using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Turns the bytes of a web page into text.</summary>
/// <remarks>
/// The order is that of the WHATWG standard, with one difference for pages that lie: a byte order mark; UTF-8 where
/// the bytes are UTF-8 and not ASCII alone, whatever the page says, because text in another encoding is hardly ever
/// valid UTF-8 by chance; the encoding that the page names; else UTF-8 with stray bytes as windows-1252.
/// </remarks>
internal static class WebPageText
{
    private const int BytesOfHead = 4096;
    private const int LongestOpening = 40;

    private static readonly Regex Charset = new(
        """<meta[^>]{0,200}charset\s*=\s*["']?\s*(?<name>[A-Za-z0-9_.:-]{1,40})""",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\r\n\f"u8);

    /// <summary>Whether the bytes open a page of HTML.</summary>
    public static bool StartsPage(ReadOnlySpan<byte> head)
    {
        var start = head is [0xEF, 0xBB, 0xBF, ..] ? head[3..] : head;
        var first = start.IndexOfAnyExcept(Blanks);
        if (first < 0 || start[first] != '<')
        {
            return false;
        }

        var opening = Encoding.ASCII.GetString(start[first..Math.Min(start.Length, first + LongestOpening)]);
        return opening.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || opening.StartsWith("<html", StringComparison.OrdinalIgnoreCase)
            || opening.StartsWith("<head", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Decodes the page; false, with the reason, for bytes that are no text.</summary>
    public static bool TryDecode(
        byte[] bytes, string name, out string html, out string encoding, out Rejection? rejection)
    {
        (html, encoding, rejection) = ("", TextDecoder.Utf8, null);
        if (ByMark(bytes) is { } marked)
        {
            (html, encoding) = (marked.Encoding.GetString(bytes.AsSpan(marked.Length)), marked.Encoding.WebName);
            return IsText(html, name, out rejection);
        }

        var named = Named(bytes);
        var isPlain = !bytes.AsSpan().ContainsAnyExceptInRange((byte)0, (byte)0x7F);
        if (named is not null && !IsUtf8Family(named) && (isPlain || !IsUtf8(bytes)))
        {
            (html, encoding) = (named.GetString(bytes), named.WebName);
            return IsText(html, name, out rejection);
        }

        return TextDecoder.TryDecode(bytes, name, out html, out encoding, out rejection)
            && IsText(html, name, out rejection);
    }

    private static (Encoding Encoding, int Length)? ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => null,
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    private static bool IsText(string html, string name, out Rejection? rejection)
    {
        var nul = html.IndexOf('\0');
        rejection = nul >= 0
            ? new Rejection(name, 1 + html.AsSpan(0, nul).Count('\n'), "the file is binary: it holds a NUL character")
            : string.IsNullOrWhiteSpace(html) ? new Rejection(name, 0, "the file is empty") : null;
        return rejection is null;
    }

    /// <summary>The encoding that a meta element of the head names; null for none or one that is not known.</summary>
    private static Encoding? Named(byte[] bytes)
    {
        var head = Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, BytesOfHead)));
        if (Charset.Match(head) is not { Success: true } match)
        {
            return null;
        }

        // The standard reads Latin-1 and ASCII as windows-1252, and a page that says UTF-16 in ASCII as UTF-8.
        var words = match.Groups["name"].Value.ToLowerInvariant();
        words = words is "iso-8859-1" or "latin1" or "us-ascii" or "ascii" ? TextDecoder.Windows1252 : words;
        try
        {
            return words.StartsWith("utf-16", StringComparison.Ordinal) || words.StartsWith("utf-7",
                StringComparison.Ordinal)
                ? Encoding.UTF8
                : CodePagesEncodingProvider.Instance.GetEncoding(words) ?? Encoding.GetEncoding(words);
        }
        catch (ArgumentException)
        {
            // A name that no table has: the bytes have to speak for themselves.
            return null;
        }
    }

    private static bool IsUtf8Family(Encoding encoding) => encoding.CodePage == Encoding.UTF8.CodePage;

    private static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);
}
