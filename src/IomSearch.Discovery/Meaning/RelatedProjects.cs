using IomSearch.Discovery.Embedded;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;

namespace IomSearch.Discovery.Meaning;

/// <summary>Finds the projects that are near in meaning and that the words do not find.</summary>
/// <remarks>The cosine says which are near. Of these, those come first that also have words and places
/// of what was asked.</remarks>
internal sealed class RelatedProjects(IndexSnapshot snapshot, AskedMeaning asked, CancellationToken cancellation)
{
    /// <summary>How many are shown.</summary>
    public const int Most = 5;

    // More than are shown: some of them may stand on the page already, found with words dropped.
    private const int Candidates = 15;

    // So far from the nearest of all that a cosine says another thing.
    private const float Gap = 0.12f;

    /// <summary>The projects, best first; none where nothing is near enough to mean something.</summary>
    /// <param name="plan">What was asked.</param>
    /// <param name="options">Until when to look.</param>
    public IReadOnlyList<RankedHit> Of(RequestPlan plan, SearchOptions options)
    {
        var nearest = asked.Nearest(
            options with { Top = HybridSum.Depth, Filters = plan.MeaningFilters, Order = null }, cancellation);
        var words = new AskedWords(snapshot, MeaningModels.InEnglish(asked.Text));
        return
        [
            .. nearest
                .TakeWhile(one => asked.Nearness.Holds(one.Cosine) && one.Cosine >= nearest[0].Cosine - Gap)
                .Where(one => !snapshot.Explain(plan.Exact, one.Hit.Address, options.Limits).IsMatch)
                .Take(Candidates)
                .Select(one => one.Hit with
                {
                    Score = one.Cosine + words.In(HitReader.Record(snapshot, one.Hit.Address))
                })
                .OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id, StringComparer.Ordinal)
                .Select(hit => new RankedHit(hit, []) { ByMeaning = true }),
        ];
    }
}
