using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers;

/// <summary>Tells which line of a page can be its project's name, and which of several is.</summary>
internal static class PageTitles
{
    private const int LettersOfWord = 3;
    private const int FewestWordsOfPart = 2;
    private const int FewestWordsOfTitle = 4;

    private static readonly Regex Event = new(
        @"^(?:[\w-]+\s){0,4}(?:[Cc]eremony|[Ll]aunch|[Ll]aunching|[Ss]igning|[Oo]pening|[Hh]andover|[Hh]anding-over"
            + @"|[Ii]nauguration|[Ii]nception|[Cc]losing|[Kk]ick-off|[Cc]ompletion|[Aa]greement)\b[^“""«]{0,60}[“""«]"
            + @"\s?(?<t>[^“”""«»]{12,300}?)\s?[”""»]\.?$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary><c>"Welcome Desk" project opens in four towns</c>.</summary>
    private static readonly Regex OfProject = new(
        @"^[“""«](?<t>[^“”""«»]{4,200})[”""»] (?:project|programme|initiative|campaign)\b",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>The project that a headline about an event names in quotes, <c>Signing Ceremony for "Water for
    /// Goroka"</c>; else the headline.</summary>
    public static string WithoutEvent(string headline) =>
        Event.Match(headline) is { Success: true } match ? match.Groups["t"].Value
        : OfProject.Match(headline) is { Success: true } named ? named.Groups["t"].Value : headline;

    /// <summary>Whether a line can name a project: words, and not a date, an amount, a figure, an office or front
    /// matter.</summary>
    public static bool CanName(PageLine line)
    {
        var words = line.Plain;
        return Words(words) > 0 && !FrontMatterLines.IsSuch(words)
            && !words.Split(", ").All(part => part.Length > 1 && part.All(char.IsUpper))
            && !words.Contains(" · ", StringComparison.Ordinal)
            && !words.Contains(" | ", StringComparison.Ordinal)
            && !(words.Count(char.IsDigit) * 2 > words.Count(char.IsLetter))
            && !(line.Words <= LettersOfWord && Dates.Find(words).Count > 0) && !PageWords.IsMatter(words)
            && !PageWords.IsRelated(words.TrimEnd(':', ' '))
            && !Gazetteer.TryWhole(words, out _) && !Organisations.IsKnown(words)
            && !PageWords.Menu.Contains(words.TrimEnd(':', ' '));
    }

    /// <summary>The last line that a title of the page's head stands in, or that stands in one, from a range; -1 for
    /// none.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="titles">What the head gives as title, whole and in its parts.</param>
    public static int NamedByHead(IReadOnlyList<PageLine> lines, IReadOnlyList<string> titles)
    {
        var best = -1;
        var content = Enumerable.Range(0, lines.Count)
            .LastOrDefault(at => lines[at].IsProse || Labels.TryRead(lines[at].Text, out _), lines.Count);
        for (var at = 0; at < content; at++)
        {
            var words = lines[at].Plain;
            if (Words(words) >= FewestWordsOfTitle && lines[at].LooksLikeTitle && CanName(lines[at])
                && !Labels.TryRead(lines[at].Text, out _)
                && titles.Any(title => Words(title) >= FewestWordsOfPart
                    && (words.Contains(title, StringComparison.OrdinalIgnoreCase)
                        || title.Contains(words, StringComparison.OrdinalIgnoreCase)))
                && (best < 0 || (words.Length > lines[best].Plain.Length && !IsTitle(lines[best].Plain, titles))))
            {
                best = at;
            }
        }

        return best;
    }

    /// <summary>Whether the head has these words and no others, by themselves or between its signs.</summary>
    private static bool IsTitle(string words, IReadOnlyList<string> titles) =>
        titles.Contains(words, StringComparer.OrdinalIgnoreCase);

    private static int Words(string text) => text.Split(' ').Count(word => word.Count(char.IsLetter) >= LettersOfWord);
}
