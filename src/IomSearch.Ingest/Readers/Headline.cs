using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers;

/// <summary>Chooses among the headings above a page's content the one that names its project.</summary>
/// <remarks>It is the last one, as menus and sections stand above the title; unless that is only a byline, the name of
/// the site, a theme ("Labour migration"), or a line that explains a shorter name above it.</remarks>
internal static class Headline
{
    private const int MostBack = 4;
    private const int MostBackOfTold = 2;
    private const int WordsOfTitle = 4;
    private const int MostWordsOfTheme = 6;
    private const int FewestWordsOfSubtitle = 6;
    private const int ShortestWord = 4;

    private static readonly Regex Byline = new(
        @"^(?:[Ww]ritten by|[Ww]ords by|[Bb]y|[Pp]ar|[Pp]or|[Vv]on|[Dd]i)\s(?:[\w.’'-]+\s?){1,6}$",
        RegexOptions.NonBacktracking);

    /// <summary>The heading that names the project; -1 for none.</summary>
    /// <param name="blocks">The blocks of the page.</param>
    /// <param name="headings">The places of those that stand above its content and look like titles, in
    /// order.</param>
    public static int Choose(IReadOnlyList<PageBlock> blocks, List<int> headings)
    {
        var near = headings.FindAll(at => !Byline.IsMatch(blocks[at].Line.Plain) && !IsSite(blocks, at)
            && !IsDated(blocks[at].Line) && PageTitles.CanName(blocks[at].Line));
        if (near.Count == 0)
        {
            // The name of a country alone is an entry of a menu, where the text names the project.
            return headings.Count > 0 && !(IsCountry(blocks[headings[^1]].Line) && NamesProject(blocks))
                ? headings[^1] : -1;
        }

        var last = near[^1];
        var earlier = near.SkipLast(1).TakeLast(MostBack).Where(at => CanName(blocks[at].Line)).Reverse().ToList();
        if (IsTheme(blocks[last].Line.Plain))
        {
            var named = earlier.FindIndex(at => blocks[at].Line.Words >= WordsOfTitle);
            return named < 0 ? last : earlier[named];
        }

        var text = string.Join("\n", blocks.Where(block => block.Kind == BlockKind.Prose)
            .Select(block => block.Line.Text));
        if (!text.Contains(blocks[last].Line.Plain.Split(": ")[0], StringComparison.Ordinal)
            && earlier.Take(MostBackOfTold).ToList()
                .FindIndex(at => text.Contains(blocks[at].Line.Plain, StringComparison.Ordinal)) is >= 0 and var told)
        {
            return earlier[told];
        }

        return earlier is [var above, ..] && above == headings[headings.IndexOf(last) - 1]
            && IsName(blocks[above].Line.Plain) && IsSubtitle(blocks[last].Line) ? above : last;
    }

    private static bool IsCountry(PageLine line) =>
        Gazetteer.TryWhole(line.Plain, out var place) && place.Kind == NameKind.Country;

    private static bool NamesProject(IReadOnlyList<PageBlock> blocks) => ProseTitle.Find(
        [.. blocks.Where(block => block.Kind == BlockKind.Prose).Select(block => block.Line.Text)]) is not null;

    /// <summary>A date, with a word or two beside it.</summary>
    private static bool IsDated(PageLine line) => line.Words <= WordsOfTitle && Dates.Find(line.Plain).Count > 0;

    private static bool CanName(PageLine line) => line.Words >= 2 && PageTitles.CanName(line)
        && !PageWords.IsMatter(line.Plain) && !IsTheme(line.Plain);

    /// <summary>Whether the line is what every page of the site shows: it opens a line of the footer too.</summary>
    private static bool IsSite(IReadOnlyList<PageBlock> blocks, int at)
    {
        var name = blocks[at].Line.Plain;
        return blocks.Skip(at + 1).Any(block => block.Line.Plain.Length > name.Length + 2
            && !(block.Kind == BlockKind.Prose
                && block.Line.Plain.AsSpan(name.Length).TrimStart(" ,–—-|·") is [var next, ..] && char.IsLower(next))
            && block.Line.Plain.StartsWith(name, StringComparison.Ordinal)
            && (block.Line.Plain[name.Length] == ','
                || block.Line.Plain[(name.Length + 1)..] is ['–' or '—' or '-' or '|' or '·', ..]));
    }

    /// <summary>Whether the words say a field of work and no project: every one of them is such a word.</summary>
    private static bool IsTheme(string words)
    {
        var parts = words.Split([' ', '/', ',', '-', '&', '–'], StringSplitOptions.RemoveEmptyEntries);
        return parts.Length is > 0 and <= MostWordsOfTheme && parts.All(PageWords.Themes.Contains);
    }

    /// <summary>Two to six words in capitals, as a name has them.</summary>
    private static bool IsName(string words)
    {
        var parts = words.Split(' ');
        return parts.Length is >= 2 and <= MostWordsOfTheme && parts.Where(part => part.Length >= ShortestWord)
            .All(part => char.IsUpper(part[0]) && part.Skip(1).Any(char.IsLower));
    }

    /// <summary>Longer words in small letters: what the project is, and not what it is called.</summary>
    private static bool IsSubtitle(PageLine line)
    {
        var words = line.Plain.Split(' ').Skip(1).Where(word => word.Length >= ShortestWord && char.IsLetter(word[0]))
            .ToList();
        return line.Words >= FewestWordsOfSubtitle && !line.Plain.Contains(": ", StringComparison.Ordinal)
            && !line.Plain.Contains(" – ", StringComparison.Ordinal)
            && !line.Plain.Contains(" - ", StringComparison.Ordinal)
            && words.Count(word => char.IsLower(word[0])) * 2 > words.Count;
    }
}
