using System.Globalization;
using IomSearch.Api.Hosting;
using IomSearch.Api.Http;
using IomSearch.Api.Search;
using IomSearch.Discovery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IomSearch.Api;

/// <summary>Completions of what is being typed.</summary>
internal static class SuggestEndpoints
{
    private const int MostSuggestions = 20;
    private const int UsualSuggestions = 8;

    private static readonly SearchParameter[] Parameters =
    [
        new("q", "What was typed so far."),
        new("size", $"How many completions, 1 to {MostSuggestions}; {UsualSuggestions} by default.") { Number = true },
    ];

    /// <summary>Maps <c>/suggest</c>.</summary>
    public static void MapSuggest(this IEndpointRouteBuilder api) =>
        api.MapMethods("/suggest", ReadRoutes.Methods, Suggest).ReadsIndex().WithName("suggest")
            .WithSummary("Completions by the start of any word: terms, countries, donors, themes, titles.")
            .WithMetadata(new SearchParameterList(Parameters))
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static Results<JsonAnswer<SuggestResponse>, NotModified, ProblemHttpResult> Suggest(
        HttpContext http, ServedIndex index)
    {
        var query = http.Request.Query;
        var problems = query.Keys
            .Where(name => !Parameters.Any(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase)))
            .Select(name => new ParameterProblem(
                name,
                null,
                $"There is no parameter '{name}'.",
                Nearest.Of(name, Parameters.Select(known => known.Name))))
            .ToList();
        var given = query["size"].ToString();
        var size = UsualSuggestions;
        if (given.Length > 0 && (!int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out size)
            || size is < 1 or > MostSuggestions))
        {
            problems.Add(new ParameterProblem(
                "size", given, $"'{given}' is not a whole number from 1 to {MostSuggestions}.",
                UsualSuggestions.ToString(CultureInfo.InvariantCulture)));
        }

        if (problems.Count > 0)
        {
            return Problem.OfParameters(problems).ToResult();
        }

        var text = query["q"].ToString();
        if (EntityTags.IsHeld(http, index.Backend.State, "application/json", $"suggest?q={text}&size={size}"))
        {
            return NotModified.Answer;
        }

        var answer = index.Backend.Suggest(text, size, http.RequestAborted);
        ResponseHeaders.AddTiming(http, "suggest", answer.TookMs);
        return JsonAnswer.Of(answer);
    }
}
