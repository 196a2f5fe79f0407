using IomSearch.Api.Search;
using IomSearch.Discovery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;

namespace IomSearch.Api.Http;

/// <summary>Why a request is not answered, before it is written as problem details (RFC 9457) or as a page.</summary>
/// <param name="Status">The HTTP status, 400 to 599.</param>
/// <param name="Detail">What is wrong with this request, a sentence; null where the status says it all.</param>
internal sealed record Problem(int Status, string? Detail)
{
    /// <summary>The problem's parameters, all of them.</summary>
    public IReadOnlyList<ParameterProblem> Errors { get; init; } = [];

    /// <summary>The limit that was passed, by its name in the configuration.</summary>
    public string? Limit { get; init; }

    /// <summary>That limit's value.</summary>
    public long? LimitValue { get; init; }

    /// <summary>The status in words (RFC 9110, 15).</summary>
    public string Title => ReasonPhrases.GetReasonPhrase(Status) is { Length: > 0 } phrase ? phrase : "Error";

    /// <summary>A problem of a status and a sentence.</summary>
    public static Problem Of(int status, string? detail) => new(status, detail);

    /// <summary>A URL whose parameters cannot be taken.</summary>
    public static Problem OfParameters(IReadOnlyList<ParameterProblem> errors)
    {
        var limit = errors.FirstOrDefault(error => error.Limit is not null);
        return new Problem(StatusCodes.Status400BadRequest, string.Join(' ', errors.Select(Sentence)))
        {
            Errors = errors,
            Limit = limit?.Limit,
            LimitValue = limit?.LimitValue,
        };
    }

    /// <summary>A project that is not there.</summary>
    public static Problem NoProject(string id) => new(StatusCodes.Status404NotFound, $"There is no project '{id}'.");

    /// <summary>What an exception means to the client; null when it is the server's own fault.</summary>
    public static Problem? Of(Exception? error, IndexLimits limits) => error switch
    {
        LimitExceededException passed =>
            new Problem(StatusCodes.Status400BadRequest, passed.Message).WithLimit(passed.Limit, passed.Value),
        NoMeaningException none => OfParameters([new ParameterProblem("mode", "semantic", none.Message, "hybrid")]),
        StaleCursorException stale => new Problem(StatusCodes.Status410Gone, stale.Message),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => TooLarge(limits),
        BadHttpRequestException bad => new Problem(bad.StatusCode, bad.Message),
        _ => null,
    };

    /// <summary>A body past its limit.</summary>
    public static Problem TooLarge(IndexLimits limits) =>
        new Problem(StatusCodes.Status413PayloadTooLarge, $"The body is over {limits.PublicBodyBytes} bytes.")
            .WithLimit("publicBodyBytes", limits.PublicBodyBytes);

    /// <summary>The same problem with the limit that was passed.</summary>
    public Problem WithLimit(string name, long value) => this with { Limit = name, LimitValue = value };

    /// <summary>As the answer of an endpoint: always <c>application/problem+json</c>.</summary>
    public ProblemHttpResult ToResult()
    {
        var more = new Dictionary<string, object?>(StringComparer.Ordinal);
        if (Errors.Count > 0)
        {
            more["errors"] = Errors;
        }

        if (Limit is not null)
        {
            more["limit"] = Limit;
            more["limitValue"] = LimitValue;
        }

        return TypedResults.Problem(Detail, statusCode: Status, title: Title, extensions: more);
    }

    private static string Sentence(ParameterProblem error) =>
        error.Nearest is null ? error.Detail : $"{error.Detail} The nearest is '{error.Nearest}'.";
}
