using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace IomSearch.Browser.Tests.Browsing;

/// <summary>Somebody else's web site with one page, on a port of its own: another origin.</summary>
internal sealed class HostPage : IAsyncDisposable
{
    private readonly WebApplication app;

    private HostPage(WebApplication app) => this.app = app;

    public string Address => app.Urls.Single();

    /// <summary>Starts the site.</summary>
    /// <param name="body">The markup of the page's body.</param>
    /// <param name="policy">Its Content Security Policy.</param>
    public static async Task<HostPage> StartAsync(string body, string policy)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        app.MapGet("/", (HttpContext http) =>
        {
            http.Response.Headers.ContentSecurityPolicy = policy;
            return Results.Content($"<!DOCTYPE html><html lang=en><title>Host</title><body>{body}", "text/html");
        });
        await app.StartAsync();
        return new HostPage(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
