using System.Text.RegularExpressions;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>The lines of a report without page numbers, running heads and tables of contents; an empty text is a blank
/// line.</summary>
internal static class ReportLines
{
    private const int RunningHeadRepeats = 3;
    private const int WordsOfRunningHead = 12;

    private static readonly Regex PageNumber = new(
        @"^(?:[-–—]{0,3}\s?[0-9]{1,4}\s?[-–—]{0,3}|[\[|]\s?[0-9]{1,4}\s?[\]|]|(?:page|p\.)\s?[0-9]{1,4}(?:\s?(?:of"
            + @"|/)\s?[0-9]{1,4})?|[0-9]{1,4}\s?/\s?[0-9]{1,4}|[ivxl]{1,6})$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);

    private static readonly Regex ContentsEntry = new(@"(?:\.\s?){4,}\s*[0-9]{1,4}$|…+\s*[0-9]{1,4}$",
        RegexOptions.NonBacktracking);

    private static readonly Regex Figures = new("[0-9]+", RegexOptions.NonBacktracking);

    /// <summary>Whether the line is the number of a page.</summary>
    public static bool IsPageNumber(string line) => PageNumber.IsMatch(line);

    /// <summary>Every line of the file that carries its content, with its number, and whether it was set in from the
    /// margin.</summary>
    public static List<(int Number, string Text, bool IsSetIn)> Of(SourceText source)
    {
        var lines = source.Lines
            .Select((line, at) => (Number: at + 1, Text: Labels.CleanLineOf(line), IsSetIn: line.Length > 0
            && line[0] is ' ' or '\t'))
            .Where(line => !IsPageNumber(line.Text) && !ContentsEntry.IsMatch(line.Text))
            .ToList();
        var heads = lines.Where(line => line.Text.Length > 0)
            .GroupBy(line => Figures.Replace(line.Text, "0"), StringComparer.Ordinal)
            .Where(group => group.Skip(RunningHeadRepeats - 1).Any()
            && group.Key.Count(c => c == ' ') < WordsOfRunningHead
                && !CutText.HasClosingMark(group.Key) && !CleanLine.IsListItem(group.Key)
                && !Labels.TryRead(group.First().Text, out _))
            .ToDictionary(group => group.Key, group => group.First().Number, StringComparer.Ordinal);
        if (lines.FirstOrDefault(line => line.Text.Length > 0) is { Text: { } reportTitle } first
            && !CutText.HasClosingMark(reportTitle))
        {
            heads.TryAdd(Figures.Replace(reportTitle, "0"), first.Number);
        }

        lines.RemoveAll(line => heads.TryGetValue(Figures.Replace(line.Text, "0"), out var keep)
            && line.Number != keep);
        return lines;
    }
}
