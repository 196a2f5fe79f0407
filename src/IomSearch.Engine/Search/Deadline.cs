namespace IomSearch.Engine.Search;

/// <summary>Tells a search when to stop: its time has run out, or nobody waits for it any more. For one thread.</summary>
internal sealed class Deadline(SearchOptions options, CancellationToken cancellation)
{
    private readonly long start = options.Clock.GetTimestamp();

    /// <summary>Whether the time has run out.</summary>
    public bool HasPassed { get; private set; }

    /// <summary>Looks at the clock; true when the search is to stop with what it has.</summary>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public bool Passes()
    {
        cancellation.ThrowIfCancellationRequested();
        HasPassed |= options.TimeLimit is { } limit && options.Clock.GetElapsedTime(start) >= limit;
        return HasPassed;
    }
}
