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
    private IndexGeneration durable;
    private SegmentBuffer buffer;
    private Exception? failure;
    private bool disposed;

    /// <summary>Goes on from a state.</summary>
    /// <param name="directory">The index.</param>
    /// <param name="newest">Its newest commit, with a lease that the writer gives back.</param>
    /// <param name="held">The writer's lock; disposed with the writer.</param>
    /// <param name="options">How to work.</param>
    /// <param name="serve">Takes over each new state.</param>
    internal IndexWriter(
        IndexDirectory directory, IndexGeneration newest, IDisposable held, WriterOptions options, Action<IndexGeneration> serve)
    {
        (this.directory, this.held, this.options, this.serve) = (directory, held, options, serve);
        (schema, durable) = (newest.Schema, newest);
        // A process may have ended between a commit's rename and its flush: what is gone on from is durable first.
        directory.FlushNames();
        FileSweep.Run(directory, newest.Manifest);
        manifest = newest.Manifest with
        {
            NextSegment = Math.Max(newest.Manifest.NextSegment, FileNames.Highest(directory.List()).Segment + 1),
        };
        segments = [.. newest.Segments];
        Use(segments);
        buffer = new SegmentBuffer(schema);
    }

    /// <summary>Adds a document, or replaces the one of the same id.</summary>
    /// <exception cref="ArgumentException">A value does not fit its field, or a limit is passed; nothing was changed.</exception>
    public void Put(Document document)
    {
        lock (gate)
        {
            Check();
            buffer.Check(document);
            var tokens = 0L;
            Try(() => tokens = buffer.Put(document));
            if (tokens > SegmentBuffer.MaxTokens)
            {
                throw new ArgumentException($"the document {document.Id} has {tokens} tokens; {SegmentBuffer.MaxTokens} are possible");
            }

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
                Merge();
                manifest = manifest with { Generation = NextGeneration(), CommittedAt = options.Clock.GetUtcNow() };
                serve(new IndexGeneration(manifest, schema, [.. segments]) { IsCommitted = false });
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

    /// <summary>Gives the lock back; what was not committed is dropped, and the last commit is served again.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (!disposed)
            {
                disposed = true;
                serve(durable);
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
        var generation = NextGeneration();
        var empty = segments.Where(view => view.LiveCount == 0).ToList();
        List<SegmentView> kept = [.. segments.Except(empty).Select(view => WithLiveFile(view, generation))];
        var next = manifest with
        {
            Generation = generation,
            Before = durable.Manifest.Generation,
            CommittedAt = options.Clock.GetUtcNow(),
            Segments = [.. kept.Select(view => view.Entry)],
            Notes = notes?.ToImmutableSortedDictionary(StringComparer.Ordinal) ?? manifest.Notes,
        };
        next.Commit(directory);
        (manifest, segments) = (next, kept);
        Release(empty);
        Serve(new IndexGeneration(manifest, schema, [.. segments]));
        FileSweep.Run(directory, manifest);
    }

    // The state is leased twice: by whoever serves it, and here, to go back to.
    private void Serve(IndexGeneration committed)
    {
        committed.TryLease();
        durable.Release();
        durable = committed;
        serve(committed);
    }

    // What is on the disk may be newer than what was opened, and damaged: its number is not used again.
    private long NextGeneration() =>
        Math.Max(manifest.Generation, FileNames.Highest(directory.List()).Generation) + 1;

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
