namespace IomSearch.Repo.Tests;

/// <summary>Which lines of a C# file are wider than the limit and could be broken.</summary>
/// <remarks>What stays is a string that is too long by itself: a line within a raw one, or a line that begins with a
/// string, but for an operator in front, and has nothing but closing signs behind it.</remarks>
internal static class LineWidth
{
    /// <summary>As <c>.editorconfig</c> has it.</summary>
    public const int Most = 120;

    private const string RawQuotes = "\"\"\"";

    private static readonly string[] Operators = ["+ ", "? ", ": "];

    /// <summary>The numbers of the lines, from 1.</summary>
    public static IEnumerable<int> TooWide(IEnumerable<string> lines)
    {
        var isRaw = false;
        foreach (var (at, line) in lines.Index())
        {
            if (line.Length > Most && !isRaw && !IsOneString(line))
            {
                yield return at + 1;
            }

            isRaw ^= line.Split(RawQuotes).Length % 2 == 0;
        }
    }

    private static bool IsOneString(string line)
    {
        var text = line.Trim();
        var start = Array.Exists(Operators, sign => text.StartsWith(sign, StringComparison.Ordinal)) ? 2 : 0;
        var quote = text.IndexOf('"', start);
        return quote >= 0 && text[start..quote].All(sign => sign is '$' or '@')
            && text[End(text, quote, text[start..quote])..].All(sign => sign is ')' or ']' or '}' or ',' or ';');
    }

    // Behind the quote that closes what begins at the one given. Quotes in the holes of an interpolated string close
    // nothing, nor do those behind a backslash.
    private static int End(string text, int quote, string prefix)
    {
        if (string.CompareOrdinal(text, quote, RawQuotes, 0, RawQuotes.Length) == 0)
        {
            return text.LastIndexOf(RawQuotes, StringComparison.Ordinal) is var last && last > quote
                ? last + RawQuotes.Length
                : text.Length;
        }

        var depth = 0;
        for (var at = quote + 1; at < text.Length; at++)
        {
            if (text[at] == '\\' && !prefix.Contains('@', StringComparison.Ordinal))
            {
                at++;
            }
            else if (text[at] == '"' && depth == 0)
            {
                return at + 1;
            }
            else if (prefix.Contains('$', StringComparison.Ordinal))
            {
                depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
            }
        }

        return text.Length;
    }
}
