using IomSearch.Api.Hosting;
using IomSearch.Api.Http;
using IomSearch.Discovery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IomSearch.Api;

/// <summary>What became of the sources of the index.</summary>
internal static class ReportEndpoints
{
    /// <summary>Maps <c>/report</c>.</summary>
    public static void MapReport(this IEndpointRouteBuilder api) =>
        api.MapMethods("/report", ReadRoutes.Methods, Report).ReadsIndex().WithName("report")
            .WithSummary("What was read, indexed, rejected, superseded and linked, and which facts were found.")
            .ProducesProblem(StatusCodes.Status404NotFound);

    private static Results<Ok<IndexingReport>, NotModified, ProblemHttpResult> Report(
        HttpContext http, ServedIndex index)
    {
        var state = index.Backend.State;
        if (index.Backend.Report is not { } report)
        {
            return Problem.Of(StatusCodes.Status404NotFound, "The index was not made from files.").ToResult();
        }

        return EntityTags.IsHeld(http, state, "application/json", "report")
            ? NotModified.Answer
            : TypedResults.Ok(report);
    }
}
