using System.Net;

namespace IomSearch.Api.Tests;

[Collection(CorpusTests.Name)]
public sealed class MeaningTests(CorpusServer server)
{
    private const string Asked = "kids skip class while dad is away on a Moscow building site";

    [Fact]
    public async Task What_is_near_in_meaning_alone_is_related_and_changes_no_count()
    {
        var both = await server.JsonAsync($"/api/v1/search?q={Asked}");
        var words = await server.JsonAsync($"/api/v1/search?q={Asked}&mode=lexical");

        var related = both.GetProperty("related").EnumerateArray().First();
        Assert.Equal("tj10p0001", related.GetProperty("id").GetString());
        Assert.Equal("meaning", related.GetProperty("matchedBy")[0].GetString());
        Assert.Equal(words.GetProperty("total").ToString(), both.GetProperty("total").ToString());
        Assert.Equal(words.GetProperty("facets").ToString(), both.GetProperty("facets").ToString());
        Assert.Empty(words.GetProperty("related").EnumerateArray());
    }

    [Fact]
    public async Task The_page_shows_them_under_a_heading_of_their_own()
    {
        var page = await server.PageAsync($"/?q={Asked}");

        Assert.Equal("Related in meaning", page.QuerySelector("#related-heading")?.TextContent);
        Assert.Contains(
            page.QuerySelectorAll("section[aria-labelledby=related-heading] a"),
            link => link.GetAttribute("href")!.Contains("tj10p0001", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_mode_semantic_is_a_list_without_facets()
    {
        var answer = await server.JsonAsync($"/api/v1/search?q={Asked}&mode=semantic&size=3");

        Assert.Equal("gte", answer.GetProperty("total").GetProperty("relation").GetString());
        Assert.Equal("tj10p0001", answer.GetProperty("hits")[0].GetProperty("id").GetString());
        Assert.Equal("{}", answer.GetProperty("facets").ToString());
    }

    [Fact]
    public async Task Readiness_says_how_many_projects_have_their_vectors()
    {
        var encoder = (await server.JsonAsync("/health/ready")).GetProperty("vectors")[0];

        Assert.Equal("encoder", encoder.GetProperty("model").GetString());
        Assert.Equal(25, encoder.GetProperty("filled").GetInt32());
    }

    [Fact]
    public async Task A_similar_project_says_the_share_of_meaning()
    {
        var answer = await server.JsonAsync("/api/v1/projects/au10p0004/similar");

        Assert.Contains(
            answer.GetProperty("hits").EnumerateArray().SelectMany(hit => hit.GetProperty("reasons").EnumerateArray()),
            reason => reason.GetProperty("kind").GetString() == "meaning");
    }
}

[Collection(HostileTests.Name)]
public sealed class NoMeaningTests(HostileServer server)
{
    [Fact]
    public async Task Without_vectors_the_mode_semantic_is_refused_by_the_name_of_its_parameter()
    {
        var problem = await server.JsonAsync("/api/v1/search?q=markup&mode=semantic", HttpStatusCode.BadRequest);

        Assert.Equal("mode", problem.GetProperty("errors")[0].GetProperty("parameter").GetString());
        Assert.Contains("no vectors", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Empty((await server.JsonAsync("/health/ready")).GetProperty("vectors").EnumerateArray());
    }
}
