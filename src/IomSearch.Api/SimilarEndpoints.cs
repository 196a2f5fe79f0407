using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using IomSearch.Api.Hosting;
using IomSearch.Api.Http;
using IomSearch.Api.Search;
using IomSearch.Discovery;
using Microsoft.AspNetCore.Http.HttpResults;

namespace IomSearch.Api;

/// <summary>Projects like another, projects like a pasted text, and the themes of a text.</summary>
internal static class SimilarEndpoints
{
    private const int UsualSize = 5;

    private static readonly SearchParameter SizeParameter =
        new("size", "How many projects; 5 by default.") { Number = true };

    /// <summary>Maps <c>/projects/{id}/similar</c>, <c>/similar</c> and <c>/classify</c>.</summary>
    public static void MapSimilar(this IEndpointRouteBuilder api)
    {
        api.MapMethods("/projects/{id}/similar", ReadRoutes.Methods, OfProject)
            .ReadsIndex().WithName("similarToProject")
            .WithSummary("Projects like one, each with the reasons.")
            .WithMetadata(new SearchParameterList([SizeParameter, .. SearchParameter.Filters]))
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapPost("/similar", OfText).ReadsIndex().WithName("similarToText")
            .WithSummary("Projects like a pasted text, each with the reasons.")
            .Accepts<SimilarBody>("application/json")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        api.MapPost("/classify", Classify).ReadsIndex().WithName("classify")
            .WithSummary("The themes of a text, with the words that decided.")
            .Accepts<ClassifyBody>("application/json")
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
    }

    private static Results<JsonAnswer<SimilarResponse>, NotModified, ProblemHttpResult> OfProject(
        string id, HttpContext http, ServedIndex index)
    {
        var outside = ProjectEndpoints.FromRoute(id);
        var parsed = SearchParameters.Strict(http.Request.Query, index.Limits);
        if (parsed.Problems.Count > 0)
        {
            return Problem.OfParameters(parsed.Problems).ToResult();
        }

        var request = new SimilarRequest
        {
            Id = outside,
            Size = http.Request.Query.ContainsKey("size") ? parsed.Request.Size : UsualSize,
            Filters = parsed.Request.Filters,
        };
        if (request.Size < 1)
        {
            return TooFew(request.Size).ToResult();
        }

        var question =
            $"similar/{outside}{CanonicalQuery.Of(parsed.Request, ("similar", request.Size.ToString(CultureInfo.InvariantCulture)))}";
        if (EntityTags.IsHeld(http, index.Backend.State, "application/json", question))
        {
            return NotModified.Answer;
        }

        if (index.Backend.Similar(request, http.RequestAborted) is { } answer)
        {
            ResponseHeaders.AddTiming(http, "similar", answer.TookMs);
            return JsonAnswer.Of(answer);
        }

        EntityTags.Forget(http);
        return Problem.NoProject(outside).ToResult();
    }

    private static async Task<Results<JsonAnswer<SimilarResponse>, ProblemHttpResult>> OfText(
        HttpContext http, ServedIndex index)
    {
        var (body, problem) = await JsonBody.ReadAsync(http, ApiJson.Default.SimilarBody).ConfigureAwait(false);
        if (body is null || string.IsNullOrWhiteSpace(body.Text))
        {
            return (problem ?? Problem.Of(StatusCodes.Status400BadRequest, "The body has no 'text' to compare with."))
                .ToResult();
        }

        if (body.EmptyFilter is { } empty)
        {
            return Problem.Of(StatusCodes.Status400BadRequest, $"A value of '{empty}' is empty.").ToResult();
        }

        var request = new SimilarRequest
        {
            Text = body.Text,
            Size = body.Size ?? UsualSize,
            Filters = body.Filters(),
        };
        return request.Size < 1
            ? TooFew(request.Size).ToResult()
            : JsonAnswer.Of(index.Backend.Similar(request, http.RequestAborted)!);
    }

    private static Problem TooFew(int size) =>
        Problem.Of(StatusCodes.Status400BadRequest, $"size {size} is less than 1.");

    private static async Task<Results<JsonAnswer<Classification>, ProblemHttpResult>> Classify(
        HttpContext http, ServedIndex index)
    {
        var (body, problem) = await JsonBody.ReadAsync(http, ApiJson.Default.ClassifyBody).ConfigureAwait(false);
        return body is null || string.IsNullOrWhiteSpace(body.Text)
            ? (problem ?? Problem.Of(StatusCodes.Status400BadRequest, "The body has no 'text' to classify.")).ToResult()
            : JsonAnswer.Of(index.Backend.Classify(body.Title ?? "", body.Text));
    }
}

/// <summary>The body of <c>POST /similar</c>.</summary>
/// <param name="Text">What to compare with.</param>
/// <param name="Size">How many projects; 5 when left out.</param>
/// <param name="Country">Only projects of these countries.</param>
/// <param name="Donor">Only projects of these donors.</param>
/// <param name="Year">Only projects with these years.</param>
/// <param name="Type">Only projects of these types.</param>
/// <param name="Theme">Only projects of these themes.</param>
/// <param name="Status">Only projects of these statuses.</param>
internal sealed record SimilarBody(
    string? Text,
    int? Size,
    IReadOnlyList<string>? Country,
    IReadOnlyList<string>? Donor,
    IReadOnlyList<string>? Year,
    IReadOnlyList<string>? Type,
    IReadOnlyList<string>? Theme,
    IReadOnlyList<string>? Status)
{
    /// <summary>The name of a filter with a value that is null or blank, which JSON allows; null when there is
    /// none.</summary>
    [JsonIgnore]
    public string? EmptyFilter =>
        Named().FirstOrDefault(filter => filter.Values?.Any(string.IsNullOrWhiteSpace) == true).Name;

    /// <summary>The filters as a request has them.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Filters() => Named()
        .Where(filter => filter.Values is { Count: > 0 })
        .ToImmutableSortedDictionary(
            filter => filter.Name, filter => filter.Values!.ToImmutableArray(), StringComparer.Ordinal);

    private IEnumerable<(string Name, IReadOnlyList<string>? Values)> Named() =>
    [
        ("country", Country), ("donor", Donor), ("year", Year), ("type", Type), ("theme", Theme), ("status", Status),
    ];
}

/// <summary>The body of <c>POST /classify</c>.</summary>
/// <param name="Text">What to classify.</param>
/// <param name="Title">Its title, which counts more.</param>
internal sealed record ClassifyBody(string? Text, string? Title);
