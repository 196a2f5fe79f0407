using IomSearch.Discovery;

namespace IomSearch.Api.Hosting;

/// <summary>Opens the index, or builds it, while the server already listens and says that it is not ready.</summary>
internal sealed partial class IndexOpener(
    ServedIndex served, ServerSettings settings, IHostApplicationLifetime lifetime, ILogger<IndexOpener> log)
    : BackgroundService
{
    /// <summary>A failure stops the server with exit code 1: without an index there is nothing to serve.</summary>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(
        () =>
        {
            try
            {
                Open(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                LogStopped(log);
            }
            catch (IndexConfigException error)
            {
                LogUnusable(log, error.Message);
                Fail();
            }
#pragma warning disable CA1031 // Whatever stands in the way of opening, it is told and the server stops.
            catch (Exception error)
#pragma warning restore CA1031
            {
                LogFailed(log, error);
                Fail();
            }
        },
        CancellationToken.None);

    private void Fail()
    {
        served.Fail();

        // A stop before the start is done would look like a failure of the start; after it, this runs at once.
        lifetime.ApplicationStarted.Register(lifetime.StopApplication);
    }

    private void Open(CancellationToken stopping)
    {
        var opened = ProjectIndex.OpenOrBuild(settings.Index, new ProgressNote(served), stopping);
        opened.Backend.Prepare();
        served.Serve(opened.Backend);
        foreach (var problem in opened.Backend.SynonymProblems)
        {
            LogSynonym(log, problem);
        }

        if (opened is { WasBuilt: true, Report: { } report })
        {
            LogBuilt(log, opened.Reason, report.FilesRead, report.Indexed, report.Rejected);
            foreach (var rejection in report.Rejections)
            {
                LogRejected(log, rejection.ToString());
            }
        }

        var state = opened.Backend.State;
        LogReady(log, state.Documents, state.Generation, settings.Index.IndexFolder);
    }

    [LoggerMessage(LogLevel.Information, "Ready: {Documents} projects, generation {Generation}, index {Folder}")]
    private static partial void LogReady(ILogger log, int documents, long generation, string folder);

    [LoggerMessage(
        LogLevel.Information,
        "Built the index, for {Reason}: {Files} files read, {Indexed} projects indexed, {Rejected} rejected")]
    private static partial void LogBuilt(ILogger log, string reason, int files, int indexed, int rejected);

    [LoggerMessage(LogLevel.Warning, "Rejected {Rejection}")]
    private static partial void LogRejected(ILogger log, string rejection);

    [LoggerMessage(LogLevel.Warning, "Passed over a line of synonyms: {Problem}")]
    private static partial void LogSynonym(ILogger log, string problem);

    [LoggerMessage(LogLevel.Information, "Stopped before the index was open")]
    private static partial void LogStopped(ILogger log);

    [LoggerMessage(LogLevel.Critical, "The index cannot be built: {Reason}")]
    private static partial void LogUnusable(ILogger log, string reason);

    [LoggerMessage(LogLevel.Critical, "The index can be neither opened nor built")]
    private static partial void LogFailed(ILogger log, Exception error);

    /// <summary>Takes reports where they are made; the usual Progress would post each to a thread of its own.</summary>
    private sealed class ProgressNote(ServedIndex served) : IProgress<IndexingProgress>
    {
        public void Report(IndexingProgress value) => served.Report(value);
    }
}
