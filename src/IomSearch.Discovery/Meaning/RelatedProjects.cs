using IomSearch.Discovery.Embedded;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;

namespace IomSearch.Discovery.Meaning;

/// <summary>Finds the projects that are near in meaning and that the words do not find.</summary>
internal sealed class RelatedProjects(IndexSnapshot snapshot, AskedMeaning asked, CancellationToken cancellation)
{
    /// <summary>How many are shown.</summary>
    public const int Most = 5;

    // More than are shown: some of them may stand on the page already, found with words dropped.
    private const int Candidates = 15;

    // So far from the nearest of all that a cosine says another thing.
    private const float Gap = 0.12f;

    /// <summary>The projects, nearest first; none where nothing is near enough to mean something.</summary>
    /// <param name="plan">What was asked.</param>
    /// <param name="options">Until when to look.</param>
    public IReadOnlyList<RankedHit> Of(RequestPlan plan, SearchOptions options)
    {
        var nearest = asked.Nearest(
            options with { Top = HybridSum.Depth, Filters = plan.MeaningFilters, Order = null }, cancellation);
        return
        [
            .. nearest
                .TakeWhile(one => asked.Nearness.Holds(one.Cosine) && one.Cosine >= nearest[0].Cosine - Gap)
                .Where(one => !snapshot.Explain(plan.Exact, one.Hit.Address, options.Limits).IsMatch)
                .Take(Candidates)
                .Select(one => new RankedHit(one.Hit with { Score = one.Cosine }, []) { ByMeaning = true }),
        ];
    }
}
