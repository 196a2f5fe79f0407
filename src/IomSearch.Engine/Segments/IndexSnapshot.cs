using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;

namespace IomSearch.Engine.Segments;

/// <summary>A state of an index that does not change: its files stay until it is disposed.</summary>
public sealed class IndexSnapshot : IDisposable
{
    /// <summary>The commit, counted from 1; 0 is the empty index.</summary>
    public long Generation => throw new NotSupportedException();

    /// <summary>When it was committed, UTC.</summary>
    public DateTimeOffset CommittedAt => throw new NotSupportedException();

    /// <summary>Number of documents that can be found.</summary>
    public int Documents => throw new NotSupportedException();

    /// <summary>What was given to the commit.</summary>
    public IReadOnlyDictionary<string, string> Notes => throw new NotSupportedException();

    /// <summary>The fields.</summary>
    public IndexSchema Schema => throw new NotSupportedException();

    /// <summary>Finds the best documents of a query, counts and facets.</summary>
    public SearchResult Search(Query query, SearchOptions options, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    /// <summary>Where the document of an id is, or null.</summary>
    public DocumentAddress? Find(string id) => throw new NotSupportedException(id);

    /// <summary>A stored field of a document; empty when it has none.</summary>
    public ReadOnlyMemory<byte> Stored(DocumentAddress address, string field) => throw new NotSupportedException(field);

    /// <summary>Number of documents that have a term in a text field.</summary>
    public int DocumentFrequency(string field, string term) => throw new NotSupportedException(field + term);

    /// <inheritdoc/>
    public void Dispose() => throw new NotSupportedException();
}
