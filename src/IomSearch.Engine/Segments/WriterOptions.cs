namespace IomSearch.Engine.Segments;

/// <summary>How a writer works.</summary>
public sealed record WriterOptions
{
    /// <summary>Memory for new documents, in MiB, 1 to 1,024; when it is full they become a segment.</summary>
    public int FlushMegabytes
    {
        get;
        init => field = value is >= 1 and <= 1024
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "1 to 1024");
    } = 64;

    /// <summary>Whether full buffers are written and segments are merged on other threads than the caller's.</summary>
    /// <remarks>The same calls leave the same files either way.</remarks>
    public bool InBackground { get; init; } = true;

    /// <summary>Merges of at most so many documents are part of the call that asks for them.</summary>
    public int MergeAtOnce { get; init; } = 10_000;

    /// <summary>Segments of about the same size that are merged together, 2 to 100.</summary>
    public int SegmentsPerTier
    {
        get;
        init => field = value is >= 2 and <= 100
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "2 to 100");
    } = MergePolicy.PerTier;

    /// <summary>How long to wait for another writer to end.</summary>
    public TimeSpan LockPatience { get; init; } = TimeSpan.Zero;

    /// <summary>The clock that commits are dated by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
