using IomSearch.Discovery.Indexing;
using IomSearch.Ingest;

namespace IomSearch.Discovery;

/// <summary>Carries projects from their files to a back end: read, find facts, assign themes, hand over in
/// batches.</summary>
/// <param name="limits">The bounds of a document.</param>
/// <param name="clock">Says when a source was read.</param>
/// <param name="tables">What the columns of tables mean; by their headings alone when null.</param>
public sealed class IndexingPipeline(
    IndexLimits limits, TimeProvider clock, IReadOnlyList<TableMapping>? tables = null)
{
    /// <summary>Indexes every project of the given files and folders and commits them as one generation.</summary>
    /// <remarks>The order is that of the paths, inside a folder that of the names; of records with one id the newest
    /// stays. What cannot be read is in the report, and the rest goes on. Likely the same projects are not
    /// linked.</remarks>
    /// <param name="paths">Files and folders.</param>
    /// <param name="target">What takes the projects; empty.</param>
    /// <param name="progress">Told after each record.</param>
    /// <param name="cancellation">Stops between two records, before the commit.</param>
    public IndexingReport Run(
        IReadOnlyList<string> paths,
        ISearchBackend target,
        IProgress<IndexingProgress>? progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(target);
        var survey = SourceSurvey.Of(paths, paths, SourceLedger.Empty, prune: false, cancellation);
        var updated = Update(target, SourceLedger.Empty, survey, progress, cancellation);
        target.Commit();
        return ReportMaker.Of(updated, []);
    }

    /// <summary>Brings a back end from one state of the sources to the next, without a commit.</summary>
    internal UpdatedSources Update(
        ISearchBackend target,
        SourceLedger before,
        SourceSurvey survey,
        IProgress<IndexingProgress>? progress,
        CancellationToken cancellation) =>
        new IndexUpdate(target, new ProjectReader(limits, clock, tables), clock, progress, cancellation)
            .Run(before, survey);
}
