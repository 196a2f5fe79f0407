using IomSearch.Api.Hosting;
using IomSearch.Api.Http;
using IomSearch.Discovery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IomSearch.Api;

/// <summary>Whether the process runs, and whether it can answer.</summary>
internal static class HealthEndpoints
{
    /// <summary>Maps <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        var group = app.MapGroup("/health").WithTags("health");
        group.MapGet("/live", Live).WithName("live").WithSummary("Whether the process runs.");
        group.MapGet("/ready", Ready).WithName("ready").WithSummary("Whether searches are answered, and from what.")
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable);
    }

    private static Ok<Liveness> Live() => TypedResults.Ok(new Liveness("live"));

    private static Results<Ok<ReadyState>, ProblemHttpResult> Ready(HttpContext http, ServedIndex served)
    {
        http.Response.Headers.CacheControl = "no-store";
        if (!served.TryGet(out var backend))
        {
            return Readiness.NotReady(http, served).ToResult();
        }

        var state = backend.State;
        return TypedResults.Ok(new ReadyState("ready", state.Generation, state.Documents, state.IndexedAt)
        {
            Vectors = state.Vectors,
        });
    }
}

/// <summary>The process runs.</summary>
/// <param name="Status">Always <c>live</c>.</param>
internal sealed record Liveness(string Status);

/// <summary>Searches are answered.</summary>
/// <param name="Status">Always <c>ready</c>.</param>
/// <param name="Generation">The generation that is served.</param>
/// <param name="Documents">Number of projects in it.</param>
/// <param name="IndexedAt">When it was committed, UTC.</param>
internal sealed record ReadyState(string Status, long Generation, int Documents, DateTimeOffset IndexedAt)
{
    /// <summary>How many of the projects can be found by meaning already; they are filled while
    /// searches are answered.</summary>
    public required IReadOnlyList<VectorCoverage> Vectors { get; init; }
}
