using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Reads a web page that was saved as text: one project with its labelled facts, or a list of
/// projects.</summary>
/// <remarks>
/// Page    := (menu | blurb)* (Project | intro Project+) footer*
/// Project := title? (label value)* paragraph+ (label value)*
/// Menus, blurbs and footers are known by their structure and by what every such site says (<see cref="PageNoise"/>). A
/// page whose last line breaks off, a page without a project's text, and a project that nothing names are rejections.
/// </remarks>
internal static class PageText
{
    /// <summary>The projects and rejections of a page that is in memory.</summary>
    public static IReadOnlyList<ReadResult> Read(SourceText source)
    {
        if (UnfinishedText.Problem(source) is { } cut)
        {
            return [new ReadResult.Rejected(new Rejection(source.Name, cut.Line, cut.Reason))];
        }

        var (rows, rest) = TextTables.Of(ValueColumns.Joined(source));
        var (lines, blurbs) = PageNoise.Part(rest);
        var home = PageCountry.Of(lines, blurbs);
        var blocks = PageFacts.Refine(PageBlock.Gather(lines));
        IReadOnlyList<PagePart> parts = rows.Count > 0 && !blocks.Any(PageOutline.IsTelling)
            ? [.. rows.Select(row => row with { Shared = SharedFacts.TextOf(blocks) })]
            : PageOutline.Divide(blocks);
        var projects = new List<ProjectDocument>();
        var rejections = new List<Rejection>();
        foreach (var part in TitleNumbers.Without(parts))
        {
            if (PageProject.Build(source, part, home, out var rejection) is { } project)
            {
                projects.Add(project);
            }
            else
            {
                rejections.Add(rejection!);
            }
        }

        return
        [
            .. RecordIds.SetApart(RepairedText.Note(source, projects)).Select(project => new ReadResult.Project(
                project)),
            .. rejections.Select(rejection => new ReadResult.Rejected(rejection)),
        ];
    }
}
