using IomSearch.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IomSearch.Browser.Tests;

/// <summary>The search page with its script, which only makes it quicker, and without any.</summary>
[Collection(CorpusVisits.Name)]
public sealed class SearchScriptTests(CorpusSite site, Chromium chromium)
{
    [BrowserFact]
    public async Task Choosing_a_value_searches_at_once_and_the_address_says_all()
    {
        await using var visit = await chromium.VisitAsync(site);
        await visit.Page.GotoAsync("/?q=training");

        await Box(visit, "country", "PL").CheckAsync();

        await Expect(visit.Page).ToHaveURLAsync($"{site.Address}/?q=training&country=PL");
        await Expect(Box(visit, "country", "PL")).ToBeCheckedAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Remove filter Country: Poland" }))
            .ToBeVisibleAsync();
        Assert.Empty(visit.Troubles);
    }

    [BrowserFact]
    public async Task After_a_choice_focus_scroll_and_open_folds_are_where_they_were()
    {
        await using var visit = await chromium.VisitAsync(site);
        await visit.Page.GotoAsync("/");
        await visit.Page.GetByText("Single years").ClickAsync();
        var box = Box(visit, "status", "not stated");
        await box.ScrollIntoViewIfNeededAsync();
        await box.FocusAsync();
        var before = await visit.Page.EvaluateAsync<int>("() => scrollY");
        Assert.True(before > 0);

        await visit.Page.Keyboard.PressAsync("Space");
        await Expect(visit.Page).ToHaveURLAsync("/?status=not+stated");

        await Expect(box).ToBeFocusedAsync();
        Assert.Equal(before, await visit.Page.EvaluateAsync<int>("() => scrollY"));
        await Expect(visit.Page.Locator(".years details")).ToHaveAttributeAsync("open", "");
    }

    [BrowserFact]
    public async Task Back_shows_the_search_before_with_its_own_choices()
    {
        await using var visit = await chromium.VisitAsync(site);
        await visit.Page.GotoAsync("/?q=training");
        await Box(visit, "country", "PL").CheckAsync();
        await Expect(visit.Page).ToHaveURLAsync("/?q=training&country=PL");
        var both = await visit.Page.Locator("#count").TextContentAsync();
        await Box(visit, "country", "CZ").CheckAsync();
        await Expect(visit.Page).ToHaveURLAsync("/?q=training&country=PL&country=CZ");

        await visit.Page.GoBackAsync();
        await Expect(visit.Page).ToHaveURLAsync($"{site.Address}/?q=training&country=PL");
        await Expect(visit.Page.Locator("#count")).ToHaveTextAsync(both!);
        await Expect(Box(visit, "country", "CZ")).Not.ToBeCheckedAsync();
        await Expect(Box(visit, "country", "PL")).ToBeCheckedAsync();

        await visit.Page.GoBackAsync();
        await Expect(visit.Page).ToHaveURLAsync($"{site.Address}/?q=training");
        await Expect(Box(visit, "country", "PL")).Not.ToBeCheckedAsync();
        await Expect(Box(visit, "country", "PL")).ToBeEnabledAsync();
        await Expect(visit.Page.Locator("#from")).ToBeEnabledAsync();

        await Box(visit, "country", "LA").CheckAsync();
        await Expect(visit.Page).ToHaveURLAsync($"{site.Address}/?q=training&country=LA");
    }

    [BrowserFact]
    public async Task A_page_that_the_browser_kept_as_it_was_left_shows_what_its_address_says()
    {
        await using var visit = await chromium.VisitAsync(site);
        await visit.Page.GotoAsync("/?q=training");
        await visit.Page.EvaluateAsync("() => { addEventListener('submit', (event) => event.preventDefault()); }");
        await Box(visit, "country", "PL").CheckAsync();
        await Expect(visit.Page.Locator("#from")).ToBeDisabledAsync();

        // Browsers that are driven by a program keep no pages, so the page is told that it was kept.
        await visit.Page.EvaluateAsync(
            "() => { dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })); }");

        await Expect(Box(visit, "country", "PL")).Not.ToBeCheckedAsync();
        await Expect(visit.Page.Locator("#from")).ToBeEnabledAsync();
        await Expect(visit.Page.Locator("#q")).ToHaveValueAsync("training");
    }

    [BrowserFact]
    public async Task Back_from_a_project_leads_to_where_the_list_was_read()
    {
        await using var visit = await chromium.VisitAsync(
            site, new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 500 } });
        await visit.Page.GotoAsync("/?q=training");
        var link = visit.Page.Locator(".hit h3 a").Nth(3);
        await link.ScrollIntoViewIfNeededAsync();
        var before = await visit.Page.EvaluateAsync<int>("() => scrollY");
        Assert.True(before > 0);
        await link.ClickAsync();
        await Expect(visit.Page.Locator("main.project")).ToBeVisibleAsync();
        await Expect(visit.Page.Locator(".back a")).ToHaveAttributeAsync("href", $"{site.Address}/?q=training");

        await visit.Page.GoBackAsync();

        await Expect(visit.Page.Locator("#count")).ToBeVisibleAsync();
        await visit.Page.WaitForFunctionAsync("before => scrollY === before", before);
    }

    [BrowserFact]
    public async Task Another_person_sees_the_same_at_the_same_address()
    {
        await using var one = await chromium.VisitAsync(site);
        await one.Page.GotoAsync("/");
        await Box(one, "country", "LA").CheckAsync();
        await Expect(one.Page).ToHaveURLAsync("/?country=LA");
        await one.Page.Locator("#q").FillAsync("malaria");
        await one.Page.Locator("#q").PressAsync("Enter");
        await Expect(one.Page).ToHaveURLAsync("/?q=malaria&country=LA");
        await using var other = await chromium.VisitAsync(site);

        await other.Page.GotoAsync(one.Page.Url);

        await Expect(other.Page.Locator("#q")).ToHaveValueAsync("malaria");
        await Expect(Box(other, "country", "LA")).ToBeCheckedAsync();
        Assert.Equal(
            await one.Page.Locator("main").InnerTextAsync(), await other.Page.Locator("main").InnerTextAsync());
    }

    [BrowserFact]
    public async Task Years_are_typed_one_after_the_other_without_a_search_between()
    {
        await using var visit = await chromium.VisitAsync(site);
        await visit.Page.GotoAsync("/");
        await visit.Page.Locator("#from").FocusAsync();

        await visit.Page.Keyboard.TypeAsync("2015");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.Locator("#to")).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("2016");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page).ToHaveURLAsync("/?from=2015&to=2016");
        Assert.Empty(visit.Troubles);
    }

    [BrowserFact]
    public async Task A_long_list_of_values_is_searched_without_accents_or_case()
    {
        await using var visit = await chromium.VisitAsync(site);
        await visit.Page.GotoAsync("/");
        var countries = visit.Page.Locator("fieldset[data-facet=country]");

        await countries.GetByRole(AriaRole.Searchbox).FillAsync("POĽ");

        await Expect(countries.Locator(".name:visible")).ToHaveTextAsync(["Poland"]);
    }

    [BrowserFact]
    public async Task Without_scripts_a_choice_waits_for_the_button()
    {
        await using var visit = await chromium.VisitAsync(
            site, new BrowserNewContextOptions { JavaScriptEnabled = false });
        await visit.Page.GotoAsync("/?q=training");
        await Box(visit, "country", "PL").CheckAsync();
        Assert.Equal($"{site.Address}/?q=training", visit.Page.Url);

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Apply filters" }).ClickAsync();

        await Expect(visit.Page).ToHaveURLAsync("/?q=training&country=PL");
        await Expect(Box(visit, "country", "PL")).ToBeCheckedAsync();
    }

    private static ILocator Box(Visit visit, string facet, string value) =>
        visit.Page.Locator($"input[name='{facet}'][value='{value}']");
}
