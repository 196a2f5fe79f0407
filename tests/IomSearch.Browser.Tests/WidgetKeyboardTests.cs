using IomSearch.Browser.Tests.Browsing;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace IomSearch.Browser.Tests;

/// <summary>The widget by keyboard alone, as the combobox of the WAI-ARIA Authoring Practices has it.</summary>
[Collection(CorpusVisits.Name)]
public sealed class WidgetKeyboardTests(CorpusSite site, Chromium chromium)
{
    [BrowserFact]
    public async Task Typing_opens_a_list_in_which_nothing_is_chosen_yet()
    {
        await using var visit = await chromium.VisitAsync(site);
        var box = await GoAsync(visit);

        await Expect(box.Input).ToHaveAttributeAsync("aria-expanded", "false");
        await box.OpenAsync("voc");

        await Expect(box.Options.First).ToContainTextAsync("vocational");
        await Expect(box.Input).ToHaveAttributeAsync("aria-expanded", "true");
        await Expect(box.Input).ToHaveAttributeAsync("aria-controls", (await box.List.GetAttributeAsync("id"))!);
        Assert.Null(await box.ActiveAsync());
        await Expect(box.List.Locator("[aria-selected=true]")).ToHaveCountAsync(0);
        Assert.Empty(visit.Troubles);
    }

    [BrowserFact]
    public async Task The_typed_letters_stand_out_in_each_option()
    {
        await using var visit = await chromium.VisitAsync(site);
        var box = await GoAsync(visit);
        await box.OpenAsync("voc");

        await Expect(box.List.Locator("mark").First).ToHaveTextAsync("voc", new() { IgnoreCase = true });
        Assert.All(
            await box.List.Locator("mark").AllTextContentsAsync(),
            mark => Assert.Equal("voc", mark, ignoreCase: true));
        await Expect(box.List.Locator("mark")).ToHaveCountAsync(await box.Options.CountAsync());
    }

    [BrowserFact]
    public async Task The_arrows_go_round_through_the_options_and_the_typed_text()
    {
        await using var visit = await chromium.VisitAsync(site);
        var box = await GoAsync(visit);
        await box.OpenAsync("voc");
        var ids = await box.Options.EvaluateAllAsync<string[]>("all => all.map(one => one.id)");

        foreach (var (key, expected) in new[]
        {
            ("ArrowDown", ids[0]), ("ArrowDown", ids[1]), ("ArrowUp", ids[0]), ("ArrowUp", null),
            ("ArrowUp", ids[^1]), ("ArrowDown", null),
        })
        {
            await visit.Page.Keyboard.PressAsync(key);
            Assert.Equal(expected, await box.ActiveAsync());
            Assert.Equal(
                expected is null ? [] : [expected],
                await box.List.Locator("[aria-selected=true]")
                    .EvaluateAllAsync<string[]>("all => all.map(one => one.id)"));
            await Expect(box.Input).ToBeFocusedAsync();
        }
    }

    [BrowserTheory]
    [InlineData("voc", "vocational", "/?q=vocational")]
    [InlineData("pol", "Poland", "/?country=PL")]
    [InlineData("asian dev", "Asian Development Bank", "/?donor=Asian%20Development%20Bank")]
    [InlineData("social economy tools", "Partnerships for Vocational Activation", "/projects/pl-roma-cooperatives")]
    public async Task Enter_on_an_option_goes_where_its_kind_leads(string typed, string option, string address)
    {
        await using var visit = await chromium.VisitAsync(site);
        var box = await GoAsync(visit);
        await box.OpenAsync(typed);
        await Expect(box.Options.First).ToContainTextAsync(option);

        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page).ToHaveURLAsync(site.Address + address.Replace("%20", "+", StringComparison.Ordinal));
        Assert.Empty(visit.Troubles);
    }

    [BrowserFact]
    public async Task Enter_without_a_choice_searches_for_what_was_typed()
    {
        await using var visit = await chromium.VisitAsync(site);
        var box = await GoAsync(visit);
        await box.OpenAsync("voc");

        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page).ToHaveURLAsync($"{site.Address}/?q=voc");
        await Expect(visit.Page.Locator("#q")).ToHaveValueAsync("voc");
    }

    [BrowserFact]
    public async Task Escape_closes_and_keeps_the_text_and_a_second_one_empties_the_box()
    {
        await using var visit = await chromium.VisitAsync(site);
        var box = await GoAsync(visit);
        await box.OpenAsync("voc");
        await visit.Page.Keyboard.PressAsync("ArrowDown");

        await visit.Page.Keyboard.PressAsync("Escape");

        await Expect(box.List).ToBeHiddenAsync();
        await Expect(box.Input).ToHaveAttributeAsync("aria-expanded", "false");
        await Expect(box.Input).ToHaveValueAsync("voc");
        await Expect(box.Input).ToBeFocusedAsync();
        Assert.Null(await box.ActiveAsync());

        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(box.List).ToBeVisibleAsync();
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(box.Input).ToHaveValueAsync("");
    }

    [BrowserTheory]
    [InlineData("Home", 0)]
    [InlineData("End", 3)]
    public async Task Home_and_End_go_back_into_the_text(string key, int caret)
    {
        await using var visit = await chromium.VisitAsync(site);
        var box = await GoAsync(visit);
        await box.OpenAsync("voc");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("ArrowLeft");

        await visit.Page.Keyboard.PressAsync(key);

        Assert.Null(await box.ActiveAsync());
        Assert.Equal(caret, await box.Input.EvaluateAsync<int>("box => box.selectionStart"));
        await Expect(box.List).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Typing_on_takes_the_choice_back()
    {
        await using var visit = await chromium.VisitAsync(site);
        var box = await GoAsync(visit);
        await box.OpenAsync("vo");
        await visit.Page.Keyboard.PressAsync("ArrowDown");

        await visit.Page.Keyboard.PressAsync("c");
        Assert.Null(await box.ActiveAsync());
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page).ToHaveURLAsync($"{site.Address}/?q=voc");
    }

    [BrowserFact]
    public async Task Tab_leaves_to_the_button_and_closes()
    {
        await using var visit = await chromium.VisitAsync(site);
        var box = await GoAsync(visit);
        await box.OpenAsync("voc");

        await visit.Page.Keyboard.PressAsync("Tab");

        await Expect(box.List).ToBeHiddenAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Button, new() { Name = "Search" }).First).ToBeFocusedAsync();
        await Expect(box.Input).ToHaveValueAsync("voc");
    }

    [BrowserFact]
    public async Task The_number_of_options_is_said_politely()
    {
        await using var visit = await chromium.VisitAsync(site);
        var box = await GoAsync(visit);

        await Expect(box.Said).ToHaveAttributeAsync("aria-live", "polite");
        await box.OpenAsync("voc");
        await Expect(box.Said).ToHaveTextAsync($"{await box.Options.CountAsync()} suggestions");
        await visit.Page.Keyboard.TypeAsync("qqqqqq");
        await Expect(box.Said).ToHaveTextAsync("No suggestions");
        await Expect(box.List).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task A_click_on_an_option_goes_there_too()
    {
        await using var visit = await chromium.VisitAsync(site);
        var box = await GoAsync(visit);
        await box.OpenAsync("pol");

        await box.Options.First.ClickAsync();

        await Expect(visit.Page).ToHaveURLAsync($"{site.Address}/?country=PL");
    }

    [BrowserFact]
    public async Task While_an_input_method_composes_nothing_is_asked()
    {
        await using var visit = await chromium.VisitAsync(site);
        await visit.Page.Clock.InstallAsync();
        var box = await GoAsync(visit);
        var asked = new List<string>();
        visit.Page.Request += (_, request) => asked.AddRange(new[] { request.Url }.Where(Asks));
        var keys = await visit.Context.NewCDPSessionAsync(visit.Page);
        await box.Input.FocusAsync();

        await keys.SendAsync("Input.imeSetComposition", new Dictionary<string, object>
        {
            ["text"] = "voc",
            ["selectionStart"] = 3,
            ["selectionEnd"] = 3,
        });
        await visit.Page.Clock.RunForAsync(1_000);
        Assert.Empty(asked);

        await keys.SendAsync("Input.insertText", new Dictionary<string, object> { ["text"] = "voc" });
        await visit.Page.Clock.RunForAsync(1_000);
        await Expect(box.List).ToBeVisibleAsync();
        Assert.Equal([$"{site.Address}/api/v1/suggest?q=voc"], asked);

        static bool Asks(string address) => address.Contains("/suggest", StringComparison.Ordinal);
    }

    private static async Task<SearchBox> GoAsync(Visit visit)
    {
        await visit.Page.GotoAsync("/widget");
        return new SearchBox(visit.Page);
    }
}
