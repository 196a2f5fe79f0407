using System.Net;

namespace IomSearch.Api.Tests.Http;

[Collection(CorpusTests.Name)]
public sealed class EntityTagsTests(CorpusServer server)
{
    [Theory]
    [InlineData("/api/v1/search?q=roma")]
    [InlineData("/api/v1/projects/au10p0004")]
    [InlineData("/api/v1/facets/donor?prefix=a")]
    [InlineData("/api/v1/export?format=csv")]
    [InlineData("/?q=roma")]
    [InlineData("/projects/au10p0004")]
    [InlineData("/browse/country")]
    public async Task An_answer_that_the_client_holds_is_not_sent_again(string address)
    {
        using var first = await server.Client.GetAsync(address);
        Assert.True(first.Headers.ETag!.IsWeak);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await server.Client.SendAsync(again);

        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Headers.ETag, second.Headers.ETag);
    }

    [Fact]
    public async Task Another_tag_gets_the_answer()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/search?q=roma");
        request.Headers.IfNoneMatch.ParseAdd("W/\"another\"");
        using var answer = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/search?q=roma&country=PL&country=CZ", "/api/v1/search?country=CZ&country=Poland&q=roma")]
    [InlineData("/?q=roma", "/search?utm_source=letter&q=roma")]
    public async Task Two_addresses_of_one_question_share_a_tag(string one, string other) =>
        Assert.Equal(await TagAsync(one), await TagAsync(other));

    [Theory]
    [InlineData("/api/v1/search?q=roma", "/api/v1/search?q=malaria")]
    [InlineData("/api/v1/search?q=roma", "/?q=roma")]
    [InlineData("/api/v1/export?format=csv", "/api/v1/export?format=ris")]
    [InlineData("/api/v1/facets/donor", "/api/v1/facets/donor?prefix=a")]
    public async Task Two_answers_never_share_a_tag(string one, string other) =>
        Assert.NotEqual(await TagAsync(one), await TagAsync(other));

    private async Task<string> TagAsync(string address)
    {
        using var answer = await server.Client.GetAsync(address);
        return answer.Headers.ETag!.ToString();
    }
}
