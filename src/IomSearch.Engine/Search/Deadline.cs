namespace IomSearch.Engine.Search;

/// <summary>Until when an answer is worked on. One may go through all the searches that make an answer.</summary>
/// <remarks>Threads may share it. Work looks at it now and then, and stops with what it has
/// once it has passed.</remarks>
/// <param name="limit">The time from now.</param>
/// <param name="clock">The clock; null for the system's.</param>
public sealed class Deadline(TimeSpan limit, TimeProvider? clock = null)
{
    private readonly TimeProvider clock = clock ?? TimeProvider.System;
    private readonly long start = (clock ?? TimeProvider.System).GetTimestamp();

    /// <summary>Whether it had passed when last looked at; it stays so.</summary>
    public bool HasPassed { get; private set; }

    /// <summary>Looks at the clock; true when it has passed.</summary>
    public bool Passes()
    {
        // It is never taken back, whoever looks at the same time.
        if (!HasPassed && clock.GetElapsedTime(start) >= limit)
        {
            HasPassed = true;
        }

        return HasPassed;
    }
}
