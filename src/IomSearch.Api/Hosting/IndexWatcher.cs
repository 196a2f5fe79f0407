using IomSearch.Discovery;

namespace IomSearch.Api.Hosting;

/// <summary>Serves what another process makes of the index while the server runs: newer commits, and an index that was
/// put in its place.</summary>
internal sealed partial class IndexWatcher(ServedIndex served, ServerSettings settings, ILogger<IndexWatcher> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);
    private string problem = "";

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            if (served.TryGet(out var backend) && backend is EmbeddedBackend current)
            {
                Look(current);
            }
        }
    }

    private void Look(EmbeddedBackend current)
    {
        try
        {
            var before = current.State;
            var newest = ProjectIndex.Newest(current, settings.Index);
            served.Serve(newest);
            if (newest.State is var now && now != before)
            {
                problem = "";
                LogNewer(log, now.Documents, now.Generation);
            }
        }
#pragma warning disable CA1031 // Whatever is wrong with it, what is served goes on,
        // and the next look may find it in order.
        catch (Exception error)
#pragma warning restore CA1031
        {
            // It is told once, not every second.
            if (problem != error.Message)
            {
                problem = error.Message;
                LogUnusable(log, problem);
            }
        }
    }

    [LoggerMessage(LogLevel.Information, "A newer index is served: {Documents} projects, generation {Generation}")]
    private static partial void LogNewer(ILogger log, int documents, long generation);

    [LoggerMessage(LogLevel.Warning, "The index on disk cannot be served, what was served before goes on: {Problem}")]
    private static partial void LogUnusable(ILogger log, string problem);
}
