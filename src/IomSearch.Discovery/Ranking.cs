using System.Collections.Immutable;
using IomSearch.Discovery.Embedded;
using IomSearch.Discovery.Meaning;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;

namespace IomSearch.Discovery;

/// <summary>Makes one order of what a search finds: the exact matches, after them those that lack words.</summary>
/// <remarks>Relaxed matches never change totals or facets, and none is given twice: each step finds only what the steps
/// before it did not.</remarks>
/// <param name="snapshot">Where to look.</param>
/// <param name="config">How to rank, and the limits.</param>
/// <param name="deadline">Until when to look; null without end.</param>
/// <param name="asked">What the query means, for the mode hybrid; null for words alone.</param>
/// <param name="cancellation">Stops the searches.</param>
internal sealed class Ranking(
    IndexSnapshot snapshot, IndexConfig config, Deadline? deadline, AskedMeaning? asked, CancellationToken cancellation)
{
    // Words that tell less than half of what was asked are no better than what is near in meaning.
    private const double LeastKept = 0.5;

    // A step of a relaxation asks for the words that stay, not for those of the step before, and for those dropped; and
    // once more for one of these alone.
    private const int ClausesOfSteps = 4;

    private readonly QueryLimits limits = QueryBounds.Of(config.Limits);

    /// <summary>The hits of one page, with the exact counts.</summary>
    public RankedPage Page(RequestPlan plan, PageWindow window, ImmutableArray<string> facets)
    {
        var exact = Exact(plan, Options(plan, Wanted(plan, window.End)) with { Facets = facets });
        var related = asked is null
            ? []
            : new RelatedProjects(snapshot, asked, cancellation).Of(plan, Options(plan, 0));
        var hits = Ordered(plan, exact.Hits, plan.Exact, withFeedback: true)
            .Skip(window.Offset).Take(window.Size).Select(hit => new RankedHit(hit, [])).ToList();
        var relaxed = 0L;
        foreach (var step in Steps(plan, exact.Total).Where(step => related.Count == 0 || step.Kept >= LeastKept))
        {
            var before = exact.Total + relaxed;
            var found = Relaxed(plan, step, (int)Math.Clamp(window.End - before, 0, int.MaxValue));
            hits.AddRange(found.Hits.Skip((int)Math.Clamp(window.Offset - before, 0, int.MaxValue)));
            relaxed += found.Total;
            if (exact.Total + relaxed >= config.Ranking.RelaxBelow || deadline is { HasPassed: true })
            {
                break;
            }
        }

        return new RankedPage(hits, exact.Total, exact.TotalIsExact, relaxed, exact.Facets)
        {
            Related = window.Offset > 0 ? [] : [.. related
                .ExceptBy(hits.Select(hit => hit.Hit.Address), hit => hit.Hit.Address).Take(RelatedProjects.Most)],
        };
    }

    /// <summary>Every exact match, in order.</summary>
    public IReadOnlyList<Hit> Everything(RequestPlan plan)
    {
        var total = Exact(plan, Options(plan, top: 0)).Total;
        return Ordered(plan, Exact(plan, Options(plan, (int)total)).Hits, plan.Exact, withFeedback: true);
    }

    private IEnumerable<RelaxedStep> Steps(RequestPlan plan, long exact) =>
        plan is { MayRelax: true, Parsed: { } parsed } && exact < config.Ranking.RelaxBelow
            ? Relaxation.Steps(parsed, Frequency, snapshot.Documents)
            : [];

    private long Frequency(Query query) => snapshot.Search(query, new SearchOptions { Top = 0 }, cancellation).Total;

    private (IReadOnlyList<RankedHit> Hits, long Total) Relaxed(RequestPlan plan, RelaxedStep step, int top)
    {
        var options = StepOptions(plan, Wanted(plan, top));
        var found = snapshot.Search(plan.Restricted(step.Query), options, cancellation);
        var present = step.Dropped.Select(word => Having(plan, step, word, found.Hits.Count)).ToList();
        var ordered = Ordered(plan, found.Hits, plan.Restricted(step.Query), withFeedback: false).Take(top);
        var hits = ordered.Select(hit => new RankedHit(
            hit, [.. step.Dropped.Where((_, at) => !present[at].Contains(hit.Address)).Select(word => word.Text)]));
        return ([.. hits], found.Total);
    }

    /// <summary>Which of a step's first hits have one of the dropped words. The same order with one more condition: a
    /// hit among the first n of the step that has the word is among the first n that have it.</summary>
    private HashSet<DocumentAddress> Having(RequestPlan plan, RelaxedStep step, ParsedClause word, int top)
    {
        if (top == 0)
        {
            return [];
        }

        var both = new Query.Bool([new Clause(Occur.Must, step.Query), new Clause(Occur.Filter, word.Query)]);
        var found = snapshot.Search(plan.Restricted(both), StepOptions(plan, top), cancellation);
        return [.. found.Hits.Select(hit => hit.Address)];
    }

    private SearchResult Exact(RequestPlan plan, SearchOptions options)
    {
        try
        {
            return snapshot.Search(plan.Exact, options, cancellation);
        }
        catch (QueryLimitException passed)
        {
            throw new LimitExceededException("queryClauses", config.Limits.QueryClauses, passed.Message);
        }
    }

    // Where meaning takes part, a page is a part of an order of so many hits, however few it shows.
    private int Wanted(RequestPlan plan, int top) =>
        top > 0 && asked is not null && plan.Order is null ? Math.Max(top, HybridSum.Depth) : top;

    private IReadOnlyList<Hit> Ordered(RequestPlan plan, IReadOnlyList<Hit> hits, Query query, bool withFeedback) =>
        asked is null || plan.Order is not null
            ? hits
            : new HybridOrder(snapshot, config.Ranking, asked, plan.Pinned, cancellation).Of(hits, query, withFeedback);

    private SearchOptions Options(RequestPlan plan, int top) =>
        new() { Top = top, Filters = plan.Filters, Order = plan.Order, Limits = limits, Deadline = deadline };

    private SearchOptions StepOptions(RequestPlan plan, int top) =>
        Options(plan, top) with { Limits = limits with { Clauses = ClausesOfSteps * limits.Clauses } };
}

/// <summary>A page in order.</summary>
/// <param name="Hits">The page's hits.</param>
/// <param name="Total">Exact matches.</param>
/// <param name="TotalIsExact">False when there are at least so many.</param>
/// <param name="Relaxed">Matches that lack words.</param>
/// <param name="Facets">Counts over the exact matches.</param>
internal sealed record RankedPage(
    IReadOnlyList<RankedHit> Hits, long Total, bool TotalIsExact, long Relaxed, IReadOnlyList<FacetCounts> Facets)
{
    /// <summary>What is near in meaning and has not all the words, nearest first.</summary>
    public IReadOnlyList<RankedHit> Related { get; init; } = [];
}

/// <summary>A hit with the words it lacks.</summary>
/// <param name="Hit">The hit.</param>
/// <param name="Missing">The words as typed; empty for an exact match.</param>
internal sealed record RankedHit(Hit Hit, ImmutableArray<string> Missing)
{
    /// <summary>Whether it was found by meaning alone.</summary>
    public bool ByMeaning { get; init; }
}
