using IomSearch.Discovery.Indexing;
using IomSearch.Engine.IO;
using IomSearch.Ingest;

namespace IomSearch.Discovery;

/// <summary>The life of an index folder: built from its sources, used again while nothing changed, replaced when
/// something did.</summary>
public static class ProjectIndex
{
    /// <summary>Opens the configured index, building it first when there is none or when configuration, code or sources
    /// are no longer those it was built from.</summary>
    /// <param name="config">Says what is indexed and where the index is.</param>
    /// <param name="progress">Told of a build after each file.</param>
    /// <param name="cancellation">Stops a build; the index in place stays as it was.</param>
    /// <exception cref="IndexConfigException">A source does not exist: an index is not replaced by an empty one for
    /// that.</exception>
    /// <exception cref="IndexLockedException">Another process is building it.</exception>
    public static OpenedIndex OpenOrBuild(
        IndexConfig config, IProgress<IndexingProgress>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(config);
        RequireSources(config);
        var fingerprint = Fingerprint.Of(config, SourceFiles.List(config.SourcePaths));
        if (TryReuse(config, fingerprint, out var reason) is { } reused)
        {
            return new OpenedIndex(reused, reused.Report, WasBuilt: false, reason);
        }

        var report = Build(config, progress, cancellation);
        return new OpenedIndex(new EmbeddedBackend(config.IndexFolder, config), report, WasBuilt: true, reason);
    }

    /// <summary>Builds an index of the configured sources beside the one in place, and puts it in its place.</summary>
    /// <param name="config">Says what is indexed and where the index goes.</param>
    /// <param name="progress">Told after each file.</param>
    /// <param name="cancellation">Stops it; the index in place stays as it was.</param>
    /// <exception cref="IndexLockedException">Another process is building it.</exception>
    public static IndexingReport Build(
        IndexConfig config, IProgress<IndexingProgress>? progress, CancellationToken cancellation) =>
        new IndexBuilder(config, TimeProvider.System).Build(progress, cancellation);

    /// <summary>Opens an index that was built before.</summary>
    /// <param name="folder">Its folder.</param>
    /// <param name="config">The configuration it was built with.</param>
    /// <exception cref="DirectoryNotFoundException">There is no index; the message says how to make one.</exception>
    /// <exception cref="InvalidDataException">The index was made with other fields than the
    /// configuration's.</exception>
    /// <exception cref="CorruptIndexException">The index is damaged.</exception>
    public static EmbeddedBackend OpenExisting(string folder, IndexConfig config)
    {
        if (IndexSwap.NeedsRecovery(folder))
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

    private static EmbeddedBackend? TryReuse(IndexConfig config, string fingerprint, out string reason)
    {
        try
        {
            var backend = OpenExisting(config.IndexFolder, config);
            if (backend.State.Fingerprint == fingerprint)
            {
                reason = "nothing changed since it was built";
                return backend;
            }

            backend.Dispose();
            reason = "configuration, program or sources have changed since the last one";
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
            using var swap = IndexSwap.Begin(config.IndexFolder);
            reason = $"the last one is damaged ({error.Message}) and was set aside as {swap.SetAside()}";
        }

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
