using System.Diagnostics.CodeAnalysis;
using IomSearch.Discovery;

namespace IomSearch.Api.Hosting;

/// <summary>The index that answers, once it is open; until then, how far its making is.</summary>
internal sealed class ServedIndex(ServerSettings settings) : IDisposable
{
    private volatile ISearchBackend? backend;
    private ISearchBackend? retired;
    private volatile IndexingProgress? progress;
    private volatile bool failed;

    /// <summary>The bounds of an answer.</summary>
    public IndexLimits Limits => settings.Index.Limits;

    /// <summary>How far the making of the index is; null when it has not said yet.</summary>
    public IndexingProgress? Progress => progress;

    /// <summary>Whether it could be neither opened nor built.</summary>
    public bool HasFailed => failed;

    /// <summary>What answers. Only routes behind <see cref="NeedsIndex"/> may ask for it.</summary>
    /// <exception cref="InvalidOperationException">The index is not open yet.</exception>
    public ISearchBackend Backend => backend ?? throw new InvalidOperationException("the index is not open yet");

    /// <summary>What answers, when it is open.</summary>
    public bool TryGet([NotNullWhen(true)] out ISearchBackend? open) => (open = backend) is not null;

    /// <summary>Notes how far the making of the index is.</summary>
    public void Report(IndexingProgress value) => progress = value;

    /// <summary>Answers from now on.</summary>
    /// <remarks>What answered before is disposed when the next one comes: a request may just
    /// have asked for it.</remarks>
    public void Serve(ISearchBackend open)
    {
        if (backend is { } before && before != open)
        {
            retired?.Dispose();
            retired = before;
        }

        backend = open;
    }

    /// <summary>Notes that there will be no index.</summary>
    public void Fail() => failed = true;

    /// <inheritdoc/>
    public void Dispose()
    {
        retired?.Dispose();
        backend?.Dispose();
    }
}

/// <summary>Marks a route that answers 503 while the index is not open.</summary>
internal sealed class NeedsIndex
{
    /// <summary>The mark.</summary>
    public static NeedsIndex Mark { get; } = new();
}
