namespace IomSearch.Discovery.Evaluation;

/// <summary>Ranks projects as the product does for whoever types the query: with its settings, and among them the hits
/// that a relaxed query adds.</summary>
/// <param name="backend">Holds the projects.</param>
/// <param name="mode">What the search goes by.</param>
public sealed class ProjectRanker(ISearchBackend backend, SearchMode mode) : IRanker
{
    private const int LargestPage = 100;

    /// <inheritdoc/>
    public IReadOnlyList<RankedDocument> Rank(JudgedQuery query, int deep, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        var request = new SearchRequest { Text = query.Text, Mode = mode, Size = Math.Min(deep, LargestPage) };
        var hits = backend.Search(request, cancellation).Hits;

        // The page has an order of its own, which scores alone need not give: the place is what is measured.
        return [.. hits.Select((hit, at) => new RankedDocument(hit.Id, hits.Count - at))];
    }
}
