namespace IomSearch.Ingest.Texts;

/// <summary>One word of a text: letters, digits and the apostrophes inside.</summary>
/// <param name="Start">Where it starts, in characters.</param>
/// <param name="Length">Its length in characters.</param>
internal readonly record struct Word(int Start, int Length)
{
    /// <summary>The first position behind it.</summary>
    public int End => Start + Length;

    /// <summary>The word as the text has it.</summary>
    public ReadOnlySpan<char> In(string text) => text.AsSpan(Start, Length);
}

/// <summary>Takes a text apart into words.</summary>
internal static class Words
{
    /// <summary>The words in order. Apostrophes join letters (<c>d'Ivoire</c>); hyphens, full stops and all other signs
    /// part.</summary>
    public static List<Word> Of(string text)
    {
        var words = new List<Word>();
        for (var at = 0; at < text.Length;)
        {
            if (!IsPart(text, at))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && (IsPart(text, at) || JoinsLetters(text, at)))
            {
                at++;
            }

            words.Add(new Word(start, at - start));
        }

        return words;
    }

    /// <summary>Apostrophes of every kind as the straight one, so that two spellings compare equal.</summary>
    public static string StraightApostrophes(string text) =>
        text.Replace('\u2019', '\'').Replace('\u2018', '\'').Replace('\u02BB', '\'').Replace('`', '\'');

    private static bool IsPart(string text, int at) =>
        char.IsLetterOrDigit(text[at])
        || char.GetUnicodeCategory(text[at]) == System.Globalization.UnicodeCategory.NonSpacingMark;

    private static bool JoinsLetters(string text, int at) =>
        text[at] is '\'' or '\u2019' or '\u02BB'
        && at > 0 && char.IsLetter(text[at - 1])
        && at + 1 < text.Length && char.IsLetter(text[at + 1]);
}
