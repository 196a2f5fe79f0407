using IomSearch.Engine.Schema;

namespace IomSearch.Engine.Segments;

/// <summary>Puts documents into an index.</summary>
public sealed class IndexWriter : IDisposable
{
    /// <summary>Adds a document, or replaces the one of the same id.</summary>
    /// <exception cref="ArgumentException">A value does not fit its field, or a limit is passed.</exception>
    public void Put(Document document) => throw new NotSupportedException(document.Id);

    /// <summary>Removes a document; false when there is none of that id.</summary>
    public bool Delete(string id) => throw new NotSupportedException(id);

    /// <summary>Makes everything so far durable and visible.</summary>
    /// <param name="notes">Kept with the commit and given back by snapshots.</param>
    /// <returns>The new generation.</returns>
    public long Commit(IReadOnlyDictionary<string, string>? notes = null) => throw new NotSupportedException();

    /// <inheritdoc/>
    public void Dispose() => throw new NotSupportedException();
}
