using IomSearch.Engine;
using IomSearch.Engine.Segments;

namespace IomSearch.Discovery.Embedded;

/// <summary>The writing side of an index: holds the writer's lock from the first change to the commit.</summary>
internal sealed class IndexChanges(SearchIndex index, DocumentMapper mapper) : IDisposable
{
    private readonly Lock gate = new();
    private IndexWriter? writer;

    /// <summary>Adds or replaces documents by their id.</summary>
    public void Put(IEnumerable<EnrichedDocument> documents, CancellationToken cancellation)
    {
        lock (gate)
        {
            foreach (var document in documents)
            {
                cancellation.ThrowIfCancellationRequested();
                Writer().Put(mapper.Map(document));
            }
        }
    }

    /// <summary>Removes a document; false when there is none.</summary>
    public bool Delete(string id)
    {
        lock (gate)
        {
            return Writer().Delete(id);
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

    /// <summary>Drops what was not committed.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            writer?.Dispose();
            writer = null;
        }
    }

    private IndexWriter Writer() => writer ??= index.OpenWriter();
}
