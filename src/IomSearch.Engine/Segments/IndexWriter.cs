using System.Collections.Immutable;
using System.Text;
using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;

namespace IomSearch.Engine.Segments;

/// <summary>Puts documents into an index. Thread-safe; one at a time in all processes.</summary>
/// <remarks>A failure to write or flush poisons it: the last commit goes on being served, and nothing is tried again.</remarks>
public sealed class IndexWriter : IDisposable
{
    private readonly IndexSchema schema;
    private readonly Action<IndexGeneration> serve;
    private readonly IndexDirectory directory;
    private readonly IDisposable held;
    private readonly WriterOptions options;
    private readonly Lock gate = new();
    private readonly HashSet<string> replaced = new(StringComparer.Ordinal);
    private Manifest manifest;
    private List<SegmentView> segments;
    private SegmentBuffer buffer;
    private Exception? failure;
    private bool disposed;

    /// <summary>Goes on from a state.</summary>
    /// <param name="directory">The index.</param>
    /// <param name="newest">Its newest state, leased by the caller.</param>
    /// <param name="held">The writer's lock; disposed with the writer.</param>
    /// <param name="options">How to work.</param>
    /// <param name="serve">Takes over each state once it is durable.</param>
    internal IndexWriter(
        IndexDirectory directory, IndexGeneration newest, IDisposable held, WriterOptions options, Action<IndexGeneration> serve)
    {
        (this.directory, this.held, this.options, this.serve) = (directory, held, options, serve);
        (manifest, schema) = (newest.Manifest, newest.Schema);
        segments = [.. newest.Segments];
        Use(segments);
        buffer = new SegmentBuffer(schema);
        FileSweep.Run(directory, manifest);
    }

    /// <summary>Adds a document, or replaces the one of the same id.</summary>
    /// <exception cref="ArgumentException">A value does not fit its field, or a limit is passed; nothing was changed.</exception>
    public void Put(Document document)
    {
        lock (gate)
        {
            Check();
            buffer.Put(document);
            replaced.Add(document.Id);
            if (buffer.Bytes >= (long)options.FlushMegabytes << 20)
            {
                Try(Flush);
            }
        }
    }

    /// <summary>Removes a document; false when there is none of that id.</summary>
    public bool Delete(string id)
    {
        lock (gate)
        {
            Check();
            var dropped = buffer.Drop(id);
            return (replaced.Add(id) && Exists(id)) || dropped;
        }
    }

    /// <summary>Makes everything so far durable and visible, as one new generation.</summary>
    /// <param name="notes">Kept with the commit and given back by snapshots; null keeps those of the commit before.</param>
    /// <returns>The new generation.</returns>
    public long Commit(IReadOnlyDictionary<string, string>? notes = null)
    {
        lock (gate)
        {
            Check();
            Try(() =>
            {
                Flush();
                Merge();
                Publish(notes);
            });
            return manifest.Generation;
        }
    }

    /// <summary>Makes everything so far visible to new snapshots of this process, but not durable: a crash loses it.</summary>
    /// <returns>The new generation; the next commit has a later one.</returns>
    public long Refresh()
    {
        lock (gate)
        {
            Check();
            Try(() =>
            {
                Flush();
                manifest = manifest with { Generation = NextGeneration(), CommittedAt = options.Clock.GetUtcNow() };
                serve(new IndexGeneration(manifest, schema, [.. segments]));
            });
            return manifest.Generation;
        }
    }

    /// <summary>Merges all segments into one, and commits.</summary>
    /// <returns>The new generation.</returns>
    public long MergeAll()
    {
        lock (gate)
        {
            Check();
            Try(() =>
            {
                Flush();
                if (segments.Count > 1 || segments.Any(view => view.Live is not null))
                {
                    Merge([.. Enumerable.Range(0, segments.Count)]);
                }

                Publish(null);
            });
            return manifest.Generation;
        }
    }

    /// <summary>Gives the lock back; what was not committed is dropped.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (!disposed)
            {
                disposed = true;
                Release(segments);
                held.Dispose();
            }
        }
    }

    private static void Use(List<SegmentView> views) => views.ForEach(view => view.Reader.Use());

    private static void Release(List<SegmentView> views) => views.ForEach(view => view.Reader.Release());

    private void Check()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        if (failure is not null)
        {
            throw new IOException($"the writer of {directory.Name} failed before: {failure.Message}", failure);
        }
    }

    private void Try(Action write)
    {
        try
        {
            write();
        }
        catch (Exception problem)
        {
            failure = problem;
            throw;
        }
    }

    private bool Exists(string id)
    {
        var utf8 = Encoding.UTF8.GetBytes(id);
        return segments.Any(view => view.Reader.Ids.Find(utf8) is >= 0 and var doc && view.IsLive(doc));
    }

    // New documents become a segment; those of the same ids in older segments are deleted.
    private void Flush()
    {
        segments = [.. segments.Select(Without)];
        replaced.Clear();
        if (buffer.Documents > 0)
        {
            segments.Add(Write(new BufferSource(buffer)));
        }

        buffer = new SegmentBuffer(schema);
    }

    private SegmentView Write(SegmentSource source)
    {
        var number = manifest.NextSegment;
        manifest = manifest with { NextSegment = number + 1 };
        var entry = new SegmentWriter(directory, number).Write(source);
        var reader = new SegmentReader(directory, schema, entry);
        reader.Use();
        return SegmentView.Of(reader, entry, null);
    }

    private void Merge()
    {
        while (MergePolicy.Choose([.. segments.Select(view => (view.Reader.Documents, view.LiveCount))]) is { Count: > 0 } chosen)
        {
            Merge(chosen);
        }
    }

    // The merged segment stands where the first of its sources stood; sources are given back, their files stay for readers
    // and for the last two commits.
    private void Merge(IReadOnlyList<int> chosen)
    {
        var sources = chosen.Select(place => segments[place]).ToList();
        var source = new MergedSource(schema, sources);
        SegmentView[] merged = source.Documents > 0 ? [Write(source)] : [];
        segments = [.. segments[..chosen[0]].Except(sources), .. merged, .. segments[chosen[0]..].Except(sources)];
        Release(sources);
    }

    private SegmentView Without(SegmentView view)
    {
        var deleted = replaced
            .Select(id => view.Reader.Ids.Find(Encoding.UTF8.GetBytes(id)))
            .Where(doc => doc >= 0 && view.IsLive(doc))
            .ToList();
        return deleted.Count == 0
            ? view
            : view with { Live = LiveDocs.Without(view.Reader.Documents, view.Live, deleted) };
    }

    private void Publish(IReadOnlyDictionary<string, string>? notes)
    {
        var empty = segments.Where(view => view.LiveCount == 0).ToList();
        segments = [.. segments.Except(empty)];
        var generation = NextGeneration();
        segments = [.. segments.Select(view => WithLiveFile(view, generation))];
        manifest = manifest with
        {
            Generation = generation,
            CommittedAt = options.Clock.GetUtcNow(),
            Segments = [.. segments.Select(view => view.Entry)],
            Notes = notes?.ToImmutableSortedDictionary(StringComparer.Ordinal) ?? manifest.Notes,
        };
        manifest.Commit(directory);
        serve(new IndexGeneration(manifest, schema, [.. segments]));
        Release(empty);
        FileSweep.Run(directory, manifest);
    }

    // A damaged newer commit may have been passed over: its number is not used again.
    private long NextGeneration() =>
        Math.Max(manifest.Generation, CommitLog.Generations(directory) is [var newest, ..] ? newest : 0) + 1;

    private SegmentView WithLiveFile(SegmentView view, long generation)
    {
        if (view.Live is null || ReferenceEquals(view.Live, view.Written))
        {
            return view;
        }

        var seal = view.Live.Write(directory, FileNames.Live(view.Entry.Number, generation), view.Entry.Number);
        return view with { Entry = view.Entry with { Live = new LiveEntry(generation, seal) }, Written = view.Live };
    }
}
