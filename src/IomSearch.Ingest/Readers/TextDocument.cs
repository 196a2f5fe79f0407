using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Reads the text of a document that was not saved as text: as a report of projects, or as one project where
/// its headings show only one.</summary>
internal static class TextDocument
{
    private const int LineOfText = 60;

    /// <summary>The projects and rejections.</summary>
    public static IReadOnlyList<ReadResult> Read(SourceText source, ScanRepair? repair)
    {
        var repaired = RepairedText.Of(source, repair);
        var report = ReportText.Read(repaired);
        return report.OfType<ReadResult.Project>().Any()
            ? report
            : PageText.Read(repaired with { Lines = Unwrapped(repaired.Lines) });
    }

    /// <summary>Each paragraph in its first line, so that a page's lines are paragraphs; the lines keep their
    /// numbers.</summary>
    private static string[] Unwrapped(IReadOnlyList<string> lines)
    {
        var paragraphs = lines.ToArray();
        var first = -1;
        for (var at = 0; at < paragraphs.Length; at++)
        {
            var line = CleanLine.Of(paragraphs[at]);
            if (first >= 0 && line.Length > 0 && GoesOn(paragraphs[first], line))
            {
                (paragraphs[first], paragraphs[at]) = ($"{paragraphs[first]} {line}", "");
            }
            else
            {
                (paragraphs[at], first) = (line, line.Length > 0 ? at : -1);
            }
        }

        return paragraphs;
    }

    private static bool GoesOn(string before, string line) =>
        !CleanLine.IsListItem(line) && !Labels.TryRead(line, out _)
        && (char.IsLower(line[0]) || (before.Length >= LineOfText && !Labels.TryRead(before, out _)));
}
