using IomSearch.Discovery;

namespace IomSearch.Api.Pages;

/// <summary>What the page about the index shows.</summary>
/// <param name="Report">What became of the sources.</param>
/// <param name="State">What is served.</param>
public sealed record ReportView(IndexingReport Report, IndexState State)
{
    /// <summary>The counts, each with its name.</summary>
    public IReadOnlyList<(string Name, string Value)> Counts =>
    [
        (Strings.ReportFiles, Strings.OfThemUnchanged(Report.FilesRead, Report.FilesUnchanged)),
        (Strings.ReportRecords, Strings.Count(Report.RecordsRead)),
        (Strings.ReportIndexed, Strings.Count(Report.Indexed)),
        (Strings.ReportShown, Strings.Count(State.Documents)),
        (Strings.ReportLinked, Strings.Count(Report.Linked)),
        (Strings.ReportSuperseded, Strings.Count(Report.Superseded)),
        (Strings.ReportRejected, Strings.Count(Report.Rejected)),
        (Strings.ReportLost, Strings.Count(Report.LostFiles.Count)),
        (Strings.ReportRepaired, Strings.Count(Report.Repairs.Count)),
        (Strings.ReportRun, Strings.Moment(Report.StartedAt)),
        (Strings.ReportGeneration, Strings.Count(State.Generation)),
    ];

    /// <summary>The lists that have something in them, each row in its cells.</summary>
    public IEnumerable<ReportList> Lists => new ReportList[]
    {
        new("rejected", Strings.ReportRejected, [Strings.Place, Strings.Reason],
            [.. Report.Rejections.Select(one => Row(Strings.At(one.File, one.Line), one.Reason))], Report.Rejected),
        new("superseded", Strings.ReportSuperseded, [Strings.Record, Strings.Place, Strings.NewerPlace],
            [.. Report.SupersededRecords.Select(one => Row(
                one.Id, Strings.At(one.File, one.Line), Strings.At(one.NewerFile, one.NewerLine)))],
            Report.Superseded),
        new("linked", Strings.ReportLinked, [Strings.Record, Strings.Place, Strings.ShownAs, Strings.Reason],
            [.. Report.LinkedRecords.Select(one => Row(
                one.Id, Strings.At(one.File, one.Line), one.ShownId, one.Reason))],
            Report.Linked),
        new("lost", Strings.ReportLost, [Strings.SourceFile, Strings.ReportRecords, Strings.Reason],
            [.. Report.LostFiles.Select(one => Row(one.File, Strings.Count(one.Records), one.Reason))],
            Report.LostFiles.Count),
        new("repaired", Strings.ReportRepaired, [Strings.Place, Strings.Printed, Strings.Repaired],
            [.. Report.Repairs.Select(one => Row(Strings.At(one.File, one.Line), one.Printed, one.Repaired))],
            Report.Repairs.Count),
    }.Where(list => list.Rows.Count > 0);

    private static IReadOnlyList<string> Row(params IReadOnlyList<string> cells) => cells;
}

/// <summary>A list of the report.</summary>
/// <param name="Id">Its name in addresses.</param>
/// <param name="Heading">Its heading.</param>
/// <param name="Columns">The headings of its columns.</param>
/// <param name="Rows">What is listed, a text a cell.</param>
/// <param name="Count">How many there are, listed or not.</param>
public sealed record ReportList(
    string Id,
    string Heading,
    IReadOnlyList<string> Columns,
    IReadOnlyList<IReadOnlyList<string>> Rows,
    int Count);
