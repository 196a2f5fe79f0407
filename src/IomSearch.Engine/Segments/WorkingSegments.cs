using System.Text;
using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;

namespace IomSearch.Engine.Segments;

/// <summary>The segments that a writer works on, and what is written beside it: one full buffer, and merges.</summary>
/// <remarks>What is written in the background takes its place when so many more documents were flushed, and
/// never by the clock: so the same calls leave the same files, however fast the disk is. Not thread-safe: the
/// writer's lock is held.</remarks>
internal sealed class WorkingSegments : IDisposable
{
    /// <summary>With so many segments, merges are waited for: searching them would cost more than the wait.</summary>
    public const int TooMany = 5 * MergePolicy.PerTier;

    private readonly IndexDirectory directory;
    private readonly IndexSchema schema;
    private readonly WriterOptions options;
    private readonly CancellationTokenSource abandoned = new();
    private readonly List<SegmentMerge> merges = [];
    private readonly LateVectors late = new();
    private List<SegmentView> views;
    private (SegmentBuffer Buffer, Task<SegmentView> Writing)? flush;
    private long flushed;

    /// <summary>Goes on from the segments of a commit.</summary>
    /// <param name="directory">The index.</param>
    /// <param name="newest">The commit.</param>
    /// <param name="next">The number of the next segment.</param>
    /// <param name="options">How to work.</param>
    public WorkingSegments(IndexDirectory directory, IndexGeneration newest, long next, WriterOptions options)
    {
        (this.directory, schema, this.options, Next) = (directory, newest.Schema, options, next);
        views = [.. newest.Segments];
        views.ForEach(view => view.Reader.Use());
    }

    /// <summary>The segments, without a buffer that is being written.</summary>
    public IReadOnlyList<SegmentView> Views => views;

    /// <summary>The number of the next segment.</summary>
    public long Next { get; private set; }

    /// <summary>The numbers of the segments that are being merged into: files of theirs may be there already.</summary>
    public IReadOnlySet<long> Underway => merges.Select(merge => merge.Number).ToHashSet();

    /// <summary>Whether a merge is underway, or is to be begun.</summary>
    public bool NeedMerges => merges.Count > 0 || Choose().Count > 0;

    /// <summary>What went wrong in the background; null while nothing did.</summary>
    public Exception? Failure =>
        flush?.Writing.Exception?.InnerException
            ?? merges.Select(merge => merge.Failure).FirstOrDefault(failure => failure is not null);

    /// <summary>Whether a document can be found.</summary>
    public bool Contains(string id) =>
        flush?.Buffer.Ids.Contains(Encoding.UTF8.GetBytes(id)) == true || Find(id) is not null;

    /// <summary>Deletes in the segments so far, then begins to write a buffer as the next one.</summary>
    /// <param name="buffer">New documents; may be empty. Not touched by the caller any more.</param>
    /// <param name="removed">The ids that were deleted since the buffer before.</param>
    public void Flush(SegmentBuffer buffer, IReadOnlyCollection<string> removed)
    {
        Settle();
        var put = buffer.Ids;
        List<byte[]> ids =
            [.. put.Order().Select(document => put[document].ToArray()), .. removed.Select(Encoding.UTF8.GetBytes)];
        ids.Sort((a, b) => a.AsSpan().SequenceCompareTo(b));
        views = [.. views.Select(view => Without(view, ids))];
        if (buffer.Documents > 0)
        {
            var number = Next++;
            flushed += buffer.Documents;
            flush = (buffer, Start(() => Write(new BufferSource(buffer), number)));
        }
    }

    /// <summary>Waits for the buffer that is being written.</summary>
    /// <returns>The buffer, of which nothing is needed any more; null when there was none.</returns>
    public SegmentBuffer? Settle()
    {
        if (flush is not var (buffer, writing))
        {
            return null;
        }

        views.Add(writing.GetAwaiter().GetResult());
        flush = null;
        return buffer;
    }

    /// <summary>Lets the merges that are due take their place, and begins those that are needed.</summary>
    public void Merge()
    {
        FinishDue();
        while (Begin())
        {
            FinishDue();
        }
    }

    /// <summary>Merges until no merge is needed any more.</summary>
    public void FinishMerges()
    {
        do
        {
            while (merges.Count > 0)
            {
                Finish(merges[0]);
            }
        }
        while (Begin());
    }

    /// <summary>Merges all segments into one.</summary>
    public void MergeAll()
    {
        while (merges.Count > 0)
        {
            Finish(merges[0]);
        }

        if (views.Count > 1 || views.Any(view => view.Live is not null))
        {
            Begin(views);
            Finish(merges[0]);
        }
    }

    /// <summary>Takes the same segments with their deletions on disk, less those in which
    /// no document is left.</summary>
    public void Replace(List<SegmentView> kept)
    {
        foreach (var gone in views.Where(view => !kept.Exists(other => ReferenceEquals(other.Reader, view.Reader))))
        {
            gone.Reader.Release();
        }

        views = kept;
        late.Clear();
    }

    /// <summary>Whether documents were given vectors that no commit has.</summary>
    public bool HasLateVectors => late.Any;

    /// <summary>Gives a vector to a live document; false when there is none, or its segment is gone.</summary>
    public bool Fill(long segment, int doc, int field, sbyte[] vector)
    {
        var there = views.Exists(view => view.Entry.Number == segment && view.IsLive(doc));
        if (there)
        {
            late.Set(segment, field, doc, vector);
        }

        return there;
    }

    /// <summary>Where the live document of an id is; null when there is none.</summary>
    public (SegmentView View, int Doc)? Find(string id)
    {
        var utf8 = Encoding.UTF8.GetBytes(id);
        foreach (var view in views)
        {
            if (view.Reader.Ids.Find(utf8) is >= 0 and var doc && view.IsLive(doc))
            {
                return (view, doc);
            }
        }

        return null;
    }

    /// <summary>Some segments with the vectors that were given to them in files; each of those is a new
    /// reader, used once.</summary>
    public List<SegmentView> WithVectorFiles(IEnumerable<SegmentView> kept, long generation)
    {
        var written = new List<SegmentView>();
        try
        {
            foreach (var view in kept)
            {
                written.Add(late.Write(view, directory, schema, generation));
            }

            return written;
        }
        catch
        {
            ReleaseNew(written);
            throw;
        }
    }

    /// <summary>Gives back the readers that <see cref="WithVectorFiles"/> opened, where no
    /// commit came of them.</summary>
    public void ReleaseNew(List<SegmentView> written)
    {
        foreach (var view in written.Where(view => !views.Exists(known => ReferenceEquals(known.Reader, view.Reader))))
        {
            view.Reader.Release();
        }
    }

    /// <summary>Stops what is underway and gives everything back.</summary>
    public void Dispose()
    {
        abandoned.Cancel();
        merges.ForEach(merge => merge.Abandon());
        merges.Clear();
        if (flush is var (_, writing))
        {
            Task.WaitAny(writing);
            if (writing.IsCompletedSuccessfully)
            {
                writing.Result.Reader.Release();
            }
        }

        views.ForEach(view => view.Reader.Release());
        abandoned.Dispose();
    }

    private static SegmentView Without(SegmentView view, List<byte[]> ids)
    {
        var deleted = view.Reader.Ids.FindAll(ids).Where(view.IsLive).ToList();
        return deleted.Count == 0
            ? view
            : view with { Live = LiveDocs.Without(view.Reader.Documents, view.Live, deleted) };
    }

    private Task<T> Start<T>(Func<T> work)
    {
        if (options.InBackground)
        {
            return Task.Run(work);
        }

        try
        {
            return Task.FromResult(work());
        }
        catch (Exception problem)
        {
            return Task.FromException<T>(problem);
        }
    }

    private SegmentView Write(SegmentSource source, long number)
    {
        var entry = new SegmentWriter(directory, number, options.InBackground).Write(source, abandoned.Token);
        var reader = new SegmentReader(directory, schema, entry);
        reader.Use();
        return SegmentView.Of(reader, entry, null);
    }

    private bool Begin()
    {
        var chosen = Choose();
        if (chosen.Count > 0)
        {
            Begin(chosen);
        }

        return chosen.Count > 0;
    }

    private List<SegmentView> Choose()
    {
        var free = views.Where(view => !merges.Exists(merge => merge.Has(view))).ToList();
        var chosen = MergePolicy.Choose(
            [.. free.Select(view => (view.Reader.Documents, view.LiveCount))], options.SegmentsPerTier);
        return [.. chosen.Select(place => free[place])];
    }

    private void Begin(IReadOnlyList<SegmentView> sources)
    {
        var number = Next++;
        var documents = sources.Sum(view => view.LiveCount);
        // A merge copies several times as fast as documents are analysed. So it is done when as many more were flushed,
        // even beside as many threads that put as there are processors, and nobody waits for it.
        merges.Add(new SegmentMerge(schema, sources, number, source => Write(source, number), Start)
        {
            DueAt = documents <= options.MergeAtOnce ? 0 : flushed + documents,
        });
    }

    private void FinishDue()
    {
        while (merges.Find(merge => merge.DueAt <= flushed) is { } due)
        {
            Finish(due);
        }

        while (views.Count >= TooMany && merges.Count > 0)
        {
            Finish(merges[0]);
        }
    }

    // The new segment stands where the first of its sources stood; their files stay for readers and for
    // the last two commits.
    private void Finish(SegmentMerge merge)
    {
        var merged = merge.Finish(views, late);
        merges.Remove(merge);
        var sources = views.Where(merge.Has).ToList();
        var place = sources.Count == 0 ? views.Count : views.IndexOf(sources[0]);
        SegmentView[] put = merged is null ? [] : [merged];
        views = [.. views[..place], .. put, .. views[place..].Except(sources)];
        sources.ForEach(view => view.Reader.Release());
    }
}
