using Microsoft.Playwright;

namespace IomSearch.Browser.Tests.Browsing;

/// <summary>One person's page, and everything on it that must never happen.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly List<string> troubles = [];

    private Visit(IBrowserContext context, IPage page) => (Context, Page) = (context, page);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Errors that no script caught, dialogs, and what the page's policy refused.</summary>
    public IReadOnlyList<string> Troubles => troubles;

    internal static async Task<Visit> StartAsync(IBrowserContext context)
    {
        var visit = new Visit(context, await context.NewPageAsync());
        visit.Page.PageError += (_, error) => visit.troubles.Add($"error: {error}");
        visit.Page.Console += (_, message) =>
        {
            if (message.Text.Contains("Content Security Policy", StringComparison.Ordinal))
            {
                visit.troubles.Add($"policy: {message.Text}");
            }
        };
        visit.Page.Dialog += async (_, dialog) =>
        {
            visit.troubles.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        return visit;
    }

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}
