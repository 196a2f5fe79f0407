using Microsoft.Playwright;

namespace IomSearch.Browser.Tests.Browsing;

/// <summary>One running Chromium, Debian's own. Each test asks it for a fresh context, as if for a new
/// person.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Program = "/usr/bin/chromium";

    // Milliseconds until what should happen counts as not happening.
    private const int Patience = 20_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>Why tests in a browser are skipped; null when it is there. Where the project is built for good it has
    /// to be there, so the tests fail rather than skip.</summary>
    public static string? Missing { get; } =
        File.Exists(Program) || Environment.GetEnvironmentVariable("CI") == "true" ? null : $"there is no {Program}";

    public async Task InitializeAsync()
    {
        if (Missing is not null)
        {
            return;
        }

        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>A person at the site: a fresh context with one empty page.</summary>
    /// <param name="site">Where the person goes.</param>
    /// <param name="options">What is special about the person's browser; nothing when left out.</param>
    public async Task<Visit> VisitAsync(Site site, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL ??= site.Address;
        var context = await browser!.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return await Visit.StartAsync(context);
    }
}
