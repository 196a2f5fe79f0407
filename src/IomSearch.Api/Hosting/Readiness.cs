using IomSearch.Api.Http;

namespace IomSearch.Api.Hosting;

/// <summary>Answers 503 for every route that needs the index while it is not open.</summary>
internal static class Readiness
{
    private const string RetryAfterSeconds = "2";

    /// <summary>Must stand after routing, whose choice it reads.</summary>
    public static void UseReadiness(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        if (http.GetEndpoint()?.Metadata.GetMetadata<NeedsIndex>() is not null
            && http.RequestServices.GetRequiredService<ServedIndex>() is var served
            && !served.TryGet(out _))
        {
            await ErrorResponses.WriteAsync(http, NotReady(http, served)).ConfigureAwait(false);
            return;
        }

        await next(http).ConfigureAwait(false);
    });

    /// <summary>The problem of an index that is still being opened or built, and how far that is.</summary>
    public static Problem NotReady(HttpContext http, ServedIndex served)
    {
        http.Response.Headers.RetryAfter = RetryAfterSeconds;
        return Problem.Of(
            StatusCodes.Status503ServiceUnavailable,
            served.Progress is { } progress
                ? $"The index is being built: {progress.FilesDone} of {progress.Files} files, "
                    + $"{progress.Records} projects."
                : "The index is being opened.");
    }
}
