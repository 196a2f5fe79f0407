using IomSearch.Discovery.Embedded;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;

namespace IomSearch.Discovery.Meaning;

/// <summary>The mode semantic: the projects nearest in meaning, whatever their words are.</summary>
internal sealed class SemanticSearch(IndexSnapshot snapshot, AskedMeaning asked, CancellationToken cancellation)
{
    /// <summary>How many projects the list has: meaning orders all of them, and only the first
    /// are worth reading.</summary>
    public const int Longest = 100;

    /// <summary>A page of the list; the total is the length of the list, and there are no facets.</summary>
    public RankedPage Page(RequestPlan plan, PageWindow window, SearchOptions options)
    {
        var all = Everything(plan, options);
        return new RankedPage(
            [.. all.Skip(window.Offset).Take(window.Size).Select(hit => new RankedHit(hit, []) { ByMeaning = true })],
            all.Count,
            TotalIsExact: false,
            Relaxed: 0,
            Facets: []);
    }

    /// <summary>The whole list.</summary>
    /// <remarks>With both models by the mean of both cosines; the topics are silent where a query has none of the
    /// collection's words.</remarks>
    public IReadOnlyList<Hit> Everything(RequestPlan plan, SearchOptions options)
    {
        var nearest = asked.Nearest(
            options with { Top = Longest, Filters = plan.MeaningFilters, Order = null }, cancellation);
        List<DocumentAddress> addresses = [.. nearest.Select(one => one.Hit.Address)];
        var others = asked.Directions.Skip(1)
            .Select(direction => snapshot.Cosines(direction.Field.Name, direction.Vector, addresses)).ToList();
        return
        [
            .. nearest.Select((one, at) => one.Hit with { Score = Mean(one.Cosine, others.Select(other => other[at])) })
                .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id, StringComparer.Ordinal),
        ];
    }

    private static float Mean(float cosine, IEnumerable<float?> others) =>
        others.OfType<float>().Prepend(cosine).Average();
}
