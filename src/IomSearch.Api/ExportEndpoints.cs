using IomSearch.Api.Export;
using IomSearch.Api.Hosting;
using IomSearch.Api.Http;
using IomSearch.Api.Search;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IomSearch.Api;

/// <summary>Every hit of a search, to take along.</summary>
internal static class ExportEndpoints
{
    private static readonly SearchParameter Format =
        new("format", "The form of the list; jsonl by default. page, size, cursor and explain have no effect.")
        {
            Values = [.. ExportFormat.All.Select(format => format.Name)],
        };

    /// <summary>Maps <c>/export</c>.</summary>
    public static void MapExport(this IEndpointRouteBuilder api) =>
        api.MapMethods("/export", ReadRoutes.Methods, Export).ReadsIndex().WithName("export")
            .WithSummary("Every exact hit of a search, streamed; as many rows as the search's total.")
            .WithMetadata(new SearchParameterList([Format, .. SearchParameter.All]), LongAnswer.Mark)
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static Results<ExportStream, NotModified, ProblemHttpResult> Export(HttpContext http, ServedIndex index)
    {
        var parsed = SearchParameters.Strict(http.Request.Query, index.Limits, Format.Name);
        var asked = http.Request.Query[Format.Name].ToString().Trim();
        var format = asked.Length == 0
            ? ExportFormat.All[0]
            : ExportFormat.All.FirstOrDefault(format => format.Name.Equals(asked, StringComparison.OrdinalIgnoreCase));
        if (format is null)
        {
            var problem = new ParameterProblem(
                Format.Name,
                asked,
                $"'{asked}' is none of {string.Join(", ", Format.Values)}.",
                Nearest.Of(asked, Format.Values));
            return Problem.OfParameters([.. parsed.Problems, problem]).ToResult();
        }

        if (parsed.Problems.Count > 0)
        {
            return Problem.OfParameters(parsed.Problems).ToResult();
        }

        var request = parsed.Request with { Page = 1, Size = 10, Cursor = null, Explain = false };
        return EntityTags.IsHeld(http, index.Backend.State, format.MediaType, "export" + CanonicalQuery.Of(request))
            ? NotModified.Answer
            : new ExportStream(format, index.Backend.Export(request, http.RequestAborted));
    }
}
