using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace IomSearch.Api.Tests.Pages;

[Collection(CorpusTests.Name)]
public sealed class SearchPageTests(CorpusServer server)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/?q=roma")]
    [InlineData("/?q=nothingofthekind")]
    [InlineData("/projects/au10p0004")]
    [InlineData("/browse/country")]
    public async Task A_page_has_one_main_heading_one_main_part_and_a_way_to_skip_to_it(string address)
    {
        var page = await server.PageAsync(address);

        Assert.Single(page.QuerySelectorAll("h1"));
        var main = Assert.Single(page.QuerySelectorAll("main"));
        var skipTo = page.QuerySelector(page.QuerySelector("a.skip")!.GetAttribute("href")!)!;
        Assert.True(skipTo == main || main.Contains(skipTo));
        Assert.Equal(("en", "ltr"),
            (page.DocumentElement.GetAttribute("lang"), page.DocumentElement.GetAttribute("dir")));
        Assert.NotNull(page.QuerySelector("header"));
        Assert.NotNull(page.QuerySelector("footer"));
        Assert.NotNull(page.QuerySelector("nav[aria-label]"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?q=training&country=PL&from=2000")]
    [InlineData("/browse/donor")]
    [InlineData("/projects/nowhere")]
    public async Task Every_box_has_a_label(string address)
    {
        var expected = address.EndsWith("nowhere", StringComparison.Ordinal) ? HttpStatusCode.NotFound
            : HttpStatusCode.OK;
        var page = await server.PageAsync(address, expected);

        Assert.All(
            page.QuerySelectorAll<IHtmlInputElement>("input:not([type=hidden])"),
            box => Assert.True(
                page.QuerySelectorAll("label").Any(label => label.GetAttribute("for") == box.Id),
                    $"{box.OuterHtml} has no label"));
    }

    [Theory]
    [InlineData("/?q=vocational training Roma&country=PL")]
    [InlineData("/projects/au10p0004")]
    public async Task No_id_stands_twice(string address)
    {
        var ids = (await server.PageAsync(address)).QuerySelectorAll("[id]").Select(element => element.Id).ToList();

        Assert.Equal(ids.Distinct(), ids);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/?q=roma")]
    [InlineData("/projects/au10p0004")]
    public async Task Nothing_on_a_page_is_inline(string address)
    {
        var page = await server.PageAsync(address);

        Assert.Empty(page.QuerySelectorAll("[style], style"));
        Assert.All(page.Scripts, script => Assert.Equal("", script.TextContent));
        Assert.DoesNotContain(
            page.All.SelectMany(element => element.Attributes), attribute =>
                attribute.Name.StartsWith("on", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_search_is_a_real_form_and_every_filter_belongs_to_it()
    {
        var page = await server.PageAsync("/?q=training");

        var form = page.QuerySelector<IHtmlFormElement>("form[role=search]")!;
        Assert.Equal("get", form.Method);
        Assert.Equal("training", form.QuerySelector<IHtmlInputElement>("input[name=q]")!.Value);
        Assert.All(page.QuerySelectorAll("fieldset input[name]"), box =>
            Assert.Equal(form.Id, box.GetAttribute("form")));
        Assert.All(page.QuerySelectorAll("fieldset"), set => Assert.NotNull(set.QuerySelector("legend")));
    }

    [Fact]
    public async Task The_count_stands_in_a_heading_inside_a_live_region_and_in_the_title()
    {
        var page = await server.PageAsync("/?q=roma");

        Assert.Equal("2 projects for “roma”", page.QuerySelector("[role=status] h2")!.TextContent);
        Assert.StartsWith("2 projects for “roma”", page.Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chosen_filter_is_ticked_in_place_and_stands_as_a_chip_that_removes_it()
    {
        var page = await server.PageAsync("/?q=roma&country=PL");

        Assert.True(page.QuerySelector<IHtmlInputElement>("input[name=country][value=PL]")!.IsChecked);
        var chip = Assert.Single(page.QuerySelectorAll("a.chip"));
        Assert.Equal("Remove filter Country: Poland", chip.GetAttribute("aria-label"));
        Assert.Equal("/?q=roma", chip.GetAttribute("href"));
        Assert.Equal("/?q=roma", page.QuerySelector("a.clear")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_filter_that_nothing_fits_stays_in_sight_at_zero()
    {
        var page = await server.PageAsync("/?q=roma&country=WS");

        var box = page.QuerySelector<IHtmlInputElement>("input[name=country][value=WS]")!;
        Assert.True(box.IsChecked);
        Assert.Equal("0", box.Closest("label")!.QuerySelector(".count")!.TextContent);
    }

    [Theory]
    [InlineData("/?country=CZ&q=roma&country=PL")]
    [InlineData("/search?q=roma&country=Poland&country=Czechia&utm_source=letter&page=1")]
    public async Task A_search_has_one_canonical_address(string address) => Assert.Equal(
        "/?q=roma&country=CZ&country=PL",
        (await server.PageAsync(address)).QuerySelector("link[rel=canonical]")!.GetAttribute("href"));

    [Fact]
    public async Task The_empty_boxes_of_a_form_are_taken_out_of_the_address()
    {
        using var answer = await server.Client.GetAsync("/?q=roma&from=&to=&country=PL");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/?q=roma&country=PL", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Every_hit_says_why_it_was_found()
    {
        var page = await server.PageAsync("/?q=roma");

        Assert.All(
            page.QuerySelectorAll("article.hit"),
            hit => Assert.NotEqual("", hit.QuerySelector(".why")!.TextContent.Trim()));
    }

    [Fact]
    public async Task A_search_for_everything_needs_no_reasons() =>
        Assert.Empty((await server.PageAsync("/")).QuerySelectorAll(".why span"));

    [Theory]
    [InlineData("roma")]
    [InlineData("socially")]
    public async Task A_text_with_marks_reads_as_the_text(string word)
    {
        var titles = SearchEndpointsTests.Titles(await server.JsonAsync($"/api/v1/search?q={word}"));
        var page = await server.PageAsync($"/?q={word}");

        Assert.Equal(titles, page.QuerySelectorAll("article.hit h3 a").Select(link => link.TextContent));
    }

    [Fact]
    public async Task Hits_that_lack_a_word_stand_below_a_heading_of_their_own_and_name_it()
    {
        var page = await server.PageAsync("/?q=vocational training Roma");

        var close = page.QuerySelector("section.close")!;
        Assert.Equal("Close matches", close.QuerySelector("h2")!.TextContent);
        Assert.All(close.QuerySelectorAll("article.hit"), hit => Assert.NotNull(hit.QuerySelector(".missing")));
    }

    [Fact]
    public async Task Where_nothing_is_found_the_page_says_what_each_removal_would_give()
    {
        var page = await server.PageAsync("/?q=roma&country=WS&from=1990");

        Assert.Equal(
            [
                "0 projects without Country: Samoa", "0 projects without the years", "2 projects without any filter",
                "1 project without the words, filters only",
            ],
            page.QuerySelectorAll(".nothing li").Select(way => string.Join(' ', way.TextContent.Split(
                default(char[]), StringSplitOptions.RemoveEmptyEntries))));
    }

    [Fact]
    public async Task A_removal_leads_to_as_many_projects_as_it_promises()
    {
        var page = await server.PageAsync("/?q=roma&country=WS&from=1990");

        var ways = page.QuerySelectorAll(".nothing li a").ToList();
        Assert.NotEmpty(ways);
        foreach (var way in ways)
        {
            var led = await server.PageAsync(way.GetAttribute("href")!);
            Assert.StartsWith(way.TextContent, led.QuerySelector("#count")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_value_that_cannot_be_read_is_said_and_left_out()
    {
        var page = await server.PageAsync("/?q=roma&country=Polnd");

        Assert.Contains("Poland", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("2 projects", page.QuerySelector("#count")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_lead_through_every_project_once()
    {
        var ids = new List<string?>();
        for (var next = "/?size=10"; next is not null;)
        {
            var page = await server.PageAsync(next);
            ids.AddRange(page.QuerySelectorAll("article.hit h3 a").Select(link => link.GetAttribute("href")));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(25, ids.Distinct().Count());
        Assert.Equal(25, ids.Count);
    }

    [Fact]
    public async Task Every_link_of_the_page_leads_somewhere()
    {
        var page = await server.PageAsync("/?q=training&year=2015");

        foreach (var address in page.Links.Select(link => link.GetAttribute("href")!)
            .Where(href => href.StartsWith('/')).Distinct())
        {
            using var answer = await server.Client.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task The_years_are_drawn_and_described()
    {
        var page = await server.PageAsync("/");

        var picture = page.QuerySelector("svg.histogram")!;
        Assert.Equal("img", picture.GetAttribute("role"));
        Assert.StartsWith("Projects a year, ", picture.GetAttribute("aria-label"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_countries_are_drawn_with_their_counts()
    {
        var page = await server.PageAsync("/");

        Assert.All(page.QuerySelectorAll(".bars li"), bar => Assert.Matches("[0-9]+ projects?", bar.TextContent));
        Assert.NotEmpty(page.QuerySelectorAll(".bars rect"));
    }
}
