using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine;

/// <summary>The door of the engine: a folder on disk that documents are put into and searched in.</summary>
/// <remarks>One writer at a time in all processes; any number of readers, who take no lock. Thread-safe.</remarks>
public sealed class SearchIndex : IDisposable
{
    /// <summary>Opens the newest valid commit of a folder; an empty or missing folder is an empty index.</summary>
    /// <exception cref="IO.CorruptIndexException">There is no valid commit, or a part of it is damaged.</exception>
    /// <exception cref="ArgumentException">The index was made with another schema.</exception>
    public static SearchIndex Open(string folder, IndexSchema schema) => throw new NotSupportedException(folder);

    /// <summary>Takes the writer's lock. Dispose gives it back and drops what was not committed.</summary>
    /// <exception cref="IO.IndexLockedException">Another writer has it; the message names process and host.</exception>
    public IndexWriter OpenWriter() => throw new NotSupportedException();

    /// <summary>The state of the last commit or refresh, leased: nothing changes under it until it is disposed.</summary>
    public IndexSnapshot Snapshot() => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Dispose() => throw new NotSupportedException();
}
