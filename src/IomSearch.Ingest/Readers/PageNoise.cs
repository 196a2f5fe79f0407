using System.Text.RegularExpressions;
using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Parts the words of a page from its menus, its blurbs about the organisation and its footers.</summary>
/// <remarks>
/// Known by structure: a short line that stands twice in a row is a menu entry with its hidden caption; a line that
/// repeats the line before it and goes on without a blank ("Our WorkAs the leading ...") is a menu entry with its
/// blurb. Known by words: what every site of this kind says of itself and of its pages. Nothing is listed that belongs
/// to one page.
/// </remarks>
internal static class PageNoise
{
    private const int WordsOfMenuEntry = 6;
    private const int WordsOfShortTitle = 3;
    private const int WordsOfFooter = 25;
    private const int WordsOfConsent = 80;
    private const int MostButtons = 5;
    private const int MostValues = 8;
    private const string Where = "Project location:";

    /// <summary>What a site says of its cookies.</summary>
    private static readonly Regex Consent = new(
        @"\bcookies?\b.*\b(?:browsing|browser|accept|consent|settings|policy|preferences|by continuing)\b"
            + @"|\b(?:uses?|using|browsing|browser|accept|consent|essential|by continuing)\b.*\bcookies?\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    /// <summary>The lines that are left, in order, separators kept; and the blurbs, which may say which country the
    /// page is of.</summary>
    public static (List<PageLine> Lines, List<string> Blurbs) Part(SourceText source)
    {
        var blurbs = new List<string>();
        var lines = source.Lines
            .Select((line, at) => (Number: at + 1, Text: Labels.CleanLineOf(line)))
            .Where(line => line.Text.Length > 0)
            .Select(line => new PageLine(line.Number, line.Text))
            .ToList();
        // Before lines are taken apart, as an entry with its blurb would be; and behind, for those that were.
        lines = WithoutGlued(lines, blurbs);
        lines = WithoutGlued(GluedLines.Apart(lines), blurbs);
        lines = WithoutDoubled(lines);
        lines = [.. lines.Select((line, at) => SaysWhere(lines, at) ? new PageLine(line.Number, Where) : line)];
        return (PageRelated.Without([.. lines.Where((line, at) => IsValue(lines, at) || IsLabel(lines, at)
            || PageRelated.IsHeading(line) || !IsMenuOrFooter(line))]), blurbs);
    }

    /// <summary>Whether a line is a menu entry or footer by its words alone.</summary>
    public static bool IsMenuOrFooter(PageLine line) =>
        PageWords.Menu.Contains(line.Plain.TrimEnd(':', '.', '>', '»', ' ')) || IsGluedPath(line.Plain)
        || (line.Words <= WordsOfConsent && Consent.IsMatch(line.Plain))
        || (line.Words <= WordsOfFooter
            && PageWords.Footers.Any(opening => line.Plain.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            && (!line.IsProse || !line.Plain.Contains("project", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The way to the page without its signs: <c>HomeWhat we doEmployment</c>.</summary>
    private static bool IsGluedPath(string line) =>
        line.StartsWith("Home", StringComparison.Ordinal) && line.Length > 5
        && char.IsUpper(line[4]) && char.IsLower(line[5]);

    /// <summary>A value below its label, or in the list below it, may be called as a menu entry is: <c>IOM Development
    /// Fund</c>.</summary>
    private static bool IsValue(List<PageLine> lines, int at)
    {
        if (at == 0)
        {
            return false;
        }

        var above = at - 1;
        while (above > 0 && at - above < MostValues && !IsValueOf(lines[above], lines[at])
            && CleanLine.IsListItem(lines[at].Text)
            && CleanLine.IsListItem(lines[above].Text) && !lines[above].IsSeparator)
        {
            above--;
        }

        // Further down a menu may follow on the list: only a known name is a value there.
        return IsValueOf(lines[above], lines[at]) && (above == at - 1 || Organisations.IsKnown(lines[at].Plain));
    }

    private static bool IsValueOf(PageLine above, PageLine line) =>
        Labels.TryRead(above.Text, out var label) && label.Value.Length == 0
        && label.Field is LabelField.Donors or LabelField.Implementers or LabelField.Countries
        && FactSheet.IsPlausible(label, line.Plain) && !PageWords.IsRelated(line.Plain);

    /// <summary>A label above its value may be called as a menu entry is: <c>Countries</c>. The next label follows on
    /// its value; a menu would go on with its entries.</summary>
    private static bool IsLabel(List<PageLine> lines, int at) =>
        at + 2 < lines.Count && Labels.TryRead(lines[at].Text, out var label) && label.Value.Length == 0
        && label.Field is LabelField.Countries && FactSheet.GoesOn(label, lines[at + 1].Plain)
        && Labels.TryRead(lines[at + 2].Text, out var next) && next.Field != LabelField.Other
        && !PageWords.Menu.Contains(lines[at + 2].Plain);

    /// <summary>"Where we work" is an entry of a menu, unless places and the next label follow.</summary>
    private static bool SaysWhere(List<PageLine> lines, int at) =>
        at + 2 < lines.Count && lines[at].Plain.Equals("Where we work", StringComparison.OrdinalIgnoreCase)
        && FactSheet.IsPlausible(new Label(LabelField.Countries, "", HasColon: true, null), lines[at + 1].Plain)
        && !PageWords.Menu.Contains(lines[at + 1].Plain)
        && Labels.TryRead(lines[at + 2].Text, out var next)
        && next.Field is LabelField.Donors or LabelField.Period or LabelField.Budget or LabelField.Start;

    private static List<PageLine> WithoutGlued(List<PageLine> lines, List<string> blurbs)
    {
        var kept = new List<PageLine>();
        foreach (var line in lines)
        {
            var caption = kept.Count > 0 ? kept[^1] : null;
            if (caption is not null && IsGlued(caption.Plain, line.Text))
            {
                kept.RemoveAt(kept.Count - 1);
                blurbs.Add(line.Text[caption.Plain.Length..]);
            }
            else if (PageWords.Blurbs.Any(phrase => line.Text.Contains(phrase, StringComparison.OrdinalIgnoreCase)))
            {
                blurbs.Add(line.Text);
            }
            else
            {
                kept.Add(line);
            }
        }

        return kept;
    }

    private static bool IsGlued(string caption, string line) =>
        caption.Length >= 3 && line.Length > caption.Length + 5
        && line.StartsWith(caption, StringComparison.OrdinalIgnoreCase)
        && (char.IsUpper(line[caption.Length]) || (line[caption.Length] == ' ' && PageWords.Menu.Contains(caption)));

    /// <summary>A doubled line is a menu entry, unless a project starts behind it: then it is the title with its
    /// breadcrumb.</summary>
    private static List<PageLine> WithoutDoubled(List<PageLine> lines)
    {
        var kept = new List<PageLine>();
        for (var at = 0; at < lines.Count; at++)
        {
            if (at + 1 >= lines.Count || lines[at].IsSeparator
                || !string.Equals(lines[at].Plain, lines[at + 1].Plain, StringComparison.OrdinalIgnoreCase))
            {
                kept.Add(lines[at]);
                continue;
            }

            at++;
            if (lines[at].Words > WordsOfMenuEntry || LabelsNext(lines, at) || (lines[at].Words >= WordsOfShortTitle
                && StartsProject(lines, at + 1)))
            {
                kept.Add(lines[at]);
            }
        }

        return kept;
    }

    /// <summary>A label that stands twice above its value.</summary>
    private static bool LabelsNext(List<PageLine> lines, int at) => at + 1 < lines.Count
        && Labels.TryRead(lines[at].Text, out var label) && label.Value.Length == 0
        && label.Field is LabelField.Donors or LabelField.Period or LabelField.Budget or LabelField.Countries
            or LabelField.Start or LabelField.End or LabelField.Implementers or LabelField.Status
        && !PageWords.Menu.Contains(lines[at + 1].Plain) && FactSheet.IsPlausible(label, lines[at + 1].Plain);

    private static bool StartsProject(List<PageLine> lines, int at)
    {
        var next = at;
        while (next < lines.Count && next < at + MostButtons
            && (lines[next].IsSeparator || PageWords.Menu.Contains(lines[next].Plain)))
        {
            next++;
        }

        return next < lines.Count
            && (lines[next].IsProse || (Labels.TryRead(lines[next].Text, out var label)
            && label.Field != LabelField.Other));
    }
}
