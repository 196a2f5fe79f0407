using IomSearch.Ingest;

namespace IomSearch.Discovery.Indexing;

/// <summary>Builds the index of a configuration's sources beside the one in place, and puts it there when it is
/// whole.</summary>
internal sealed class IndexBuilder(IndexConfig config, TimeProvider clock)
{
    /// <summary>Builds and swaps.</summary>
    /// <exception cref="Engine.IO.IndexLockedException">Another process is building it.</exception>
    public IndexingReport Build(IProgress<IndexingProgress>? progress, CancellationToken cancellation)
    {
        using var swap = IndexSwap.Begin(config.IndexFolder);
        var report = Fill(swap.Building, progress, cancellation);
        swap.Complete();
        return report;
    }

    /// <summary>Builds into an empty folder.</summary>
    /// <remarks>The fingerprint is taken before the files are read: one that changes meanwhile is seen as changed
    /// later.</remarks>
    public IndexingReport Fill(string folder, IProgress<IndexingProgress>? progress, CancellationToken cancellation)
    {
        var paths = config.SourcePaths.ToList();
        var fingerprint = Fingerprint.Of(config, SourceFiles.List(paths));
        using var backend = new EmbeddedBackend(folder, config);
        var report = new IndexingPipeline(config.Limits, clock, config.Tables).Feed(paths, backend, progress,
            cancellation);
        report = report with { Sources = config.Sources };
        backend.Commit(fingerprint, report);
        return report;
    }
}
