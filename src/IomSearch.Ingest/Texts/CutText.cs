using System.Collections.Frozen;

namespace IomSearch.Ingest.Texts;

/// <summary>Tells from the last line of a text whether the text goes on behind it.</summary>
/// <remarks>
/// Only what can be said without knowing the whole is said. A word that cannot end a sentence, a comma, a hyphen or an
/// open bracket at the end is certain. Beyond that, a line counts as prose that lacks its end when it has no closing
/// mark and is a paragraph by its length, by a sentence that ends inside it, or by lower-case words where a heading
/// would have capitals. Headings, list items, addresses and notes of a few words carry no closing mark by custom, so
/// nothing is said about them. A text that was cut exactly behind a sentence cannot be told from a whole one.
/// </remarks>
internal static class CutText
{
    private const int WordsOfParagraph = 12;
    private const int WordsOfFragment = 5;

    private static readonly FrozenSet<string> NeverLast = (
        "a an the of to in on at by for from with and or nor but as if is are was were be been that which who whom "
            + "whose their its his her this these those into onto through than between among also will would can "
            + "could may might shall should has have had such very including their our your my between towards upon "
            + "within without during under over")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Directions =
        "visit see contact read download click call write email e-mail follow source photo image updated share"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] Phrases = ["more information", "further information", "learn more",
        "find out more", " visit our ", "for questions", "for enquiries", "for inquiries", "please write",
        "please contact"];

    /// <summary>Whether the line breaks off in the middle of a sentence.</summary>
    /// <remarks>A wrong true refuses a whole file; a wrong false takes a cut one.</remarks>
    public static bool EndsInsideSentence(string lastLine)
    {
        var line = lastLine[(lastLine.LastIndexOf('\n') + 1)..].TrimEnd();
        if (line.Length == 0)
        {
            return false;
        }

        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (BreaksOff(line, words[^1]))
        {
            return true;
        }

        if (HasClosingMark(line) || IsAddress(words[^1]) || CleanLine.IsListItem(line))
        {
            return false;
        }

        return words.Length >= WordsOfParagraph
            || HasInnerSentenceEnd(line)
            || (words.Length >= WordsOfFragment && !LooksLikeHeading(words) && !GivesDirections(words));
    }

    /// <summary>Whether the end alone proves that something follows.</summary>
    public static bool BreaksOff(string line, string lastWord) =>
        line[^1] is ',' or '-' or '\u2013' or '(' or '[' or '/' or '&' or '\u201C' or '\u2018'
        || NeverLast.Contains(lastWord)
        || line.Count(c => c == '(') > line.Count(c => c == ')');

    /// <summary>Whether a sentence or a clause is closed at the end: <c>. ! ? … : ;</c>, quotes, brackets and notes
    /// behind it left aside.</summary>
    public static bool HasClosingMark(string line)
    {
        var end = line.AsSpan().TrimEnd("\"'\u201D\u2019\u00BB)]*\u00B9\u00B2\u00B30123456789[ ");
        return (end.Length > 0 && end[^1] is '.' or '!' or '?' or '\u2026' or ':' or ';')
            || (line[^1] is '"' or '\u201D' or '\u00BB' && end.Length > 0 && end[^1] is ',');
    }

    private static bool HasInnerSentenceEnd(string line)
    {
        for (var at = 2; at < line.Length - 2; at++)
        {
            if (line[at] is '.' or '?' or '!' && line[at + 1] == ' ' && char.IsUpper(line[at + 2])
                && char.IsLower(line[at - 1]) && char.IsLower(line[at - 2]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool LooksLikeHeading(string[] words) =>
        words.Count(word => char.IsLower(word[0])) * 2 <= words.Length;

    private static bool GivesDirections(string[] words) =>
        Directions.Contains(words[0].ToLowerInvariant().TrimEnd(':', ','))
        || Phrases.Any(phrase => string.Join(' ', words).Contains(phrase, StringComparison.OrdinalIgnoreCase));

    private static bool IsAddress(string word) =>
        word.Contains("://", StringComparison.Ordinal) || word.Contains('@', StringComparison.Ordinal)
        || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase);
}
