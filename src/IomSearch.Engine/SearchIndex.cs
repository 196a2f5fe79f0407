using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine;

/// <summary>The door of the engine: a folder on disk that documents are put into and searched in.</summary>
/// <remarks>One writer at a time in all processes; any number of readers, who take no lock. Thread-safe.</remarks>
public sealed class SearchIndex : IDisposable
{
    private readonly IndexDirectory directory;
    private readonly Lock gate = new();
    private readonly Lock loading = new();
    private IndexGeneration? served;

    private SearchIndex(IndexDirectory directory, IndexSchema schema)
    {
        (this.directory, Schema) = (directory, schema);
        served = OpenNewest(null);
    }

    /// <summary>The fields.</summary>
    public IndexSchema Schema { get; }

    /// <summary>What was wrong with commits newer than the one that was opened last; empty when
    /// it was the newest.</summary>
    public IReadOnlyList<CorruptIndexException> PassedOver { get; private set; } = [];

    /// <summary>Opens the newest whole commit of a folder; an empty or missing folder is an empty index.</summary>
    /// <exception cref="CorruptIndexException">There are commits and none is whole.</exception>
    /// <exception cref="ArgumentException">The index was made with another schema.</exception>
    public static SearchIndex Open(string folder, IndexSchema schema) => Open(new MappedDirectory(folder), schema);

    /// <summary>Opens the newest whole commit of a directory; an empty one is an empty index.</summary>
    /// <exception cref="CorruptIndexException">There are commits and none is whole.</exception>
    /// <exception cref="ArgumentException">The index was made with another schema.</exception>
    public static SearchIndex Open(IndexDirectory directory, IndexSchema schema) => new(directory, schema);

    /// <summary>Takes the writer's lock. Dispose gives it back and drops what was not committed.</summary>
    /// <exception cref="IndexLockedException">Another writer has it; the message names process and host.</exception>
    /// <exception cref="IndexReplacedException">The folder holds another index by now.</exception>
    public IndexWriter OpenWriter(WriterOptions? options = null)
    {
        options ??= new WriterOptions();
        var held = directory.Lock(options.LockPatience);
        IndexGeneration? newest = null;
        try
        {
            Reload();
            newest = Lease();
            // To go on from anything else than what is there would sweep away the files of an index that
            // was put in its place.
            return CommitLog.Has(directory, newest.Manifest)
                ? new IndexWriter(directory, newest, held, options, state => Serve(state))
                : throw new IndexReplacedException(directory.Name);
        }
        catch
        {
            newest?.Release();
            held.Dispose();
            throw;
        }
    }

    /// <summary>The state of the last commit, leased: nothing changes under it until it is disposed.</summary>
    public IndexSnapshot Snapshot() => new(Lease());

    /// <summary>Serves the newest commit of the folder, which another process may have made; true when
    /// it is a newer one.</summary>
    /// <param name="prepare">Works on the newer state before it is served, so that nobody's first question waits for
    /// what is made once for a state; what was served before answers meanwhile. Null prepares nothing.</param>
    /// <exception cref="CorruptIndexException">There are commits and none is whole; what
    /// was served goes on.</exception>
    public bool Reload(Action<IndexSnapshot>? prepare = null)
    {
        lock (loading)
        {
            var before = Lease();
            try
            {
                var newest = CommitLog.Generations(directory) is [var first, ..] ? first : 0;
                return newest > before.Manifest.Generation && Serve(Prepared(OpenNewest(before), before, prepare));
            }
            finally
            {
                before.Release();
            }
        }
    }

    /// <summary>Stops serving. Snapshots that are still leased go on until they are disposed.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            served?.Release();
            served = null;
        }
    }

    // With one lease that the caller gives back.
    private IndexGeneration Lease()
    {
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(served is null, this);
            served.TryLease();
            return served;
        }
    }

    private static IndexGeneration Prepared(
        IndexGeneration opened, IndexGeneration before, Action<IndexSnapshot>? prepare)
    {
        opened.TakeCompletions(before);
        if (prepare is null)
        {
            return opened;
        }

        opened.TryLease();
        using var snapshot = new IndexSnapshot(opened);
        try
        {
            prepare(snapshot);
            return opened;
        }
        catch
        {
            opened.Release();
            throw;
        }
    }

    // Takes over a lease; false when it is given back at once. A writer may outlive the index that opened it; and when
    // it ends, the commit that it goes back to may be older than one that was loaded since.
    private bool Serve(IndexGeneration generation)
    {
        lock (gate)
        {
            if (served is null || (served.IsCommitted && served.Manifest.Generation >= generation.Manifest.Generation))
            {
                generation.Release();
                return false;
            }

            generation.TakeCompletions(served);
            served.Release();
            served = generation;
            return true;
        }
    }

    private IndexGeneration OpenNewest(IndexGeneration? before)
    {
        var passedOver = new List<CorruptIndexException>();
        var opened = CommitLog.OpenNewest(directory, Schema, passedOver, before);
        PassedOver = passedOver;
        return opened;
    }
}
