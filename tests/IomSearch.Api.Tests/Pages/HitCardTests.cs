using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using IomSearch.Api.Pages;
using IomSearch.Discovery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace IomSearch.Api.Tests.Pages;

public sealed class HitCardTests
{
    private static readonly SearchHit Hit = new()
    {
        Id = "roma",
        Title = "Pretraining of <b>Roma</b>, and more",
        TitleHighlights = [new(3, 8), new(18, 4)],
        Countries = [new("PL", "Poland")],
        Donors = [],
        Years = [2015, 2016],
        MatchedBy = ["words"],
        Snippets = [new("text", "Training for Roma", [new(0, 8), new(13, 4)])],
    };

    [Fact]
    public async Task Marks_stand_on_the_words_that_matched_and_change_no_character()
    {
        var title = (await RenderAsync(Hit)).QuerySelector("h3 a")!;

        Assert.Equal(Hit.Title, title.TextContent);
        Assert.Equal(["training", "Roma"], title.QuerySelectorAll("mark").Select(mark => mark.TextContent));
        Assert.Empty(title.QuerySelectorAll("b"));
    }

    [Fact]
    public async Task The_reason_names_the_words_and_where_they_stand() => Assert.Equal(
        ["In the title: “training”, “Roma”", "In the text: “Training”, “Roma”"],
        (await RenderAsync(Hit)).QuerySelectorAll(".why span").Select(reason => reason.TextContent));

    [Fact]
    public async Task The_words_that_are_missing_are_named() => Assert.Equal(
        "Does not have: shop, island",
        (await RenderAsync(Hit with { Missing = ["shop", "island"] })).QuerySelector(".missing")!.TextContent);

    [Fact]
    public async Task The_facts_are_in_one_line() => Assert.Equal(
        ["Poland", "2015–2016", "EUR 1,250,000.5"],
        (await RenderAsync(Hit with { Budget = new(1_250_000.5m, "EUR") }))
            .QuerySelectorAll(".facts li").Select(fact => fact.TextContent));

    private static async Task<IElement> RenderAsync(SearchHit hit)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<HitCard>(
            ParameterView.FromDictionary(new Dictionary<string, object?>
            {
                ["Hit"] = hit,
                ["Request"] = new SearchRequest { Text = "training Roma" },
            }))).ToHtmlString());
        return (await new HtmlParser().ParseDocumentAsync(html)).QuerySelector("article")!;
    }
}
