using IomSearch.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IomSearch.Browser.Tests;

/// <summary>The widget on a page of another origin, put there with the very code and policy that the site
/// tells.</summary>
[Collection(CorpusVisits.Name)]
public sealed class WidgetEmbeddedTests(CorpusSite site, Chromium chromium)
{
    [BrowserFact]
    public async Task The_code_and_the_policy_that_the_page_tells_are_enough()
    {
        await using var visit = await chromium.VisitAsync(site);
        var (code, policy) = await ToldAsync(visit);
        await using var host = await HostPage.StartAsync(code, $"default-src 'none'; {policy}");
        await visit.Page.GotoAsync(host.Address);
        var box = new SearchBox(visit.Page);

        await box.OpenAsync("lao");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page).ToHaveURLAsync($"{site.Address}/?country=LA");
        Assert.Empty(visit.Troubles);
    }

    [BrowserFact]
    public async Task Without_a_choice_the_form_leads_to_the_site_with_the_country_of_the_tag()
    {
        await using var visit = await chromium.VisitAsync(site);
        var (code, policy) = await ToldAsync(visit);
        await using var host = await HostPage.StartAsync(code, $"default-src 'none'; {policy}");
        await visit.Page.GotoAsync(host.Address);

        await new SearchBox(visit.Page).TypeAsync("roma");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page).ToHaveURLAsync($"{site.Address}/?q=roma&country=PL");
    }

    [BrowserFact]
    public async Task Without_scripts_the_embedded_form_searches()
    {
        await using var told = await chromium.VisitAsync(site);
        var (code, policy) = await ToldAsync(told);
        await using var host = await HostPage.StartAsync(code, $"default-src 'none'; {policy}");
        await using var visit = await chromium.VisitAsync(
            site, new BrowserNewContextOptions { JavaScriptEnabled = false });
        await visit.Page.GotoAsync(host.Address);
        await visit.Page.Locator("input[type=search]").FillAsync("roma");

        await visit.Page.Locator("input[type=search]").PressAsync("Enter");

        await Expect(visit.Page).ToHaveURLAsync($"{site.Address}/?q=roma&country=PL");
    }

    [AxeTheory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Without_colours_from_the_host_axe_finds_nothing_in_light_or_dark(ColorScheme scheme)
    {
        await using var visit = await chromium.VisitAsync(site, new BrowserNewContextOptions { ColorScheme = scheme });
        await using var host = await HostPage.StartAsync(
            $"""
            <meta name="color-scheme" content="light dark">
            <script type="module" src="{site.Address}/widget.js"></script>
            <main><h1>Host</h1><iom-search src="{site.Address}"></iom-search></main>
            """,
            $"default-src 'none'; script-src {site.Address}; connect-src {site.Address}");
        await visit.Page.GotoAsync(host.Address);
        await new SearchBox(visit.Page).OpenAsync("voc");
        await visit.Page.Keyboard.PressAsync("ArrowDown");

        var found = await Axe.FindAsync(visit.Page);

        Assert.True(found.Count == 0, string.Join("\n\n", found));
    }

    [BrowserFact]
    public async Task Two_on_a_page_keep_out_of_each_others_way()
    {
        await using var visit = await chromium.VisitAsync(site);
        await visit.Page.GotoAsync("/widget");
        var (first, second) = (new SearchBox(visit.Page), new SearchBox(visit.Page, 1));
        Assert.NotEqual(await first.List.GetAttributeAsync("id"), await second.List.GetAttributeAsync("id"));

        await first.OpenAsync("voc");
        await Expect(second.List).ToBeHiddenAsync();
        await second.OpenAsync("rom");
        await Expect(first.List).ToBeHiddenAsync();
        await Expect(first.Input).ToHaveValueAsync("voc");

        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page).ToHaveURLAsync($"{site.Address}/?q=roma&country=PL");
    }

    [BrowserFact]
    public async Task A_host_may_take_the_choice_into_its_own_hands()
    {
        await using var visit = await chromium.VisitAsync(site);
        await visit.Page.GotoAsync("/widget");
        await visit.Page.EvaluateAsync(
            """
            document.addEventListener('iom-search-go', (event) => {
              event.preventDefault();
              document.title = `${event.detail.kind} ${event.detail.value}`;
            })
            """);
        await new SearchBox(visit.Page).OpenAsync("pol");

        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page).ToHaveTitleAsync("country PL");
        Assert.Equal($"{site.Address}/widget", visit.Page.Url);
    }

    private static async Task<(string Code, string Policy)> ToldAsync(Visit visit)
    {
        await visit.Page.GotoAsync("/widget");
        return (
            (await visit.Page.GetByRole(AriaRole.Region, new() { Name = "Code to embed" }).TextContentAsync())!,
            (await visit.Page.GetByRole(AriaRole.Region, new() { Name = "Policy to allow" }).TextContentAsync())!);
    }
}
