using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Reads a text as a report and as a page and takes the reading that finds more.</summary>
/// <remarks>A project counts for what is stated of it: where, who pays, when, how much; more where its title says
/// where. One of which next to nothing is stated counts against the reading, as a text that was cut apart gives such.
/// So a text read as ten projects with their facts goes before the same as four sections, and one project before its
/// paragraphs.</remarks>
internal static class ReadingScore
{
    /// <summary>The score of one project with two of its facts stated.</summary>
    private const int NextToNothing = 1;

    /// <summary>The better reading; of two that are as good the one that the layout suggests.</summary>
    public static IReadOnlyList<ReadResult> Best(SourceText source)
    {
        source = source with { Lines = [.. source.Lines.Select(GluedLines.Once)] };
        var report = ReportText.Read(source);
        var page = PageText.Read(source);
        var isReport = TextLayout.IsReport(source.Lines);
        var (told, shown) = (Projects(report).Count, Projects(page).Count);
        if (told == 0 || shown == 0)
        {
            return told > 0 || (shown == 0 && isReport) ? report : page;
        }

        return isReport
            ? (Of(page) > Of(report) ? page : report)
            : (told > shown && Of(report) > Of(page) ? report : page);
    }

    /// <summary>The reading of a web page by its elements, or that of its bare lines where the first found next to
    /// nothing: a site whose classes mislead still has its words.</summary>
    /// <param name="marked">The reading by elements.</param>
    /// <param name="lines">All lines that the page shows; asked for only where they are needed.</param>
    public static IReadOnlyList<ReadResult> Rescued(IReadOnlyList<ReadResult> marked, Func<SourceText> lines)
    {
        var found = Projects(marked).Count == 0 ? -1 : Of(marked);
        if (Projects(marked).Count > 1 || found > NextToNothing)
        {
            return marked;
        }

        var bare = PageText.Read(lines());
        return Of(bare) > found + NextToNothing ? bare : marked;
    }

    private static int Of(IReadOnlyList<ReadResult> results) =>
        Projects(results).Sum(project => Kinds(FactExtractor.Complete(project)) - 1);

    private static List<ProjectDocument> Projects(IReadOnlyList<ReadResult> results) =>
        [.. results.OfType<ReadResult.Project>().Select(result => result.Document)];

    private static int Kinds(ProjectDocument project) => new[]
    {
        project.Evidence.Any(fact => fact.Rule == FactRules.TitleBrackets),
        project.Countries.Count > 0,
        project.Donors.Count > 0,
        project.Years.Count > 0,
        project.Budget is not null,
    }.Count(isStated => isStated);
}
