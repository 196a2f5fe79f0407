using IomSearch.Discovery.Linking;
using IomSearch.Engine;
using IomSearch.Engine.Segments;

namespace IomSearch.Discovery.Embedded;

/// <summary>The writing side of an index: holds the writer's lock from the first change to the commit.</summary>
/// <remarks>A record that is put or deleted leaves its group: the records of the group stand alone from then on, until
/// <see cref="Link"/> puts groups together.</remarks>
internal sealed class IndexChanges(SearchIndex index, DocumentMapper mapper) : IDisposable
{
    // A server that fills vectors holds the lock for a commit at a time.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Lock gate = new();
    private readonly HashSet<string> takenApart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkFacts?> changed = new(StringComparer.Ordinal);
    private IndexWriter? writer;
    private IndexSnapshot? before;

    /// <summary>Adds or replaces documents by their id.</summary>
    public void Put(IEnumerable<EnrichedDocument> documents, CancellationToken cancellation)
    {
        lock (gate)
        {
            foreach (var document in documents)
            {
                cancellation.ThrowIfCancellationRequested();
                TakeApart(document.Document.Id);
                PutAlone(ProjectRecords.From(document));
            }
        }
    }

    /// <summary>Adds or replaces a record that was read before.</summary>
    public void Put(ProjectRecord record)
    {
        lock (gate)
        {
            TakeApart(record.Id);
            PutAlone(record);
        }
    }

    /// <summary>Removes a document; false when there is none.</summary>
    public bool Delete(string id)
    {
        lock (gate)
        {
            TakeApart(id);
            changed[id] = null;
            return Writer().Delete(id);
        }
    }

    /// <summary>Puts the records of each project behind the one that is shown for them.</summary>
    /// <returns>The groups there are.</returns>
    public IReadOnlyList<ProjectGroup> Link(CancellationToken cancellation)
    {
        lock (gate)
        {
            Writer();
            return new GroupUpdate(before!, changed, cancellation).Run(Writer(), mapper, index.Snapshot);
        }
    }

    /// <summary>Makes the changes durable and visible, and gives the lock back.</summary>
    /// <param name="notes">Kept with the commit; null keeps those of the commit before.</param>
    public long Commit(IReadOnlyDictionary<string, string>? notes)
    {
        lock (gate)
        {
            Writer().Commit(notes);
            var generation = Writer().FinishMerges();
            Dispose();
            return generation;
        }
    }

    /// <summary>Commits something beside the changes of others; false, and nothing done, while they are in
    /// the middle of theirs.</summary>
    /// <exception cref="Engine.IO.IndexLockedException">Another process is writing.</exception>
    public bool TryCommit(Action<IndexWriter> change)
    {
        lock (gate)
        {
            if (writer is not null)
            {
                return false;
            }

            using var own = index.OpenWriter();
            change(own);
            own.Commit();
            return true;
        }
    }

    /// <summary>Drops what was not committed.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            before?.Dispose();
            writer?.Dispose();
            (writer, before) = (null, null);
            takenApart.Clear();
            changed.Clear();
        }
    }

    private void TakeApart(string id)
    {
        Writer();
        var address = before!.Documents == 0 ? null : before.Find(id) ?? LinkedRecords.ShownFor(before, id);
        if (address is not { } group || before.Stored(group, DocumentMapper.Behind).IsEmpty
            || !takenApart.Add(before.Id(group)))
        {
            return;
        }

        foreach (var record in LinkedRecords.Apart(before, group))
        {
            PutAlone(record);
        }
    }

    private void PutAlone(ProjectRecord record)
    {
        changed[record.Id] = LinkFacts.Of(record);
        Writer().Put(mapper.Map(record, []));
    }

    private IndexWriter Writer()
    {
        if (writer is null)
        {
            writer = index.OpenWriter(new WriterOptions { LockPatience = Patience });
            before = index.Snapshot();
        }

        return writer;
    }
}
