using System.Diagnostics;
using IomSearch.Discovery.Indexing;
using IomSearch.Ingest;
using IomSearch.Ingest.Facts;

namespace IomSearch.Discovery;

/// <summary>Carries projects from their files to a back end: read, find facts, assign themes, hand over in
/// batches.</summary>
/// <param name="limits">The bounds of a document.</param>
/// <param name="clock">Says when a source was read.</param>
/// <param name="tables">What the columns of tables mean; by their headings alone when null.</param>
public sealed class IndexingPipeline(
    IndexLimits limits, TimeProvider clock, IReadOnlyList<TableMapping>? tables = null)
{
    private const int BatchSize = 512;

    /// <summary>Indexes every project of the given files and folders and commits them as one generation.</summary>
    /// <remarks>The order is that of the paths, inside a folder that of the names; of two records with one id the first
    /// stays. What cannot be read is in the report, and the rest goes on.</remarks>
    /// <param name="paths">Files and folders.</param>
    /// <param name="target">What takes the projects.</param>
    /// <param name="progress">Told after each record.</param>
    /// <param name="cancellation">Stops between two records, before the commit.</param>
    public IndexingReport Run(
        IReadOnlyList<string> paths,
        ISearchBackend target,
        IProgress<IndexingProgress>? progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(target);
        var report = Feed(paths, target, progress, cancellation);
        target.Commit();
        return report;
    }

    /// <summary>As <see cref="Run"/>, without the commit.</summary>
    internal IndexingReport Feed(
        IReadOnlyList<string> paths,
        ISearchBackend target,
        IProgress<IndexingProgress>? progress,
        CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var files = SourceFiles.List(paths);
        var tally = new ReportTally(paths, files.Count, clock.GetUtcNow());
        foreach (var batch in Accepted(paths, tally, progress, cancellation).Chunk(BatchSize))
        {
            target.Index(batch, cancellation);
        }

        return tally.Report(Stopwatch.GetElapsedTime(started));
    }

    private IEnumerable<EnrichedDocument> Accepted(
        IReadOnlyList<string> paths,
        ReportTally tally,
        IProgress<IndexingProgress>? progress,
        CancellationToken cancellation)
    {
        foreach (var result in new DocumentReaders(tables: tables, repair: CorpusLexicon.Repair).Read(paths, cancellation))
        {
            switch (result)
            {
                case ReadResult.Rejected(var rejection):
                    tally.Reject(rejection);
                    break;
                case ReadResult.Project(var read):
                    var document = FactExtractor.Complete(read);
                    if (tally.Take(document, DocumentRules.Fault(document, limits)))
                    {
                        yield return new EnrichedDocument(document, ThemeAssigner.Assign(document), clock.GetUtcNow());
                    }

                    break;
                default:
                    throw new UnreachableException();
            }

            progress?.Report(tally.Progress);
        }
    }
}
