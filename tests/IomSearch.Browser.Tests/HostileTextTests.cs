using IomSearch.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IomSearch.Browser.Tests;

/// <summary>Markup in records, queries, pasted texts and parameters is shown as its characters, and never
/// runs.</summary>
[Collection(HostileVisits.Name)]
public sealed class HostileTextTests(HostileSite site, Chromium chromium)
{
    private static readonly string Markup = Uri.EscapeDataString(HostileSite.Script);

    public static TheoryData<string> Pages =>
    [
        "/",
        "/?q=markup",
        "/?q=markup&explain=true",
        "/projects/h1",
        "/browse/donor",
        "/browse/type?prefix=script",
        $"/?q={Markup}",
        $"/?q=markup&donor={Markup}&type={Markup}&status={Markup}",
        $"/?q=markup&country={Markup}&theme={Markup}&year={Markup}&sort={Markup}&from={Markup}",
        $"/?q=nothing+{Markup}&donor={Markup}&country=PL",
        $"/?q=\"{Markup}\"+-{Markup}",
        $"/browse/donor?prefix={Markup}",
        $"/similar?text=markup+training+of+women+{Markup}",
        $"/projects/{Markup}",
    ];

    public static TheoryData<string> PagesThatDoNotRepeatIt =>
        [$"/browse/{Markup}", $"/{Markup}", $"/?utm_source={Markup}&{Markup}={Markup}"];

    [BrowserTheory]
    [MemberData(nameof(Pages))]
    public async Task Markup_shows_as_its_characters_and_nothing_runs(string address)
    {
        await using var visit = await chromium.VisitAsync(site);

        await visit.Page.GotoAsync(address);

        await IsHarmlessAsync(visit);
        Assert.Contains(HostileSite.Script, await ShownAsync(visit), StringComparison.Ordinal);
    }

    [BrowserTheory]
    [MemberData(nameof(PagesThatDoNotRepeatIt))]
    public async Task Markup_in_an_address_that_nothing_reads_does_not_run_either(string address)
    {
        await using var visit = await chromium.VisitAsync(site);

        await visit.Page.GotoAsync(address);

        await IsHarmlessAsync(visit);
    }

    [BrowserFact]
    public async Task A_project_page_shows_every_hostile_fact_and_links_no_script()
    {
        await using var visit = await chromium.VisitAsync(site);

        await visit.Page.GotoAsync("/projects/h1");

        // Title, title as printed, donor, implementer, type, status, section, region, coverage, beneficiaries,
        // identifier, publisher, and the text.
        var shown = await visit.Page.Locator("body").InnerTextAsync();
        Assert.True(shown.Split(HostileSite.Script).Length - 1 >= 13, shown);
        Assert.Contains(HostileSite.Image, shown, StringComparison.Ordinal);
        Assert.Contains(HostileSite.ScriptAddress, shown, StringComparison.Ordinal);
        await Expect(visit.Page.Locator("a[href^='javascript:' i]")).ToHaveCountAsync(0);
        await Expect(visit.Page.Locator("main img, main script, main b")).ToHaveCountAsync(0);
        await IsHarmlessAsync(visit);
    }

    [BrowserFact]
    public async Task Markup_in_a_pasted_text_stays_in_the_box()
    {
        await using var visit = await chromium.VisitAsync(site);
        await visit.Page.GotoAsync("/similar");
        var pasted = $"A markup project </textarea>{HostileSite.Script} trains women";
        await visit.Page.Locator("#text").FillAsync(pasted);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Find similar projects" }).ClickAsync();

        await Expect(visit.Page.Locator("#text")).ToHaveValueAsync(pasted);
        await Expect(visit.Page.Locator(".similar > li").First).ToContainTextAsync(HostileSite.Script);
        await IsHarmlessAsync(visit);
    }

    [BrowserFact]
    public async Task Markup_in_a_suggestion_is_text_in_the_list()
    {
        await using var visit = await chromium.VisitAsync(site);
        await visit.Page.GotoAsync("/widget");
        var box = new SearchBox(visit.Page);

        await box.OpenAsync("script");

        // A donor and two titles.
        await Expect(box.Options.Filter(new() { HasText = HostileSite.Script })).ToHaveCountAsync(3);
        await Expect(box.Options.Filter(new() { HasText = HostileSite.Image })).ToHaveCountAsync(2);
        await Expect(box.List.Locator("script, img")).ToHaveCountAsync(0);
        await IsHarmlessAsync(visit);

        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Expect(visit.Page.Locator("#count")).ToBeVisibleAsync();
        await IsHarmlessAsync(visit);
    }

    [BrowserFact]
    public async Task Markup_in_the_widgets_own_attributes_is_text_too()
    {
        await using var visit = await chromium.VisitAsync(site);
        var value = HostileSite.Script.Replace("<", "&lt;", StringComparison.Ordinal);
        await using var host = await HostPage.StartAsync(
            $"""
            <script type="module" src="{site.Address}/widget.js"></script>
            <iom-search src="{site.Address}" label="{value}" placeholder="{value}" country="{value}"></iom-search>
            """,
            $"default-src 'none'; script-src {site.Address}; connect-src {site.Address}; form-action {site.Address}");
        await visit.Page.GotoAsync(host.Address);

        await new SearchBox(visit.Page).TypeAsync("markup");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page.Locator(".notice").First).ToContainTextAsync(HostileSite.Script);
        await IsHarmlessAsync(visit);
    }

    [BrowserFact]
    public async Task A_script_that_got_into_a_page_would_still_not_run()
    {
        await using var visit = await chromium.VisitAsync(site);
        var answer = await visit.Page.GotoAsync("/");
        Assert.Contains("default-src 'self'", answer!.Headers["content-security-policy"], StringComparison.Ordinal);

        await visit.Page.EvaluateAsync(
            """
            () => {
              const script = document.createElement('script');
              script.textContent = 'document.title = "ran"';
              document.body.append(script);
              document.body.insertAdjacentHTML('beforeend', '<img src="/nowhere" onerror="document.title = `ran`">');
            }
            """);
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('img').complete");

        await Expect(visit.Page).Not.ToHaveTitleAsync("ran");
        Assert.NotEmpty(visit.Troubles);
    }

    /// <summary>What a person reads on the page: its text and what stands in its boxes.</summary>
    private static async Task<string> ShownAsync(Visit visit) => await visit.Page.Locator("body").InnerTextAsync()
        + string.Join('\n', await visit.Page.Locator("input, textarea").EvaluateAllAsync<string[]>(
            "all => all.map(box => box.value)"));

    /// <summary>No dialog, no error, nothing that the policy had to stop, and no script but the site's own.</summary>
    private async Task IsHarmlessAsync(Visit visit)
    {
        await SearchBox.SettleAsync(visit.Page);
        Assert.Empty(visit.Troubles);
        Assert.All(
            await visit.Page.Locator("script").EvaluateAllAsync<string[]>("all => all.map(one => one.src)"),
            address => Assert.Matches($"^{site.Address}/(search|widget)\\.js", address));
        await Expect(visit.Page.Locator("[onerror], [onload], [onclick]")).ToHaveCountAsync(0);
    }
}
