using IomSearch.Api.Hosting;
using IomSearch.Api.Http;
using IomSearch.Api.Search;
using IomSearch.Discovery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IomSearch.Api;

/// <summary>Searches: hits with their facets, and the values of one facet.</summary>
internal static class SearchEndpoints
{
    private const string Json = "application/json";

    /// <summary>Maps <c>/search</c> and <c>/facets/{name}</c>.</summary>
    public static void MapSearch(this IEndpointRouteBuilder api)
    {
        api.MapMethods("/search", ReadRoutes.Methods, Search).ReadsIndex().WithName("search")
            .WithSummary("Hits, relaxed hits and facets of a search.")
            .WithMetadata(new SearchParameterList(SearchParameter.All))
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status410Gone);
        api.MapMethods("/facets/{name}", ReadRoutes.Methods, Facet).ReadsIndex().WithName("facet")
            .WithSummary("The values of one facet under a search, most frequent first.")
            .WithMetadata(new SearchParameterList([PrefixParameter, .. SearchParameter.Selecting]))
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static SearchParameter PrefixParameter { get; } =
        new("prefix", "What some word of the value's label starts with.");

    private static Results<JsonAnswer<SearchResponse>, NotModified, ProblemHttpResult> Search(
        HttpContext http, ServedIndex index)
    {
        var parsed = SearchParameters.Strict(http.Request.Query, index.Limits);
        if (parsed.Problems.Count > 0)
        {
            return Problem.OfParameters(parsed.Problems).ToResult();
        }

        if (EntityTags.IsHeld(http, index.Backend.State, Json, "search" + CanonicalQuery.Of(parsed.Request)))
        {
            return NotModified.Answer;
        }

        if (Answer(index.Backend, parsed.Request, http.RequestAborted) is not { } answer)
        {
            EntityTags.Forget(http);
            var problem = new ParameterProblem(
                "cursor", parsed.Request.Cursor, "The cursor is not one that a search gave as its next.", null);
            return Problem.OfParameters([problem]).ToResult();
        }

        ResponseHeaders.AddTiming(http, "search", answer.TookMs);
        if (answer.Partial)
        {
            EntityTags.Forget(http);
        }

        return JsonAnswer.Of(answer);
    }

    /// <summary>The answer; null when the cursor is none. Only the index knows what its cursors look like.</summary>
    private static SearchResponse? Answer(ISearchBackend backend, SearchRequest request, CancellationToken cancellation)
    {
        try
        {
            return backend.Search(request, cancellation);
        }
        catch (ArgumentException) when (request.Cursor is not null)
        {
            return null;
        }
    }

    private static Results<JsonAnswer<FacetAnswer>, NotModified, ProblemHttpResult> Facet(
        string name, HttpContext http, ServedIndex index)
    {
        var facet = SearchParameter.Filters.FirstOrDefault(
            filter => filter.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Name;
        if (facet is null)
        {
            var nearest = Nearest.Of(name, SearchParameter.Filters.Select(filter => filter.Name));
            return Problem.Of(404, $"There is no facet '{name}'. The nearest is '{nearest}'.").ToResult();
        }

        var parsed = SearchParameters.Strict(http.Request.Query, index.Limits, PrefixParameter.Name);
        if (parsed.Problems.Count > 0)
        {
            return Problem.OfParameters(parsed.Problems).ToResult();
        }

        var prefix = http.Request.Query[PrefixParameter.Name].ToString().Trim();
        var state = index.Backend.State;
        var question = $"facets/{facet}{CanonicalQuery.Of(parsed.Request, (PrefixParameter.Name, prefix))}";
        return EntityTags.IsHeld(http, state, Json, question)
            ? NotModified.Answer
            : JsonAnswer.Of(new FacetAnswer(
                facet,
                index.Backend.Facet(facet, prefix, parsed.Request, http.RequestAborted),
                state.Generation,
                state.IndexedAt));
    }
}
