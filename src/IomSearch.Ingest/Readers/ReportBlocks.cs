using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Gathers the lines of a report into titles, headings, paragraphs, list items and labelled facts.</summary>
/// <remarks>Blank lines part. What a page break or a line width broke is joined again: a part without its closing mark
/// goes on in a part that starts in lower case; a long one goes on in the next running text too.</remarks>
internal static class ReportBlocks
{
    private const int WordsOfParagraph = 12;
    private const int WordsOfHeading = 20;

    /// <summary>A part that is longer goes on in no other: each joint costs its length.</summary>
    private const int LongestJoined = 4000;

    private static readonly Regex Number = new(
        @"^(?:(?:Project|PROJECT|Programme|Projet|Proyecto|Progetto|Projekt|Projeto)(?:\s(?:No\.?|n°|Nr\.?))?\s?"
            + @"[0-9]{0,8}\s?:|[0-9]{1,2}(?:\.[0-9]{1,2})*[.)]|[0-9]{1,2}(?:\.[0-9]{1,2})+"
            + @"|(?:Project|Programme|Program) (?:profile|sheet|page|fact sheet|summary|overview)\s?[—–:-]"
            + @"|(?:[IVX]{1,5}|[A-H])[.)]|[(][A-H0-9]{1,2}[)])\s+",
        RegexOptions.NonBacktracking);

    private static readonly Regex World = new(@"\b(?:Worldwide|World-wide|Globally|WORLDWIDE)$",
        RegexOptions.NonBacktracking);

    /// <summary>A word that a line's end broke, unless a joint stands behind the hyphen.</summary>
    private static readonly Regex HyphenAtEnd = new(@"\b\p{L}{2,}- (?<rest>\p{Ll}{2,})",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>A name of two parts that a line's end parted: <c>Guinea-Bissau</c>.</summary>
    private static readonly Regex HyphenOfName = new(@"(?<a>\p{Lu}\p{Ll}+)- (?<b>\p{Lu}\p{Ll})",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    /// <summary>Words that keep their hyphen, wherever the line ends.</summary>
    private static readonly Regex OwnHyphen = new(
        @"^(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|self|non|anti|post|pre|multi|inter|cross|long"
            + @"|short|well|high|low|half|year|month|small|large|full|part|mid|ex|cash|food|community|income)-",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>The blocks in order, without separators.</summary>
    public static List<PageBlock> Gather(SourceText source)
    {
        var groups = new List<List<PageLine>> { new() };
        foreach (var (number, text, isSetIn) in ReportLines.Of(source))
        {
            if (!text.Any(char.IsLetterOrDigit))
            {
                groups.Add([]);
            }
            else if (StartsBlock(text, isSetIn, groups[^1]))
            {
                groups.Add([new PageLine(number, text)]);
            }
            else
            {
                groups[^1].Add(new PageLine(number, text));
            }
        }

        var lines = new List<PageLine>();
        foreach (var group in groups.Where(group => group.Count > 0))
        {
            foreach (var line in Joined(group))
            {
                AddOrJoin(lines, line);
            }
        }

        return PageFacts.Refine([.. lines.SelectMany(line => PageBlock.Gather([line]))]);
    }

    /// <summary>Whether the words are a project's title by what stands at their end: brackets that say where, or
    /// "Worldwide".</summary>
    public static bool IsTitle(string words) =>
        new PageLine(0, WithoutNumber(words)).LooksLikeTitle
        && (PlaceNames.TrySplitTitle(words, out _, out _) || World.IsMatch(words));

    /// <summary>A title without the number of its section.</summary>
    public static string WithoutNumber(string title) => Number.Replace(title, "");

    private static bool StartsBlock(string text, bool isSetIn, List<PageLine> open) =>
        open.Count > 0
        && ((CleanLine.IsListItem(text) && !isSetIn)
            || (Labels.TryRead(text, out var label) && label.HasColon)
            || (Labels.TryRead(open[^1].Text, out var before) && before.HasColon && before.Value.Length > 0
            && !char.IsLower(text[0])));

    /// <summary>The lines of a block as one; a title that its text follows without a blank line by itself.</summary>
    private static IEnumerable<PageLine> Joined(List<PageLine> group)
    {
        var titleLines = 0;
        for (var count = 1; count <= Math.Min(3, group.Count) && titleLines == 0; count++)
        {
            var next = count < group.Count ? group[count].Text : "";
            titleLines = IsTitle(Join(group.Take(count))) && (next.Length == 0 || char.IsUpper(next[0])) ? count : 0;
        }

        if (titleLines > 0 && titleLines < group.Count)
        {
            yield return new PageLine(group[0].Number, Join(group.Take(titleLines)));
            group = group[titleLines..];
        }

        if (titleLines == 0 && StartsWithHeading(group))
        {
            yield return group[0];
            group = group[1..];
        }

        yield return new PageLine(group[0].Number, Join(group));
    }

    /// <summary>A first line that is much shorter than its text could be, opens like a title and is followed by a new
    /// sentence: a heading that stands right above its text.</summary>
    private static bool StartsWithHeading(List<PageLine> group) =>
        group.Count > 1 && group[0] is { LooksLikeTitle: true, IsBullet: false, Words: <= WordsOfHeading }
        && !Labels.TryRead(group[0].Text, out _) && !Labels.TryRead(group[1].Text, out _)
        && (char.IsUpper(group[1].Text[0]) || group[1].Text[0] is '"' or '“' or '‘' or '«')
        && group[0].Text.Length * 3 <= group.Skip(1).Max(line => line.Text.Length) * 2
        && Sentences.Of(Join(group.Skip(1))).Take(2).Count() > 1;

    private static void AddOrJoin(List<PageLine> lines, PageLine line)
    {
        if (lines.Count > 0 && GoesOn(lines[^1], line))
        {
            lines[^1] = new PageLine(lines[^1].Number, $"{lines[^1].Text} {line.Text}");
        }
        else
        {
            lines.Add(line);
        }
    }

    private static bool GoesOn(PageLine before, PageLine line)
    {
        if (line.IsBullet || before.Text.Length > LongestJoined
            || CutText.HasClosingMark(before.Text) || IsTitle(before.Text)
            || (before.LooksLikeTitle && !before.IsBullet && Number.IsMatch(before.Text))
            || (Labels.TryRead(line.Text, out var label) && label.HasColon))
        {
            return false;
        }

        return char.IsLower(line.Text[0])
            || (line.Text[0] == '(' && line.Text[^1] == ')' && !before.IsProse)
            || (!before.IsBullet && before.Words >= WordsOfParagraph && line.IsProse && !IsTitle(line.Text)
                && !TitleCase.IsWritten(before.Text));
    }

    private static string Join(IEnumerable<PageLine> lines)
    {
        var joined = HyphenOfName.Replace(string.Join(' ', lines.Select(line => line.Text)), "${a}-${b}");
        // "two- and three-year" is whole.
        return HyphenAtEnd.Replace(joined, match =>
            match.Groups["rest"].ValueSpan is "and" or "or" or "to" or "et" or "und" or "ou" ? match.Value
            : match.Value.Replace("- ", OwnHyphen.IsMatch(match.Value) ? "-" : "", StringComparison.Ordinal));
    }
}
