using IomSearch.Discovery.Embedded;
using IomSearch.Discovery.Indexing;
using IomSearch.Engine.IO;

namespace IomSearch.Discovery;

/// <summary>The life of an index folder: built from its sources, used again while nothing changed, brought up to date
/// when sources did, replaced when configuration or program did.</summary>
public static class ProjectIndex
{
    /// <summary>Opens the configured index, building it first when there is none or when configuration or code are no
    /// longer those it was built with, and bringing it up to date when sources changed. Nothing is pruned.</summary>
    /// <param name="config">Says what is indexed and where the index is.</param>
    /// <param name="progress">Told after each record.</param>
    /// <param name="cancellation">Stops a build; the index in place stays as it was.</param>
    /// <exception cref="IndexConfigException">A source does not exist: an index is not replaced by an empty one for
    /// that.</exception>
    /// <exception cref="IndexLockedException">Another process is building it.</exception>
    public static OpenedIndex OpenOrBuild(
        IndexConfig config, IProgress<IndexingProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(config);
        RequireSources(config);
        if (TryReuse(config, cancellation) is { } reused)
        {
            return new OpenedIndex(reused, reused.Report, WasBuilt: false, "nothing changed since it was built");
        }

        var report = Update(config, prune: false, progress, out var reason, cancellation);
        return new OpenedIndex(new EmbeddedBackend(config.IndexFolder, config), report, WasBuilt: true, reason);
    }

    /// <summary>Makes the index of the configured sources, or brings the one in place up to date: only files whose
    /// content changed are read again. With another configuration or program, a new one is built beside it and put in
    /// its place.</summary>
    /// <param name="config">Says what is indexed and where the index goes.</param>
    /// <param name="prune">Whether the records of files go that are there no more; else they stay.</param>
    /// <param name="progress">Told after each record.</param>
    /// <param name="cancellation">Stops it; the index in place stays as it was.</param>
    /// <exception cref="IndexLockedException">Another process is building it.</exception>
    public static IndexingReport Update(
        IndexConfig config, bool prune, IProgress<IndexingProgress>? progress, CancellationToken cancellation) =>
        Update(config, prune, progress, out _, cancellation);

    /// <summary>Opens an index that was built before.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="config">The configuration it was built with.</param>
    /// <exception cref="DirectoryNotFoundException">There is no index; the message says how to make one.</exception>
    /// <exception cref="InvalidDataException">The index was made with other fields than the
    /// configuration's.</exception>
    /// <exception cref="CorruptIndexException">The index is damaged.</exception>
    public static EmbeddedBackend OpenExisting(string folder, IndexConfig config) =>
        OpenExisting(folder, config, mayRecover: true);

    /// <summary>What is to be served instead of an open index that another process may have changed: the same one with
    /// its newest commit, or the one that was put in its place.</summary>
    /// <param name="current">The open index; it stays open.</param>
    /// <param name="config">What it was opened with.</param>
    /// <exception cref="IOException">There is no index any more.</exception>
    /// <exception cref="InvalidDataException">The index in its place has other fields.</exception>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    public static EmbeddedBackend Newest(EmbeddedBackend current, IndexConfig config)
    {
        ArgumentNullException.ThrowIfNull(current);
        ArgumentNullException.ThrowIfNull(config);
        var marks = Marks(config.IndexFolder);
        if (marks == current.SeenMarks)
        {
            return current;
        }

        // Between the two moves of a swap there is no folder: the next look finds the new one.
        if (marks.Length > 0 && !current.Reload())
        {
            var other = OpenExisting(config.IndexFolder, config, mayRecover: false);
            if (other.State != current.State)
            {
                other.Prepare();
                other.SeenMarks = marks;
                return other;
            }

            other.Dispose();
        }

        current.SeenMarks = marks;
        return current;
    }

    /// <summary>Names and dates of the commits of a folder: as long as they are the same, so is the index.</summary>
    private static string Marks(string folder) => !Directory.Exists(folder) ? "" : string.Join(
        '\n', new DirectoryInfo(folder).EnumerateFiles("manifest-*").OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(file => $"{file.Name} {file.LastWriteTimeUtc.Ticks}"));

    private static EmbeddedBackend OpenExisting(string folder, IndexConfig config, bool mayRecover)
    {
        if (mayRecover && IndexSwap.NeedsRecovery(folder))
        {
            using var swap = IndexSwap.Begin(folder);
        }

        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException(
                $"there is no index in {folder}; make one with: iomsearch index PATH --index {folder}");
        }

        var backend = OpenWithFields(folder, config);
        if (backend.State.Generation > 0)
        {
            return backend;
        }

        backend.Dispose();
        throw new DirectoryNotFoundException(
            $"{folder} holds no index; make one with: iomsearch index PATH --index {folder}");
    }

    private static EmbeddedBackend OpenWithFields(string folder, IndexConfig config)
    {
        try
        {
            return new EmbeddedBackend(folder, config);
        }
        catch (ArgumentException error)
        {
            throw new InvalidDataException(
                $"the index in {folder} was made with other fields than the configuration names; index again", error);
        }
    }

    private static IndexingReport Update(
        IndexConfig config,
        bool prune,
        IProgress<IndexingProgress>? progress,
        out string reason,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(config);
        var builder = new IndexBuilder(config, TimeProvider.System);
        using var swap = IndexSwap.Begin(config.IndexFolder);
        if (TryOpen(config, swap, out reason) is var (backend, notes))
        {
            using (backend)
            {
                if (notes.Setup == Fingerprint.Setup(config))
                {
                    reason = "sources have changed since the last one";
                    return builder.Update(backend, notes, prune, progress, cancellation);
                }

                var former = new FormerIndex(backend, notes.Ledger, prune);
                return builder.Build(swap, former, progress, cancellation);
            }
        }

        return builder.Build(swap, former: null, progress, cancellation);
    }

    /// <summary>The index in place; null, with the reason, when it cannot be gone on from.</summary>
    private static (EmbeddedBackend Backend, IndexNotes Notes)? TryOpen(
        IndexConfig config, IndexSwap swap, out string reason)
    {
        EmbeddedBackend? backend = null;
        try
        {
            reason = "configuration or program have changed since the last one";
            backend = OpenExisting(config.IndexFolder, config, mayRecover: false);
            if (backend.Notes is { } notes)
            {
                return (backend, notes);
            }
        }
        catch (DirectoryNotFoundException)
        {
            reason = "there was none";
        }
        catch (InvalidDataException)
        {
            reason = "its fields have changed since the last one";
        }
        catch (CorruptIndexException error)
        {
            reason = $"the last one is damaged ({error.Message}) and was set aside as {swap.SetAside()}";
        }

        backend?.Dispose();
        return null;
    }

    /// <summary>The index in place, when an update would leave it as it is; no lock is taken for that.</summary>
    private static EmbeddedBackend? TryReuse(IndexConfig config, CancellationToken cancellation)
    {
        EmbeddedBackend? backend = null;
        try
        {
            backend = OpenExisting(config.IndexFolder, config);
            if (backend.Notes is { } notes && notes.Setup == Fingerprint.Setup(config)
                && new IndexBuilder(config, TimeProvider.System).Survey(notes.Ledger, prune: false, cancellation)
                    is { HasSameDates: true } survey && survey.HasSameContent(notes.Ledger))
            {
                return backend;
            }
        }
        catch (Exception error) when (error is DirectoryNotFoundException or InvalidDataException
            or CorruptIndexException)
        {
            // What is wrong is found again, and said, under the lock.
        }
        catch
        {
            backend?.Dispose();
            throw;
        }

        backend?.Dispose();
        return null;
    }

    private static void RequireSources(IndexConfig config)
    {
        var missing = config.SourcePaths.Where(path => !Path.Exists(path)).ToList();
        if (missing.Count > 0)
        {
            throw new IndexConfigException(
                IndexConfig.FileName, [.. missing.Select(path => $"sources: there is no file or folder {path}")]);
        }
    }
}
