using IomSearch.Api.Hosting;
using IomSearch.Api.Pages;
using Microsoft.AspNetCore.Diagnostics;

namespace IomSearch.Api.Http;

/// <summary>Gives every answer of 400 and above a body: a page where a person reads, problem details everywhere
/// else.</summary>
internal static class ErrorResponses
{
    /// <summary>Must stand first, so that it sees what all the others refuse or throw.</summary>
    public static void UseErrorResponses(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = WriteExceptionAsync,
            AllowStatusCode404Response = true,
            SuppressDiagnosticsCallback = thrown =>
                Problem.Of(thrown.Exception, Limits(thrown.HttpContext)) is not null,
        });
        app.UseStatusCodePages(refused => WriteAsync(refused.HttpContext, OfStatus(refused.HttpContext)));
    }

    /// <summary>Refuses a declared body over its limit before anything is read of it.</summary>
    public static void UseBodyLimit(this IApplicationBuilder app) => app.Use((http, next) =>
        http.Request.ContentLength > Limits(http).PublicBodyBytes
            ? WriteAsync(http, Problem.TooLarge(Limits(http)))
            : next(http));

    /// <summary>Writes a problem in the form that its reader understands.</summary>
    public static Task WriteAsync(HttpContext http, Problem problem) =>
        IsForPerson(http)
            ? PageResult.Of<ErrorPage>(new ErrorView(problem.Status, problem.Detail), problem.Status).ExecuteAsync(http)
            : problem.ToResult().ExecuteAsync(http);

    private static Task WriteExceptionAsync(HttpContext http)
    {
        var error = http.Features.Get<IExceptionHandlerFeature>()?.Error;
        var problem = Problem.Of(error, Limits(http))
            ?? Problem.Of(StatusCodes.Status500InternalServerError, "The server failed; the failure is in its log.");
        return WriteAsync(http, problem);
    }

    /// <summary>A route of the pages is read by people whatever their browser says; an unknown address only when it
    /// asks for HTML; the machine's routes never.</summary>
    private static bool IsForPerson(HttpContext http)
    {
        var path = http.Request.Path;
        if (path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            || path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase)
            || path.StartsWithSegments("/openapi", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var endpoint = http.GetEndpoint() ?? http.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        return endpoint?.Metadata.GetMetadata<PageRoute>() is not null
            || http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
    }

    private static Problem OfStatus(HttpContext http) => Problem.Of(
        http.Response.StatusCode,
        http.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => $"There is nothing at {http.Request.Path}.",
            StatusCodes.Status405MethodNotAllowed =>
                $"{http.Request.Method} is not allowed here; {http.Response.Headers.Allow} is.",
            StatusCodes.Status415UnsupportedMediaType =>
                $"The body is '{http.Request.ContentType ?? "of no stated type"}'; it must be application/json.",
            _ => null,
        });

    private static Discovery.IndexLimits Limits(HttpContext http) =>
        http.RequestServices.GetRequiredService<ServedIndex>().Limits;
}

/// <summary>Marks a route that answers with a page.</summary>
internal sealed class PageRoute
{
    /// <summary>The mark.</summary>
    public static PageRoute Mark { get; } = new();
}
