using System.Diagnostics;
using System.Globalization;

namespace IomSearch.Api.Hosting;

/// <summary>Puts on every answer what a browser needs to be strict, and how long the answer took.</summary>
internal static class ResponseHeaders
{
    /// <summary>Nothing inline, nothing from elsewhere, no framing (Content Security Policy Level 3).</summary>
    public const string Policy =
        "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    /// <summary>Registers the headers; they are set as the answer starts, so that error answers carry them
    /// too.</summary>
    public static void UseResponseHeaders(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        var started = Stopwatch.GetTimestamp();
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            AddTiming(http, "total", Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            return Task.CompletedTask;
        });
        return next(http);
    });

    /// <summary>Adds a metric to Server-Timing (W3C Server Timing).</summary>
    /// <param name="http">The exchange.</param>
    /// <param name="metric">A token.</param>
    /// <param name="milliseconds">Its duration.</param>
    public static void AddTiming(HttpContext http, string metric, double milliseconds) =>
        http.Response.Headers.Append(
            "Server-Timing", string.Create(CultureInfo.InvariantCulture, $"{metric};dur={milliseconds:0.###}"));
}
