using IomSearch.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IomSearch.Browser.Tests;

/// <summary>Every page, in light and dark, on a phone and on a desk: axe finds nothing, and nothing scrolls
/// sideways.</summary>
[Collection(CorpusVisits.Name)]
public sealed class AccessibilityTests(CorpusSite site, Chromium chromium)
{
    private const int Phone = 320;
    private const int Desk = 1280;

    private static readonly (string Name, string Address, Func<IPage, Task> Do)[] Visited =
    [
        ("search", "/", Look),
        ("search with results", "/?q=vocational+training+Roma", Look),
        ("search with a typing error", "/?q=vocatonal+traning", Look),
        ("search with facets chosen", "/?q=training&country=PL&country=LA&year=2015&from=2000&sort=colour", Look),
        ("search with everything unfolded", "/?q=training&explain=true", Unfold),
        ("search without results", "/?q=malaria+zebra&country=PL&donor=nobody", Look),
        ("second page", "/?page=2", Look),
        ("project", "/projects/la-gms-malaria", Unfold),
        ("project with a budget", "/projects/au10p0004", Unfold),
        ("about the index", "/report", Look),
        ("similar, empty", "/similar", Look),
        ("similar to a text", "/similar?text=We+want+to+train+returning+migrants+to+open+small+shops", Look),
        ("similar to nothing", "/similar?text=zebra", Look),
        ("widget", "/widget", Look),
        ("widget with the list open", "/widget", Complete),
        ("browse", "/browse/country", Look),
        ("browse with a value chosen", "/browse/country?country=PL&prefix=p", Look),
        ("not found", "/nowhere", Look),
        ("no such project", "/projects/nowhere", Look),
        ("a word too long", $"/?q={new string('x', 1_001)}", Look),
        ("refused", "/", Refuse),
    ];

    public static TheoryData<string> Pages => [.. Visited.Select(page => page.Name)];

    [AxeTheory]
    [MemberData(nameof(Pages))]
    public async Task Axe_finds_nothing_and_nothing_scrolls_sideways(string name)
    {
        await using var visit = await chromium.VisitAsync(
            site, new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        var (_, address, act) = Visited.Single(page => page.Name == name);
        await visit.Page.GotoAsync(address);
        await act(visit.Page);
        var wrong = new List<string>();
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            foreach (var width in new[] { Desk, Phone })
            {
                await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
                await visit.Page.SetViewportSizeAsync(width, 800);
                await SearchBox.SettleAsync(visit.Page);
                var found = await Axe.FindAsync(visit.Page);
                wrong.AddRange(found.Concat(await WideAsync(visit.Page, width))
                    .Select(one => $"{scheme} {width}: {one}"));
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong));
        Assert.Empty(visit.Troubles);
    }

    private static Task Look(IPage page) => Task.CompletedTask;

    private static async Task Unfold(IPage page) =>
        await page.EvaluateAsync("() => document.querySelectorAll('details').forEach(fold => { fold.open = true; })");

    // The search page is read, not written to.
    private static async Task Refuse(IPage page)
    {
        var refused = page.WaitForResponseAsync(answer => answer.Status == 405);
        await page.EvaluateAsync("() => { document.forms[0].method = 'post'; document.forms[0].submit(); }");
        await refused;
        await Expect(page.Locator("main.error")).ToBeVisibleAsync();
    }

    private static async Task Complete(IPage page)
    {
        await new SearchBox(page).OpenAsync("voc");
        await page.Keyboard.PressAsync("ArrowDown");
        await Expect(new SearchBox(page).List.Locator("[aria-selected=true]")).ToHaveCountAsync(1);
    }

    /// <summary>What makes the page wider than its window; nothing when it is not.</summary>
    private static Task<string[]> WideAsync(IPage page, int width) => page.EvaluateAsync<string[]>(
        """
        width => document.documentElement.scrollWidth <= width ? [] : [...document.querySelectorAll('body *')]
          .filter(one => one.getBoundingClientRect().right > width)
          .map(one => `wide: ${one.tagName} ${one.className} ${one.getBoundingClientRect().right}`)
        """,
        width);
}
