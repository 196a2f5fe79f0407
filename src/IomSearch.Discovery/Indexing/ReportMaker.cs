using IomSearch.Discovery.Linking;

namespace IomSearch.Discovery.Indexing;

/// <summary>Makes the report of an index from what is known of its sources.</summary>
/// <remarks>All that is said of the state comes from the ledger, so a state reached in many steps is reported as one
/// that was built at once.</remarks>
internal static class ReportMaker
{
    /// <summary>The report after an update.</summary>
    /// <param name="updated">The sources.</param>
    /// <param name="groups">The records that are linked.</param>
    public static IndexingReport Of(UpdatedSources updated, IReadOnlyList<ProjectGroup> groups)
    {
        var files = updated.Ledger.Files;
        var claims = IdClaims.Of(files);
        var superseded = Superseded(files, claims).ToList();
        return new IndexingReport
        {
            Sources = updated.Ledger.Sources,
            FilesRead = updated.Survey.Files.Count,
            FilesUnchanged = updated.Survey.Files.Count - updated.FilesReadAgain,
            RecordsRead = files.Sum(file => file.RecordsRead),
            Indexed = claims.Best.Count,
            Rejected = files.Sum(file => file.Rejected),
            Rejections = [.. files.SelectMany(file => file.Rejections).Take(IndexingReport.MostListed)],
            Repairs = [.. files.SelectMany(file => file.Repairs).Take(IndexingReport.MostListed)],
            Superseded = superseded.Count,
            SupersededRecords = [.. superseded.Take(IndexingReport.MostListed)],
            Linked = groups.Sum(group => group.Others.Count),
            LinkedRecords = [.. Links(files, claims, groups).Take(IndexingReport.MostListed)],
            LostFiles = [.. files.Where(file => file.Lost is not null)
                .Select(file => new LostFile(file.Name, file.Records.Count, file.Lost!))],
            RemovedFiles = [.. updated.Survey.Leaving.Where(left => left.File.Records.Count > 0)
                .Select(left => new LostFile(left.File.Name, left.File.Records.Count, left.Reason))],
            Facts = FactCoverage.Count(
                claims.Best.Values.Select(claim => files[claim.File].Records[claim.Record].Facts)),
            StartedAt = updated.StartedAt,
            TookMs = Math.Round(updated.Took.TotalMilliseconds, 1),
        };
    }

    private static IEnumerable<LinkedPlace> Links(
        IReadOnlyList<LedgerFile> files, IdClaims claims, IReadOnlyList<ProjectGroup> groups)
    {
        foreach (var group in groups)
        {
            var (file, line) = Place(group.Shown);
            foreach (var (id, reason) in group.Others)
            {
                var (otherFile, otherLine) = Place(id);
                yield return new LinkedPlace(id, otherFile, otherLine, group.Shown, file, line, reason);
            }
        }

        (string File, int Line) Place(string id)
        {
            var claim = claims.Best[id];
            var record = files[claim.File].Records[claim.Record];
            return (record.File ?? files[claim.File].Name, record.Line);
        }
    }

    private static IEnumerable<SupersededRecord> Superseded(IReadOnlyList<LedgerFile> files, IdClaims claims)
    {
        for (var file = 0; file < files.Count; file++)
        {
            for (var at = 0; at < files[file].Records.Count; at++)
            {
                var record = files[file].Records[at];
                var claim = claims.Best[record.Id];
                if (claim.File != file || claim.Record != at)
                {
                    var newer = files[claim.File].Records[claim.Record];
                    yield return new SupersededRecord(
                        record.Id, record.File ?? files[file].Name, record.Line,
                        newer.File ?? files[claim.File].Name, newer.Line);
                }
            }
        }
    }
}
