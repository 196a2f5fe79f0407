using System.Net;
using System.Text.RegularExpressions;

namespace IomSearch.Api.Tests.Pages;

[Collection(CorpusTests.Name)]
public sealed partial class ProjectPageTests(CorpusServer server)
{
    [Fact]
    public async Task A_project_page_shows_facts_text_source_and_how_to_cite_it()
    {
        var page = await server.PageAsync("/projects/au10p0004");
        var text = page.Body!.TextContent;

        Assert.Equal("Capacity building for reintegration of non-IOM returnees in Samoa",
            page.QuerySelector("h1")!.TextContent);
        Assert.Contains("USD 200,000", text, StringComparison.Ordinal);
        Assert.Contains("AU10P0004", text, StringComparison.Ordinal);
        Assert.Contains("au10p0004.md", text, StringComparison.Ordinal);
        Assert.Contains("Record au10p0004 in IomSearch", page.QuerySelector(".cite")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("http://localhost/projects/au10p0004", page.QuerySelector(".cite")!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("Found an error?", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fact_leads_to_the_projects_that_share_it()
    {
        var page = await server.PageAsync("/projects/au10p0004");

        Assert.NotNull(page.QuerySelector("dd a[href='/?country=WS']"));
        Assert.NotNull(page.QuerySelector("dd a[href='/?year=2018']"));
    }

    [Fact]
    public async Task The_words_that_decided_a_theme_have_weights_and_are_marked_in_the_text()
    {
        var page = await server.PageAsync("/projects/la-gms-malaria");
        var words = page.QuerySelectorAll(".why li").Select(word => word.TextContent.Trim()).ToList();

        Assert.All(words, word => Assert.Matches(WordWithWeight(), word));
        Assert.Contains(words, word => word.Contains("malaria", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(page.QuerySelectorAll(".text mark"), mark =>
            mark.TextContent.Contains("malaria", StringComparison.OrdinalIgnoreCase));
        var themes = page.QuerySelector(".themes-why")!.TextContent;
        Assert.Contains("sure, from the text", themes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_has_its_language() =>
        Assert.Equal("en",
            (await server.PageAsync("/projects/au10p0004")).QuerySelector(".text")!.GetAttribute("lang"));

    [Fact]
    public async Task A_project_that_is_not_there_is_a_page_that_says_so_and_offers_the_search()
    {
        var page = await server.PageAsync("/projects/nowhere", HttpStatusCode.NotFound);

        Assert.Contains("There is no project 'nowhere'.", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("form[role=search]"));
    }

    [GeneratedRegex(@"^.+\s+\+\d+\.\d\d, (once|\d+ times) in the (title|text)")]
    private static partial Regex WordWithWeight();
}
