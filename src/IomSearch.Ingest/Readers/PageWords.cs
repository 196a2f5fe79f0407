using System.Collections.Frozen;
using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers;

/// <summary>The words by which menus, blurbs, footers and headings of parts are known, from the table
/// <c>page-words.tsv</c>.</summary>
internal static class PageWords
{
    private const int MostWordsOfEntry = 4;
    private const int WordsOfTitle = 4;

    private static readonly FrozenDictionary<string, string[]> Rows = GazetteerTable.Rows("page-words.tsv")
        .ToFrozenDictionary(row => row[0], row => GazetteerTable.List(row[1]), StringComparer.Ordinal);

    /// <summary><c>More from our blog</c>, <c>Records nearby</c>: what other pages are called, and that they are
    /// others.</summary>
    private static readonly Regex OtherPages = new(
        @"^(?:(?:see |read |explore |discover |our |some |the |browse |find )*(?:more|other|related|similar|recent"
            + @"|latest|nearby|neighbou?ring|further|next|previous|associated"
            + @"|connected)(?: \w+){0,2} (?:projects?|stor(?:y|ies)|news"
            + @"|articles?|pages?|posts?|records?|activities|grants|entries|links|initiatives|reading"
            + @"|publications|routes|countries|campaigns|appeals"
            + @"|events|updates)(?: (?:in|from|by|on|of|like|nearby|about)\b.{0,40})?"
            + @"|more (?:from|by|on|about|in|like) (?:our |the |this |us\b|iom\b|here\b).{0,30}"
            + @"|(?:projects?|stories|records|pages|activities|articles|news) (?:nearby|you may like|like this one)"
            + @"|you (?:may|might) also .{0,30}|(?:people|others|visitors) also .{0,30})$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>Entries of menus, whole.</summary>
    public static FrozenSet<string> Menu { get; } = Rows["menu"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Phrases that stand in what the organisation says of itself.</summary>
    public static IReadOnlyList<string> Blurbs { get; } = Rows["blurb"];

    /// <summary>How footers begin.</summary>
    public static IReadOnlyList<string> Footers { get; } = Rows["footer"];

    /// <summary>Words that open a question.</summary>
    public static FrozenSet<string> Questions { get; } = Rows["question"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Headings that divide the text of one project and name none.</summary>
    public static FrozenSet<string> Headings { get; } = Rows["heading"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> PartOpenings = Headings.Select(words => words.Split(' ')[0])
        .Where(word => word.Length > 2).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a longer heading opens as those do that divide the text of one project: <c>Lessons Learned from
    /// the First Year</c>.</summary>
    public static bool OpensLikePart(string heading) => PartOpenings.Contains(heading.Split(' ')[0].TrimEnd(':', ','));

    private static FrozenSet<string> Related { get; } = Rows["related"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that fields of work are called by, each by itself.</summary>
    public static FrozenSet<string> Themes { get; } = Rows["theme"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Headings of parts that ask for something or say whom to write to.</summary>
    public static FrozenSet<string> Asides { get; } = Rows["aside"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static string[] Matter { get; } = Rows["matter"];

    private static FrozenSet<string> TitleWords { get; } = Rows["matter or title"].ToFrozenSet(
        StringComparer.OrdinalIgnoreCase);

    private static FrozenSet<string> MatterWords { get; } = Rows["matter behind"].ToFrozenSet(
        StringComparer.OrdinalIgnoreCase);

    /// <summary>How columns of tables are called that hold the titles of projects.</summary>
    private static FrozenSet<string> ProjectColumns { get; } =
        Rows["column"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a page speaks of other projects and pages behind a heading.</summary>
    public static bool IsRelated(string heading) => Related.Contains(heading) || OtherPages.IsMatch(heading);

    /// <summary>Whether an entry of a menu of several words opens the line, and more follows: <c>Where we work Kharkiv
    /// and Odesa</c>.</summary>
    public static bool OpensWithMenu(string line)
    {
        var blank = line.IndexOf(' ', StringComparison.Ordinal);
        for (var words = 1; blank > 0 && words <= MostWordsOfEntry; words++)
        {
            if (words > 1 && Menu.Contains(line[..blank]) && char.IsUpper(line[blank + 1]))
            {
                return true;
            }

            blank = line.IndexOf(' ', blank + 1);
        }

        return false;
    }

    /// <summary>Whether a column of this name holds the titles of projects.</summary>
    public static bool IsProjectColumn(string heading) => ProjectColumns.Contains(heading.Trim(' ', ':', '*'));

    /// <summary>Whether a heading opens front or back matter of a report: a foreword, an index, the finances.</summary>
    public static bool IsMatter(string heading)
    {
        var plain = ReportBlocks.WithoutNumber(heading).TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', ' ')
            .TrimEnd(':', '.', ' ');
        return !GoesOnAsTitle(plain) && Matter.Any(opening =>
            plain.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
            && (plain.Length == opening.Length || !char.IsLetter(plain[opening.Length])));
    }

    /// <summary>Some words that open the matter of a report open titles too: <c>Financial Literacy for Migrant
    /// Families</c>, and not <c>Financial Overview of the Year</c>.</summary>
    private static bool GoesOnAsTitle(string heading)
    {
        var words = heading.Split(' ');
        return words.Length >= WordsOfTitle && TitleWords.Contains(words[0]) && !words[1].Any(char.IsDigit)
            && !MatterWords.Contains(words[1]);
    }
}
