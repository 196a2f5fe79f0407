using System.Collections.Immutable;
using IomSearch.Ingest;

namespace IomSearch.Discovery.Tests;

/// <summary>Small values for tests.</summary>
internal static class Make
{
    public static readonly DateTimeOffset ReadAt = new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero);

    public static IndexConfig Config(string folder) => IndexConfig.BuiltIn(folder);

    public static ProjectDocument Project(string id, string title = "A project", string text = "") => new()
    {
        Id = id,
        Title = title,
        Text = text,
        Source = new SourceReference { File = id + ".md" },
    };

    public static EnrichedDocument Enriched(ProjectDocument document) => new(document, [], ReadAt);

    /// <summary>An index of these projects, in a folder.</summary>
    public static EmbeddedBackend Index(string folder, params ProjectDocument[] documents)
    {
        var backend = new EmbeddedBackend(folder, Config(folder));
        backend.Index(documents.Select(Enriched), CancellationToken.None);
        backend.Commit();
        return backend;
    }

    public static SearchRequest Request(string text = "", params (string Facet, string Value)[] filters) => new()
    {
        Text = text,
        Filters = filters
            .GroupBy(filter => filter.Facet, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(
                group => group.Key,
                group => group.Select(filter => filter.Value).ToImmutableArray(),
                StringComparer.Ordinal),
    };

    public static SearchResponse Search(this EmbeddedBackend backend, SearchRequest request) =>
        backend.Search(request, CancellationToken.None);

    public static IEnumerable<string> Ids(this SearchResponse response) => response.Hits.Select(hit => hit.Id);
}
