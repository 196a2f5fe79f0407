using IomSearch.Discovery.Indexing;
using IomSearch.Testing;

namespace IomSearch.Discovery.Tests;

/// <summary>An index of files, in a folder that goes away with it.</summary>
public sealed class BuiltIndex : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public BuiltIndex(string sources)
    {
        var config = IndexConfig.Load(Checkout.Path(IndexConfig.FileName))
            with
        { Sources = [sources], Index = folder.File("index") };
        Report = new IndexBuilder(config, TimeProvider.System).Build(null, CancellationToken.None);
        Backend = ProjectIndex.OpenExisting(config.IndexFolder, config);
    }

    public IndexingReport Report { get; }

    public EmbeddedBackend Backend { get; }

    public void Dispose()
    {
        Backend.Dispose();
        folder.Dispose();
    }
}
