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
    private IndexGeneration? served;

    private SearchIndex(IndexDirectory directory, IndexSchema schema)
    {
        (this.directory, Schema) = (directory, schema);
        served = OpenNewest();
    }

    /// <summary>The fields.</summary>
    public IndexSchema Schema { get; }

    /// <summary>What was wrong with commits newer than the one that was opened last; empty when it was the newest.</summary>
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
    public IndexWriter OpenWriter(WriterOptions? options = null)
    {
        var held = directory.Lock();
        IndexGeneration? newest = null;
        try
        {
            Reload();
            newest = Lease();
            return new IndexWriter(directory, newest, held, options ?? new WriterOptions(), Serve);
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

    /// <summary>Serves the newest commit of the folder, which another process may have made; true when it is a newer one.</summary>
    /// <exception cref="CorruptIndexException">There are commits and none is whole; what was served goes on.</exception>
    public bool Reload()
    {
        var newest = CommitLog.Generations(directory) is [var first, ..] ? first : 0;
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(served is null, this);
            if (newest <= served.Manifest.Generation)
            {
                return false;
            }

            var opened = OpenNewest();
            if (opened.Manifest.Generation <= served.Manifest.Generation)
            {
                opened.Release();
                return false;
            }

            served.Release();
            served = opened;
            return true;
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

    // Takes over a lease. A writer may outlive the index that opened it; and when it ends, the commit that it goes back to
    // may be older than one that was loaded since.
    private void Serve(IndexGeneration generation)
    {
        lock (gate)
        {
            if (served is null || (served.IsCommitted && served.Manifest.Generation >= generation.Manifest.Generation))
            {
                generation.Release();
                return;
            }

            served.Release();
            served = generation;
        }
    }

    private IndexGeneration OpenNewest()
    {
        var passedOver = new List<CorruptIndexException>();
        var opened = CommitLog.OpenNewest(directory, Schema, passedOver, served);
        PassedOver = passedOver;
        return opened;
    }
}
