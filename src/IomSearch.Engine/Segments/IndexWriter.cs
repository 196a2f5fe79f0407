using System.Collections.Immutable;
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
    private readonly WorkingSegments segments;
    private HashSet<string> replaced = new(StringComparer.Ordinal);
    private Manifest manifest;
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
        manifest = newest.Manifest;
        var next = Math.Max(manifest.NextSegment, FileNames.Highest(directory.List()).Segment + 1);
        segments = new WorkingSegments(directory, newest, next, options);
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
                Try(() =>
                {
                    Flush();
                    segments.Merge();
                });
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
            return (replaced.Add(id) && segments.Contains(id)) || dropped;
        }
    }

    /// <summary>Makes everything so far durable and visible, as one new generation. Large merges go on behind it.</summary>
    /// <param name="notes">Kept with the commit and given back by snapshots; null keeps those of the commit before.</param>
    /// <returns>The new generation.</returns>
    public long Commit(IReadOnlyDictionary<string, string>? notes = null)
    {
        lock (gate)
        {
            Check();
            Try(() =>
            {
                FlushAndMerge();
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
                FlushAndMerge();
                manifest = manifest with { Generation = NextGeneration(), CommittedAt = options.Clock.GetUtcNow() };
                serve(new IndexGeneration(manifest, schema, [.. segments.Views]) { IsCommitted = false });
            });
            return manifest.Generation;
        }
    }

    /// <summary>Merges until no merge is needed any more, and commits; nothing is done where nothing is to do.</summary>
    /// <returns>The newest generation.</returns>
    public long FinishMerges()
    {
        lock (gate)
        {
            Check();
            return segments.NeedMerges || replaced.Count > 0 || manifest.Generation != durable.Manifest.Generation
                ? Merge(segments.FinishMerges)
                : manifest.Generation;
        }
    }

    /// <summary>Merges all segments into one, and commits.</summary>
    /// <returns>The new generation.</returns>
    public long MergeAll() => Merge(segments.MergeAll);

    /// <summary>Gives the lock back; what was not committed is dropped, merges underway too, and the last commit is served
    /// again.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (!disposed)
            {
                disposed = true;
                serve(durable);
                segments.Dispose();
                held.Dispose();
            }
        }
    }

    private void Check()
    {
        ObjectDisposedException.ThrowIf(disposed, this);
        failure ??= segments.Failure;
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

    private long Merge(Action merge)
    {
        lock (gate)
        {
            Check();
            Try(() =>
            {
                Flush();
                segments.Settle();
                merge();
                Publish(null);
            });
            return manifest.Generation;
        }
    }

    // New documents become a segment; those of the same ids in older segments are deleted.
    private void Flush()
    {
        var (full, ids) = (buffer, replaced);
        (buffer, replaced) = (new SegmentBuffer(schema), new HashSet<string>(StringComparer.Ordinal));
        segments.Flush(full, ids);
    }

    private void FlushAndMerge()
    {
        Flush();
        segments.Settle();
        segments.Merge();
    }

    private void Publish(IReadOnlyDictionary<string, string>? notes)
    {
        var generation = NextGeneration();
        List<SegmentView> kept = [.. segments.Views.Where(view => view.LiveCount > 0).Select(view => WithLiveFile(view, generation))];
        var next = manifest with
        {
            Generation = generation,
            Before = durable.Manifest.Generation,
            CommittedAt = options.Clock.GetUtcNow(),
            NextSegment = segments.Next,
            Segments = [.. kept.Select(view => view.Entry)],
            Notes = notes?.ToImmutableSortedDictionary(StringComparer.Ordinal) ?? manifest.Notes,
        };
        next.Commit(directory);
        manifest = next;
        segments.Replace(kept);
        Serve(new IndexGeneration(manifest, schema, kept));
        FileSweep.Run(directory, manifest, segments.Underway);
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
