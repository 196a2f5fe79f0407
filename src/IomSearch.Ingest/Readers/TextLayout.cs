namespace IomSearch.Ingest.Readers;

/// <summary>Tells the text of a report from the text of a web page by its lines.</summary>
internal static class TextLayout
{
    /// <summary>Whether it is set like a report: parts with blank lines between them, and titles or page numbers, and
    /// none of the marks of a page (signs alone on a line, menu entries that stand twice, labels whose values stand on
    /// the next line).</summary>
    public static bool IsReport(IReadOnlyList<string> file)
    {
        var lines = file.Select(Labels.CleanLineOf).Reverse().SkipWhile(line => line.Length == 0).Reverse().ToList();
        var told = lines.Where(line => line.Length > 0).ToList();
        var blanks = lines.Count - told.Count;
        return told.Count > 0 && blanks * 3 >= told.Count && !told.Zip(told.Skip(1)).Any(IsPageMark)
            && told.Any(line => ReportLines.IsPageNumber(line) || ReportBlocks.IsTitle(line));
    }

    private static bool IsPageMark((string First, string Second) lines) =>
        (!lines.First.Any(char.IsLetterOrDigit) && lines.First.Length <= 2)
        || (lines.First.Length > 3 && string.Equals(lines.First, lines.Second, StringComparison.OrdinalIgnoreCase))
        || (Labels.TryRead(lines.First, out var label) && label is { HasColon: false, Value: "" }
        && label.Field != LabelField.Other
            && FactSheet.IsPlausible(label, lines.Second));
}
