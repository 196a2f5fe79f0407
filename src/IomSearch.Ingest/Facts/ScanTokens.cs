namespace IomSearch.Ingest.Facts;

/// <summary>A word of a scanned line, signs that stand for letters with it.</summary>
/// <param name="Start">Where it starts in the line, in characters.</param>
/// <param name="Text">The word as printed.</param>
internal readonly record struct ScanToken(int Start, string Text);

/// <summary>Takes a scanned line apart into words.</summary>
internal static class ScanTokens
{
    private const int FewestLetters = 3;

    /// <summary>The words in order: letters and digits with the signs between them; a stroke in front of or behind at
    /// least three letters belongs to the word, other signs at its ends do not. Addresses are left out.</summary>
    public static List<ScanToken> Of(string line)
    {
        var tokens = new List<ScanToken>();
        for (var at = 0; at < line.Length;)
        {
            if (!IsPart(line[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < line.Length && IsPart(line[at]))
            {
                at++;
            }

            if (!IsAddress(line, start, at))
            {
                Add(tokens, line, start, at);
            }
        }

        return tokens;
    }

    private static void Add(List<ScanToken> tokens, string line, int start, int end)
    {
        var letters = 0;
        for (var at = start; at < end; at++)
        {
            letters += char.IsLetter(line[at]) ? 1 : 0;
        }

        while (start < end && !char.IsLetterOrDigit(line[start]) && (line[start] != '/' || letters < FewestLetters))
        {
            start++;
        }

        while (end > start && !char.IsLetterOrDigit(line[end - 1])
            && (line[end - 1] != '/' || letters < FewestLetters))
        {
            end--;
        }

        if (letters > 0)
        {
            tokens.Add(new ScanToken(start, line[start..end]));
        }
    }

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || ScanConfusions.IsSign(c);

    private static bool IsAddress(string line, int start, int end)
    {
        var from = line.LastIndexOf(' ', start) + 1;
        var to = line.IndexOf(' ', end - 1);
        var whole = line.AsSpan(from, (to < 0 ? line.Length : to) - from);
        return whole.Contains("://", StringComparison.Ordinal) || whole.Contains('@')
            || whole.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
    }
}
