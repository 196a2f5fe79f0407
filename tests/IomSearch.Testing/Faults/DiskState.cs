using System.Collections.Immutable;

namespace IomSearch.Testing.Faults;

/// <summary>What a disk holds at one moment: what programs see, and what of it would be there
/// after a power cut.</summary>
/// <remarks>Immutable: each call makes another state. Bytes become durable when their file is flushed,
/// names when the folder is. Nothing else is promised: what was not flushed may be there, not be there, or
/// be something else.</remarks>
public sealed record DiskState
{
    public static DiskState Empty { get; } = new();

    /// <summary>The files as programs see them.</summary>
    public ImmutableSortedDictionary<string, DiskFile> Files { get; init; } =
        ImmutableSortedDictionary.Create<string, DiskFile>(StringComparer.Ordinal);

    /// <summary>The names that are durable, and which file each stands for.</summary>
    public ImmutableSortedDictionary<string, int> DurableNames { get; init; } =
        ImmutableSortedDictionary.Create<string, int>(StringComparer.Ordinal);

    /// <summary>The bytes of each file that are durable; a file that was never flushed is not in it.</summary>
    public ImmutableDictionary<int, ImmutableArray<byte>> DurableBytes { get; init; } =
        ImmutableDictionary<int, ImmutableArray<byte>>.Empty;

    /// <summary>What was done to names since they were flushed, oldest first.</summary>
    public ImmutableList<NameChange> Pending { get; init; } = [];

    /// <summary>Changes of names that a failed flush has dropped for good.</summary>
    public ImmutableList<NameChange> Dropped { get; init; } = [];

    private int NextFile { get; init; }

    public DiskState Create(string name) => this with
    {
        Files = Files.Add(name, new DiskFile(NextFile, [])),
        NextFile = NextFile + 1,
        Pending = Pending.Add(new NameChange.Created(name, NextFile)),
    };

    public DiskState Append(string name, ReadOnlySpan<byte> bytes)
    {
        var file = Files[name];
        return this with { Files = Files.SetItem(name, file with { Bytes = [.. file.Bytes, .. bytes] }) };
    }

    public DiskState Flush(string name)
    {
        var file = Files[name];
        return file.FlushFailed ? this : this with { DurableBytes = DurableBytes.SetItem(file.Number, file.Bytes) };
    }

    /// <summary>A flush that failed: a later one of the same file may claim to succeed, and yet its bytes
    /// are never written.</summary>
    public DiskState FailFlush(string name) =>
        this with { Files = Files.SetItem(name, Files[name] with { FlushFailed = true }) };

    public DiskState Rename(string from, string to)
    {
        var file = Files[from];
        return this with
        {
            Files = Files.Remove(from).Add(to, file),
            Pending = Pending.Add(new NameChange.Renamed(from, to, file.Number)),
        };
    }

    public DiskState Delete(string name) => !Files.TryGetValue(name, out var file)
        ? this
        : this with { Files = Files.Remove(name), Pending = Pending.Add(new NameChange.Deleted(name, file.Number)) };

    public DiskState FlushNames() => this with
    {
        DurableNames = Pending.Aggregate(DurableNames, (names, change) => change.ApplyTo(names)),
        Pending = [],
    };

    /// <summary>A flush of names that failed: what was pending is never written, though
    /// programs go on seeing it.</summary>
    public DiskState FailFlushNames() => this with { Pending = [], Dropped = Dropped.AddRange(Pending) };
}

/// <summary>A file as programs see it.</summary>
/// <param name="Number">Which file it is, whatever its name.</param>
/// <param name="Bytes">All that was written.</param>
/// <param name="FlushFailed">Whether a flush of it failed.</param>
public sealed record DiskFile(int Number, ImmutableArray<byte> Bytes, bool FlushFailed = false);

/// <summary>A change of a name that is not durable yet.</summary>
public abstract record NameChange(int File)
{
    /// <summary>The names after it.</summary>
    public abstract ImmutableSortedDictionary<string, int> ApplyTo(ImmutableSortedDictionary<string, int> names);

    public sealed record Created(string Name, int File) : NameChange(File)
    {
        public override ImmutableSortedDictionary<string, int> ApplyTo(ImmutableSortedDictionary<string, int> names) =>
            names.SetItem(Name, File);
    }

    public sealed record Renamed(string From, string To, int File) : NameChange(File)
    {
        // When the file's old name was never written, neither is the new one.
        public override ImmutableSortedDictionary<string, int> ApplyTo(ImmutableSortedDictionary<string, int> names) =>
            names.TryGetValue(From, out var number) && number == File ? names.Remove(From).SetItem(To, File) : names;
    }

    public sealed record Deleted(string Name, int File) : NameChange(File)
    {
        public override ImmutableSortedDictionary<string, int> ApplyTo(ImmutableSortedDictionary<string, int> names) =>
            names.TryGetValue(Name, out var number) && number == File ? names.Remove(Name) : names;
    }
}
