using IomSearch.Discovery;

namespace IomSearch.Api.Hosting;

/// <summary>Fills the vectors of meaning of whatever index is served, while its words are searched already.</summary>
internal sealed partial class VectorFiller(ServedIndex served, ILogger<VectorFiller> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private EmbeddedBackend? filled;
    private long generation;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            if (served.TryGet(out var backend) && backend is EmbeddedBackend current)
            {
                Fill(current, stoppingToken);
            }
        }
    }

    private void Fill(EmbeddedBackend current, CancellationToken stopping)
    {
        try
        {
            // Once a generation: a project that no model has a direction for stays without.
            if (current == filled && current.State.Generation == generation)
            {
                return;
            }

            current.FillVectors(null, stopping);
            var state = current.State;
            (filled, generation) = (current, state.Generation);
            foreach (var (model, done, documents) in state.Vectors)
            {
                LogVectors(log, model, done, documents);
            }
        }
        catch (ObjectDisposedException)
        {
            // Another index took its place; the next look fills that one.
        }
        catch (Exception error) when (error is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            filled = current;
            generation = current.State.Generation;
            LogNoVectors(log, error);
        }
    }

    [LoggerMessage(LogLevel.Information, "Vectors of the model {Model}: {Filled} of {Documents} projects")]
    private static partial void LogVectors(ILogger log, string model, int filled, int documents);

    [LoggerMessage(LogLevel.Error, "The vectors of meaning cannot be filled; words are searched without them")]
    private static partial void LogNoVectors(ILogger log, Exception error);
}
