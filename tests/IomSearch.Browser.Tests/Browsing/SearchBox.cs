using System.Web;
using Microsoft.Playwright;

namespace IomSearch.Browser.Tests.Browsing;

/// <summary>One widget on a page, as a person meets it: a box, a list below it, and what is said of the list.</summary>
/// <param name="page">The page.</param>
/// <param name="at">Which of the page's widgets, from 0.</param>
internal sealed class SearchBox(IPage page, int at = 0)
{
    public const string Route = "**/api/v1/suggest?*";

    private readonly ILocator widget = page.Locator("iom-search").Nth(at);

    public ILocator Input => widget.GetByRole(AriaRole.Combobox);

    public ILocator List => widget.GetByRole(AriaRole.Listbox, new LocatorGetByRoleOptions { IncludeHidden = true });

    public ILocator Options => widget.GetByRole(AriaRole.Option);

    public ILocator Said => widget.GetByRole(AriaRole.Status);

    /// <summary>The id of the option that assistive technology takes for focused; null when there is none.</summary>
    public Task<string?> ActiveAsync() => Input.GetAttributeAsync("aria-activedescendant");

    /// <summary>Types with the keyboard, one key after another.</summary>
    public async Task TypeAsync(string text)
    {
        await Input.FocusAsync();
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>Types, and waits until the list is open and is that of the whole text: on a slow machine the first
    /// letters alone are asked for before.</summary>
    public async Task OpenAsync(string text)
    {
        var answer = await page.RunAndWaitForResponseAsync(() => TypeAsync(text), response => IsFor(response, text));
        await answer.FinishedAsync();
        await SettleAsync(page);
        await Assertions.Expect(List).ToBeVisibleAsync();
    }

    /// <summary>Lets everything that a script has put off to the next turns happen.</summary>
    public static Task SettleAsync(IPage page) => page.EvaluateAsync(
        "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))");

    private static bool IsFor(IResponse answer, string text) =>
        new Uri(answer.Url) is { AbsolutePath: "/api/v1/suggest" } address
            && HttpUtility.ParseQueryString(address.Query)["q"]?.EndsWith(text, StringComparison.Ordinal) == true;
}
