using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Search;

/// <summary>Finds the best documents of a query in a snapshot, with totals and facets, in one
/// pass over the matches.</summary>
public static class Searcher
{
    /// <summary>Runs a query.</summary>
    /// <exception cref="ArgumentException">The query or the options name a field that is missing
    /// or of another kind.</exception>
    /// <exception cref="QueryLimitException">The query and its filters have more clauses than
    /// <see cref="SearchOptions.Limits"/> allows.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public static SearchResult Search(
        this IndexSnapshot snapshot, Query query, SearchOptions options, CancellationToken cancellation = default)
    {
        var state = snapshot.State;
        if (options.After is { } after && after.Generation != state.Manifest.Generation)
        {
            throw new ArgumentException(
                $"the cursor is of generation {after.Generation}, and generation {state.Manifest.Generation} is searched",
                nameof(options));
        }

        using var room = SearchRoom.Rent(state, options);
        room.Planner.Check(query, options.Filters);
        var deadline = options.Deadline;
        var (total, isExact) = (0L, true);
        for (var segment = 0; segment < state.Segments.Count && deadline is not { HasPassed: true }; segment++)
        {
            room.Dimensions.Begin(options.Filters, segment);
            var pass = room.Pass.Begin(state, segment, room.Dimensions, options, total, room.Hits.Least, cancellation);
            pass.Run(query);
            room.Hits.Add(segment, pass.Hits);
            room.Facets.Add(segment, pass.Facets);
            room.Planner.TakeBack();
            total += pass.Total;
            isExact &= pass.IsExact;
        }

        var hits = room.Hits.Take();
        return new SearchResult(hits, total, isExact && deadline is not { HasPassed: true }, room.Facets.Keywords())
        {
            NumberFacets = room.Facets.Numbers(),
            Next = room.Hits.Next(hits),
            IsPartial = deadline is { HasPassed: true },
        };
    }

    /// <summary>Why a document has its score for a query, or why it does not match.</summary>
    /// <param name="snapshot">The state of the index.</param>
    /// <param name="query">The query.</param>
    /// <param name="document">A document of this snapshot, deleted or not.</param>
    /// <param name="limits">The bounds that the search had; null for the usual ones.</param>
    /// <exception cref="ArgumentException">The query names a field that is missing or of another kind,
    /// or passes a limit.</exception>
    public static Explanation Explain(
        this IndexSnapshot snapshot, Query query, DocumentAddress document, QueryLimits? limits = null)
    {
        var state = snapshot.State;
        using var planner = new QueryPlanner().Begin(state, limits ?? new QueryLimits());
        planner.Check(query, []);
        return state.Segments[document.Segment].IsLive(document.Doc)
            ? new Explainer(state, planner, document).Of(query)
            : Explanation.NoMatch("the document is deleted");
    }
}
