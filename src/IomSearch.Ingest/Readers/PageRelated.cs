using System.Text.RegularExpressions;

namespace IomSearch.Ingest.Readers;

/// <summary>Takes out of a page's lines what is not about its project: lists of other projects, rows of links, the way
/// to the page, its table of contents.</summary>
internal static class PageRelated
{
    private const int WordsOfParagraph = 20;
    private const int WordsOfText = 10;
    private const int WordsOfLink = 8;
    private const int FewestLinks = 3;
    private const int WordsOfEntry = 10;
    private const int FewestEntries = 3;

    private const int FewestButtons = 2;

    private static readonly Regex Button = new(
        @"^(?:read|learn|see|view|find out|show)? ?(?:more|details|full (?:project|story"
            + @"|description))(?: about this project)?"
            + @"[ .…>»→]*$|^(?:lire la suite|en savoir plus|leer más|ver más|saber más|weiterlesen|mehr lesen"
            + @"|mehr erfahren"
            + @"|leggi tutto|scopri di più|continua|saiba mais)[ .…>»→]*$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly string[] LinkSigns = [" | ", " · ", " • ", " / ", " » ", " > ", " › ", " → ", ">", " >> "];

    /// <summary>The lines without them.</summary>
    public static List<PageLine> Without(List<PageLine> lines) => WithoutRelated(WithoutContents(
        [.. lines.Where(line => !IsLinks(line))]));

    /// <summary>Behind a heading such as "Related projects" all goes, up to the next paragraph.</summary>
    private static List<PageLine> WithoutRelated(List<PageLine> lines)
    {
        lines = WithoutButtons(lines);
        var kept = new List<PageLine>();
        var (isOut, isAside, hasText) = (false, false, false);
        foreach (var line in lines)
        {
            isAside = PageWords.Asides.Contains(line.Plain.TrimEnd(':', '.', '?', ' '))
                || (isAside && (line.IsProse || line.IsBullet || Labels.TryRead(line.Text, out _)));
            isOut = (isOut && !(line is { IsProse: true, IsBullet: false } && line.Words >= WordsOfParagraph))
                || (hasText && IsHeading(line));
            if (!isOut && !(isAside && hasText) && !IsHeading(line) && !IsRelatedLine(line))
            {
                kept.Add(line);
            }

            hasText |= line.IsProse && line.Words >= WordsOfText;
        }

        return kept;
    }

    /// <summary>"Read more" below each of several entries leads on from it and opens no list of others.</summary>
    private static List<PageLine> WithoutButtons(List<PageLine> lines) =>
        lines.Count(line => Button.IsMatch(line.Plain)) < FewestButtons ? lines
            : lines.FindAll(line => !Button.IsMatch(line.Plain));

    /// <summary>Whether other projects and pages stand below the line.</summary>
    public static bool IsHeading(PageLine line) =>
        PageWords.IsRelated(line.Plain.TrimEnd(':', '.', '…', '>', '»', ' '));

    /// <summary>"Other projects: A; B" in one line.</summary>
    private static bool IsRelatedLine(PageLine line)
    {
        var colon = line.Plain.IndexOf(':');
        return colon > 0 && PageWords.IsRelated(line.Plain[..colon].Trim());
    }

    /// <summary>Several short entries between signs, none of them a label: a menu or the way to the page.</summary>
    private static bool IsLinks(PageLine line)
    {
        if (line.IsProse && line.Words > FewestLinks * WordsOfLink)
        {
            return false;
        }

        foreach (var sign in LinkSigns)
        {
            var parts = line.Text.Split(sign, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (parts.Length == 2 && sign is " > " or " >> " or " » " or " › " or " → "
                && (PageWords.Menu.Contains(parts[0]) || IsHome(parts[0])))
            {
                return true;
            }

            if (parts.Length >= FewestLinks && parts.All(part => part.Count(c => c == ' ') < WordsOfLink
                && !part.EndsWith('.') && !Labels.TryRead(part, out _))
                && (parts.Any(part => PageWords.Menu.Contains(part) || IsHome(part))
                    || sign is " » " or " › " or " → "))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsHome(string words) => words.Contains("home", StringComparison.OrdinalIgnoreCase)
        || words.EndsWith("page", StringComparison.OrdinalIgnoreCase);

    /// <summary>Lines in a row that come again further down, each with its text below: the first time they are the
    /// table of contents.</summary>
    private static List<PageLine> WithoutContents(List<PageLine> lines)
    {
        var last = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < lines.Count; at++)
        {
            last[lines[at].Plain] = at;
        }

        var kept = new List<PageLine>();
        for (var at = 0; at < lines.Count;)
        {
            var end = at;
            while (end < lines.Count && IsEntry(lines, last, end)
                && (end == at || last[lines[end].Plain] > last[lines[end - 1].Plain] + 1))
            {
                end++;
            }

            if (end - at < FewestEntries)
            {
                end = at + 1;
                kept.Add(lines[at]);
            }

            at = end;
        }

        return kept;
    }

    private static bool IsEntry(List<PageLine> lines, Dictionary<string, int> last, int at) =>
        lines[at] is { IsSeparator: false, IsProse: false, Words: <= WordsOfEntry }
        && last[lines[at].Plain] > at + 1 && !Labels.TryRead(lines[at].Text, out _);
}
