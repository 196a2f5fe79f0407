using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Reads the text of a report that tells of many projects, one after the other, in sections.</summary>
/// <remarks>
/// Report  := title intro? (Section | Project)+
/// Section := heading Project+
/// Project := title "(" country ("," country)* ")" blank (paragraph | list | label value)+
/// Page numbers, running heads and tables of contents are left out; paragraphs that a page break parted are joined.
/// </remarks>
internal static class ReportText
{
    /// <summary>So many of its first parts may say whose report it is.</summary>
    private const int HeadOfReport = 6;

    /// <summary>The projects and rejections of a report that is in memory.</summary>
    public static IReadOnlyList<ReadResult> Read(SourceText source)
    {
        if (UnfinishedText.Problem(source) is { } cut)
        {
            return [new ReadResult.Rejected(new Rejection(source.Name, cut.Line, cut.Reason))];
        }

        var (rows, rest) = TextTables.Of(ValueColumns.Joined(source));
        var blocks = ReportBlocks.Gather(rest);
        var document = blocks.Count > 0 && blocks[0].Kind == BlockKind.Heading
            && !ReportBlocks.IsTitle(blocks[0].Line.Text)
            ? blocks[0].Line.Text
            : null;
        var home = PageCountry.Of([.. blocks.Take(HeadOfReport).Select(block => block.Line)], []);
        var projects = new List<ProjectDocument>();
        var rejections = new List<ReadResult>();
        var divided = ReportOutline.Divide(blocks);
        var parts = TitleNumbers.Without([.. divided.Select(told => told.Part)]);
        foreach (var (part, section) in parts.Zip(divided.Select(told => told.Section)))
        {
            if (PageProject.Build(source, part, home, out var rejection) is { } project)
            {
                projects.Add(project with { Section = section, Source = project.Source with { Document = document } });
            }
            else
            {
                rejections.Add(new ReadResult.Rejected(rejection!));
            }
        }

        foreach (var row in rows)
        {
            if (PageProject.Build(source, row, home, out _) is { } project
                && !projects.Any(told => told.Title.Equals(project.Title, StringComparison.OrdinalIgnoreCase)))
            {
                projects.Add(project with { Source = project.Source with { Document = document } });
            }
        }

        if (projects.Count == 0 && rejections.Count == 0)
        {
            rejections.Add(new ReadResult.Rejected(new Rejection(
                source.Name, 0, "there is no project in it: no title with a text behind it")));
        }

        return
        [
            .. RecordIds.SetApart(RepairedText.Note(source, projects)).Select(project => new ReadResult.Project(
                project)),
            .. rejections,
        ];
    }
}
