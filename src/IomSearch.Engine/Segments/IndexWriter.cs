using System.Collections.Immutable;
using System.Text;
using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Vectors;

namespace IomSearch.Engine.Segments;

/// <summary>Puts documents into an index. Thread-safe; one at a time in all processes.</summary>
/// <remarks>A failure to write or flush poisons it: the last commit goes on being served, and
/// nothing is tried again.</remarks>
public sealed class IndexWriter : IDisposable
{
    private readonly IndexSchema schema;
    private readonly Action<IndexGeneration> serve;
    private readonly IndexDirectory directory;
    private readonly IDisposable held;
    private readonly WriterOptions options;
    private readonly Lock gate = new();
    private readonly WorkingSegments segments;
    private readonly PutBuffers buffers;
    private readonly HashSet<string> deleted = new(StringComparer.Ordinal);
    private readonly LateAttachments attached = new();
    private Manifest manifest;
    private IndexGeneration durable;
    private Exception? failure;
    private bool disposed;

    /// <summary>Goes on from a state.</summary>
    /// <param name="directory">The index.</param>
    /// <param name="newest">Its newest commit, with a lease that the writer gives back.</param>
    /// <param name="held">The writer's lock; disposed with the writer.</param>
    /// <param name="options">How to work.</param>
    /// <param name="serve">Takes over each new state.</param>
    internal IndexWriter(
        IndexDirectory directory,
        IndexGeneration newest,
        IDisposable held,
        WriterOptions options,
        Action<IndexGeneration> serve)
    {
        (this.directory, this.held, this.options, this.serve) = (directory, held, options, serve);
        (schema, durable) = (newest.Schema, newest);
        // A process may have ended between a commit's rename and its flush: what is gone on from is durable first.
        directory.FlushNames();
        FileSweep.Run(directory, newest.Manifest);
        manifest = newest.Manifest;
        var next = Math.Max(manifest.NextSegment, FileNames.Highest(directory.List()).Segment + 1);
        segments = new WorkingSegments(directory, newest, next, options);
        buffers = new PutBuffers(schema);
    }

    /// <summary>Adds a document, or replaces the one of the same id. Threads that put at the same time do not wait for
    /// each other, but for a moment at the end, which decides whose document of an id is the later one.</summary>
    /// <exception cref="ArgumentException">A value does not fit its field, or a limit is passed;
    /// nothing was changed.</exception>
    public void Put(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var slot = buffers.Take();
        try
        {
            Put(document, slot);
        }
        finally
        {
            slot.Leave();
        }
    }

    /// <summary>Removes a document; false when there is none of that id.</summary>
    public bool Delete(string id)
    {
        lock (gate)
        {
            Check();
            var utf8 = Encoding.UTF8.GetBytes(id);
            var dropped = buffers.All.Any(slot => slot.Buffer.Ids.Drop(utf8));
            return (deleted.Add(id) && segments.Contains(id)) || dropped;
        }
    }

    /// <summary>Gives vectors to documents that are in the index already; durable and visible
    /// with the next commit.</summary>
    /// <remarks>A document that was replaced or deleted since the snapshot is passed over. After a merge it is known
    /// again by its id and its stored fields.</remarks>
    /// <param name="snapshot">The state that the documents were read from.</param>
    /// <param name="field">A vector field.</param>
    /// <param name="vectors">Documents of the snapshot, each with its vector, which takes the place
    /// of one that it has.</param>
    /// <returns>How many took it.</returns>
    /// <exception cref="ArgumentException">The field is missing or of another kind, or a vector has another length or
    /// no direction; nothing was changed.</exception>
    public int Fill(
        IndexSnapshot snapshot, string field, IReadOnlyCollection<(DocumentAddress Address, float[] Vector)> vectors)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(vectors);
        var number = schema.Require(field, FieldKind.Vector);
        List<(DocumentAddress Address, sbyte[] Vector)> rows =
            [.. vectors.Select(one => (one.Address, Quantized(field, schema.Fields[number].Dimensions, one.Vector)))];
        lock (gate)
        {
            Check();
            return rows.Count(
                row => Fill(snapshot.State.Segments[row.Address.Segment].Reader, row.Address.Doc, number, row.Vector));
        }
    }

    /// <summary>Keeps bytes with the index under a name, from the next commit on until
    /// others take their place.</summary>
    /// <param name="name">1 to 32 letters a to z.</param>
    /// <param name="content">Up to 1 GiB; null for none any more.</param>
    /// <exception cref="ArgumentException">The name is none, or there are too many bytes.</exception>
    public void Attach(string name, byte[]? content)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (!FileNames.IsAttachment(name) || content?.Length > Attachment.MostBytes)
        {
            throw new ArgumentException(
                $"{content?.Length} bytes under '{name}'; a name is 1 to {FileNames.MostOfAttachment} letters a to z, and "
                    + $"{Attachment.MostBytes} bytes are possible", nameof(name));
        }

        lock (gate)
        {
            Check();
            attached.Set(name, content);
        }
    }

    /// <summary>Makes everything so far durable and visible, as one new generation. Large
    /// merges go on behind it.</summary>
    /// <param name="notes">Kept with the commit and given back by snapshots; null keeps those of
    /// the commit before.</param>
    /// <returns>The new generation.</returns>
    public long Commit(IReadOnlyDictionary<string, string>? notes = null) => WithAll(() =>
    {
        FlushAndMerge();
        Publish(notes);
    });

    /// <summary>Makes everything so far visible to new snapshots of this process, but not
    /// durable: a crash loses it.</summary>
    /// <returns>The new generation; the next commit has a later one.</returns>
    public long Refresh() => WithAll(() =>
    {
        FlushAndMerge();
        manifest = manifest with { Generation = NextGeneration(), CommittedAt = options.Clock.GetUtcNow() };
        serve(new IndexGeneration(manifest, schema, [.. segments.Views], durable.Attachments) { IsCommitted = false });
    });

    /// <summary>Merges until no merge is needed any more, and commits; nothing is done
    /// where nothing is to do.</summary>
    /// <returns>The newest generation.</returns>
    public long FinishMerges() => WithAll(() =>
    {
        if (segments.NeedMerges || HasChanges || manifest.Generation != durable.Manifest.Generation)
        {
            Merge(segments.FinishMerges);
        }
    });

    /// <summary>Merges all segments into one, and commits.</summary>
    /// <returns>The new generation.</returns>
    public long MergeAll() => WithAll(() => Merge(segments.MergeAll));

    /// <summary>Gives the lock back; what was not committed is dropped, merges underway too, and the last
    /// commit is served again.</summary>
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

    // Nobody adds a document meanwhile: what was put before is part of it.
    private long WithAll(Action write)
    {
        buffers.TakeAll();
        try
        {
            lock (gate)
            {
                Check();
                Try(write);
                return manifest.Generation;
            }
        }
        finally
        {
            buffers.LeaveAll();
        }
    }

    private bool HasChanges => deleted.Count > 0 || attached.Any || segments.HasLateVectors
        || buffers.All.Any(slot => slot.Buffer.Documents > 0);

    private void Put(Document document, PutBuffers.Slot slot)
    {
        lock (gate)
        {
            Check();
        }

        slot.Buffer.Check(document);
        var tokens = TryAdd(document, slot.Buffer);
        if (tokens > SegmentBuffer.MaxTokens)
        {
            throw new ArgumentException(
                $"the document {document.Id} has {tokens} tokens; {SegmentBuffer.MaxTokens} are possible");
        }

        lock (gate)
        {
            Check();
            Keep(slot);
        }
    }

    private long TryAdd(Document document, SegmentBuffer buffer)
    {
        try
        {
            return buffer.Add(document);
        }
        catch (Exception problem)
        {
            lock (gate)
            {
                failure ??= problem;
            }

            throw;
        }
    }

    // The document that was put last.
    private void Keep(PutBuffers.Slot mine)
    {
        foreach (var slot in buffers.All)
        {
            slot.Buffer.Ids.Drop(mine.Buffer.Ids.Last);
        }

        mine.Buffer.Ids.KeepLast();
        mine.NoteBytes();
        if (mine.Buffer.IsFull)
        {
            FlushFull(mine);
        }
        else if (buffers.Bytes >= FlushBytes)
        {
            // The largest alone, so that segments are not the smaller the more threads put. Where somebody puts into it
            // just now, it is flushed when one of the next documents is kept.
            var largest = buffers.Largest;
            if (largest.Held.TryEnter())
            {
                try
                {
                    FlushFull(largest);
                }
                finally
                {
                    largest.Leave();
                }
            }
        }
    }

    private long FlushBytes => (long)options.FlushMegabytes << 20;

    private void FlushFull(PutBuffers.Slot slot) => Try(() =>
    {
        Flush(slot, segments.Settle());
        segments.Merge();
    });

    private void Merge(Action merge)
    {
        FlushAll();
        segments.Settle();
        merge();
        Publish(null);
    }

    // New documents become a segment; those of the same ids in older segments are deleted, and what was
    // deleted meanwhile.
    private void Flush(PutBuffers.Slot slot, SegmentBuffer? written)
    {
        // What one enormous document left behind would make a buffer full before anything is put into it.
        written?.Clear();
        var full = slot.Exchange(written?.Bytes < FlushBytes / 2 ? written : null);
        segments.Flush(full, deleted);
        deleted.Clear();
    }

    private void FlushAll()
    {
        foreach (var slot in buffers.All)
        {
            // New buffers, which take next to nothing: after a commit there may be none to put for long.
            Flush(slot, null);
        }
    }

    private void FlushAndMerge()
    {
        FlushAll();
        segments.Settle();
        segments.Merge();
    }

    private void Publish(IReadOnlyDictionary<string, string>? notes)
    {
        var generation = NextGeneration();
        List<SegmentView> live =
            [.. segments.Views.Where(view => view.LiveCount > 0).Select(view => WithLiveFile(view, generation))];
        var kept = segments.WithVectorFiles(live, generation);
        try
        {
            Publish(kept, generation, notes);
        }
        catch
        {
            segments.ReleaseNew(kept);
            throw;
        }

        FileSweep.Run(directory, manifest, segments.Underway);
    }

    private void Publish(List<SegmentView> kept, long generation, IReadOnlyDictionary<string, string>? notes)
    {
        var next = manifest with
        {
            Generation = generation,
            Before = durable.Manifest.Generation,
            CommittedAt = options.Clock.GetUtcNow(),
            NextSegment = segments.Next,
            Segments = [.. kept.Select(view => view.Entry)],
            Notes = notes?.ToImmutableSortedDictionary(StringComparer.Ordinal) ?? manifest.Notes,
            Attachments = attached.Write(manifest.Attachments, directory, generation),
        };
        var attachments = IndexGeneration.OpenAttachments(directory, next, durable);
        try
        {
            next.Commit(directory);
            manifest = next;
            segments.Replace(kept);
            attached.Clear();
            Serve(new IndexGeneration(manifest, schema, kept, attachments));
        }
        finally
        {
            foreach (var open in attachments)
            {
                open.Release();
            }
        }
    }

    private bool Fill(SegmentReader reader, int doc, int field, sbyte[] vector)
    {
        if (segments.Fill(reader.Entry.Number, doc, field, vector))
        {
            return true;
        }

        return segments.Find(reader.Ids.Id(doc)) is var (view, found)
            && view.Reader.Stored.Document(found).AsSpan().SequenceEqual(reader.Stored.Document(doc))
            && segments.Fill(view.Entry.Number, found, field, vector);
    }

    private static sbyte[] Quantized(string field, int dimensions, float[] vector) => vector.Length == dimensions
        ? Quantizer.Quantize(vector)
        : throw new ArgumentException(
            $"a vector of {vector.Length} components; '{field}' has {dimensions}", nameof(vector));

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
