using IomSearch.Discovery.Embedded;

namespace IomSearch.Discovery.Indexing;

/// <summary>Makes an index from its sources: in place where only sources changed, beside the one in place where
/// configuration or code did.</summary>
internal sealed class IndexBuilder(IndexConfig config, TimeProvider clock)
{
    /// <summary>Builds beside the index in place, and swaps.</summary>
    /// <exception cref="Engine.IO.IndexLockedException">Another process is building it.</exception>
    public IndexingReport Build(IProgress<IndexingProgress>? progress, CancellationToken cancellation)
    {
        using var swap = IndexSwap.Begin(config.IndexFolder);
        return Build(swap, former: null, progress, cancellation);
    }

    /// <summary>Builds beside the index in place, and swaps.</summary>
    /// <param name="swap">Holds the place.</param>
    /// <param name="former">The index in place, of which the records of lost files are taken over; null for
    /// none.</param>
    /// <param name="progress">Told after each record.</param>
    /// <param name="cancellation">Stops it; the index in place stays as it was.</param>
    public IndexingReport Build(
        IndexSwap swap,
        FormerIndex? former,
        IProgress<IndexingProgress>? progress,
        CancellationToken cancellation)
    {
        var report = Fill(swap.Building, former, progress, cancellation);
        swap.Complete();
        return report;
    }

    /// <summary>Builds into an empty folder.</summary>
    public IndexingReport Fill(
        string folder, FormerIndex? former, IProgress<IndexingProgress>? progress, CancellationToken cancellation)
    {
        using var backend = new EmbeddedBackend(folder, config);
        var taken = former is null ? SourceLedger.Empty
            : former.TakeOver(Survey(former.Ledger, former.Prune, cancellation), backend);
        var survey = Survey(taken, prune: false, cancellation);
        return Commit(backend, Change(backend, taken, survey, progress, cancellation), cancellation);
    }

    /// <summary>Brings an index up to date, in one commit; without one when nothing is to change.</summary>
    /// <param name="backend">The index.</param>
    /// <param name="notes">What it keeps.</param>
    /// <param name="prune">Whether the records of lost files go.</param>
    /// <param name="progress">Told after each record.</param>
    /// <param name="cancellation">Stops it; the index stays as it was.</param>
    public IndexingReport Update(
        EmbeddedBackend backend,
        IndexNotes notes,
        bool prune,
        IProgress<IndexingProgress>? progress,
        CancellationToken cancellation)
    {
        var survey = Survey(notes.Ledger, prune, cancellation);
        var updated = Change(backend, notes.Ledger, survey, progress, cancellation);
        return updated.ChangesIndex || !survey.HasSameContent(notes.Ledger)
            ? Commit(backend, updated, cancellation)
            : ReportMaker.Of(updated, []) with
            {
                Linked = notes.Report.Linked,
                LinkedRecords = notes.Report.LinkedRecords,
            };
    }

    /// <summary>The sources as they are now.</summary>
    /// <remarks>Their content is looked at before they are read: a file that changes meanwhile is seen as changed
    /// later.</remarks>
    public SourceSurvey Survey(SourceLedger known, bool prune, CancellationToken cancellation) =>
        SourceSurvey.Of(config.Sources, [.. config.SourcePaths], known, prune, cancellation);

    private UpdatedSources Change(
        EmbeddedBackend backend,
        SourceLedger before,
        SourceSurvey survey,
        IProgress<IndexingProgress>? progress,
        CancellationToken cancellation) =>
        new IndexingPipeline(config.Limits, clock, config.Tables)
            .Update(backend, before, survey, progress, cancellation);

    private IndexingReport Commit(EmbeddedBackend backend, UpdatedSources updated, CancellationToken cancellation)
    {
        var report = ReportMaker.Of(updated, backend.Link(cancellation));
        backend.Commit(new IndexNotes(Fingerprint.Setup(config), report, updated.Ledger));
        return report;
    }
}
