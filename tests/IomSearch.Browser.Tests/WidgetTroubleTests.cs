using IomSearch.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IomSearch.Browser.Tests;

/// <summary>The widget when the API is dead, slow or talks nonsense, and when there are no scripts at all.</summary>
[Collection(CorpusVisits.Name)]
public sealed class WidgetTroubleTests(CorpusSite site, Chromium chromium)
{
    private const string One = """
        { "suggestions": [{ "kind": "term", "text": "#", "value": "#", "count": 1, "highlights": [] }] }
        """;

    [BrowserFact]
    public async Task Without_an_API_it_is_a_plain_search_box()
    {
        await using var visit = await chromium.VisitAsync(site);
        await visit.Page.RouteAsync(SearchBox.Route, route => route.AbortAsync());
        var box = await GoAsync(visit);
        var failed = new TaskCompletionSource();
        visit.Page.RequestFailed += (_, _) => failed.TrySetResult();
        await box.TypeAsync("voc");
        await failed.Task;

        await StaysPlainAsync(visit, box);
    }

    [BrowserTheory]
    [InlineData(500, "{}")]
    [InlineData(503, "<html></html>")]
    [InlineData(200, "")]
    [InlineData(200, "<html></html>")]
    [InlineData(200, "null")]
    [InlineData(200, "[]")]
    [InlineData(200, "{}")]
    [InlineData(200, """{ "suggestions": null }""")]
    [InlineData(200, """{ "suggestions": 7 }""")]
    [InlineData(200, """{ "suggestions": [null] }""")]
    [InlineData(200, """{ "suggestions": [{ "kind": "term" }] }""")]
    [InlineData(200, """{ "suggestions": [{ "kind": "term", "text": "a", "value": "a", "highlights": [null] }] }""")]
    public async Task An_answer_that_is_none_leaves_a_plain_search_box(int status, string body)
    {
        await using var visit = await chromium.VisitAsync(site);
        await visit.Page.RouteAsync(SearchBox.Route, route => route.FulfillAsync(
            new RouteFulfillOptions { Status = status, Body = body, ContentType = "application/json" }));
        var box = await GoAsync(visit);
        var answered = visit.Page.WaitForResponseAsync(SearchBox.Route);
        await box.TypeAsync("voc");
        await (await answered).FinishedAsync();

        await StaysPlainAsync(visit, box);
    }

    [BrowserFact]
    public async Task An_API_that_never_answers_holds_nothing_up()
    {
        await using var visit = await chromium.VisitAsync(site);
        var never = new TaskCompletionSource();
        await visit.Page.RouteAsync(SearchBox.Route, _ => never.Task);
        var box = await GoAsync(visit);
        var asked = visit.Page.WaitForRequestAsync(SearchBox.Route);
        await box.TypeAsync("voc");
        await asked;

        await StaysPlainAsync(visit, box);
        never.SetResult();
    }

    [BrowserFact]
    public async Task A_late_answer_never_takes_the_place_of_a_newer_one()
    {
        await using var visit = await chromium.VisitAsync(site);
        var late = new TaskCompletionSource<IRoute>();
        await visit.Page.RouteAsync("**/api/v1/suggest?q=vo", route =>
        {
            late.SetResult(route);
            return Task.CompletedTask;
        });
        await visit.Page.RouteAsync("**/api/v1/suggest?q=voc", Answer("newer"));
        var box = await GoAsync(visit);
        await box.TypeAsync("vo");
        var held = await late.Task;
        await box.OpenAsync("c");

        await FulfillAsync(visit, held, "older");

        await Expect(box.Options).ToHaveTextAsync(["newerWords"]);
    }

    [BrowserTheory]
    [InlineData("Escape")]
    [InlineData("Tab")]
    public async Task An_answer_that_comes_after_the_reader_left_opens_nothing(string key)
    {
        await using var visit = await chromium.VisitAsync(site);
        var late = new TaskCompletionSource<IRoute>();
        await visit.Page.RouteAsync(SearchBox.Route, route =>
        {
            late.SetResult(route);
            return Task.CompletedTask;
        });
        var box = await GoAsync(visit);
        await box.TypeAsync("voc");
        var held = await late.Task;
        await visit.Page.Keyboard.PressAsync(key);

        await FulfillAsync(visit, held, "late");

        await Expect(box.List).ToBeHiddenAsync();
        await Expect(box.Said).ToBeEmptyAsync();
    }

    [BrowserFact]
    public async Task The_list_of_an_earlier_text_is_not_opened_for_another()
    {
        await using var visit = await chromium.VisitAsync(site);
        await visit.Page.RouteAsync("**/api/v1/suggest?q=vocx", route => route.AbortAsync());
        var box = await GoAsync(visit);
        await box.OpenAsync("voc");
        await box.TypeAsync("x");
        await Expect(box.List).ToBeHiddenAsync();

        await visit.Page.Keyboard.PressAsync("ArrowDown");

        await SearchBox.SettleAsync(visit.Page);
        await Expect(box.List).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Without_scripts_the_form_inside_searches()
    {
        await using var visit = await chromium.VisitAsync(
            site, new BrowserNewContextOptions { JavaScriptEnabled = false });
        await visit.Page.GotoAsync("/widget");
        var input = visit.Page.Locator("iom-search").Nth(1).Locator("input[type=search]");
        await input.FillAsync("roma");

        await input.PressAsync("Enter");

        await Expect(visit.Page).ToHaveURLAsync($"{site.Address}/?q=roma&country=PL");
        await Expect(visit.Page.Locator("#count")).ToHaveTextAsync("1 project for “roma”");
    }

    private static async Task<SearchBox> GoAsync(Visit visit)
    {
        await visit.Page.GotoAsync("/widget");
        return new SearchBox(visit.Page);
    }

    private static Func<IRoute, Task> Answer(string text) => route => route.FulfillAsync(new RouteFulfillOptions
    {
        Body = One.Replace("#", text, StringComparison.Ordinal),
        ContentType = "application/json",
    });

    private static async Task FulfillAsync(Visit visit, IRoute held, string text)
    {
        var gone = visit.Page.WaitForRequestFinishedAsync();
        await Answer(text)(held);
        await gone;
        await SearchBox.SettleAsync(visit.Page);
    }

    /// <summary>Nothing opens, nothing is said, nothing is thrown, and Enter searches.</summary>
    private async Task StaysPlainAsync(Visit visit, SearchBox box)
    {
        await SearchBox.SettleAsync(visit.Page);
        await Expect(box.List).ToBeHiddenAsync();
        await Expect(box.Said).ToBeEmptyAsync();

        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page).ToHaveURLAsync($"{site.Address}/?q=voc");
        Assert.Empty(visit.Troubles);
    }
}
