using System.Net;
using IomSearch.Api.Hosting;

namespace IomSearch.Api.Tests.Hosting;

[Collection(CorpusTests.Name)]
public sealed class ResponseHeadersTests(CorpusServer server)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/projects/au10p0004")]
    [InlineData("/site.css")]
    [InlineData("/search.js")]
    [InlineData("/icon.svg")]
    [InlineData("/opensearch.xml")]
    [InlineData("/api/v1/search")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/health/live")]
    public async Task Every_answer_is_strict(string address)
    {
        using var answer = await server.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("default-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", ResponseHeaders.Policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("total;dur=", string.Join(',', answer.Headers.GetValues("Server-Timing")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_time_of_the_search_itself_is_told()
    {
        using var answer = await server.Client.GetAsync("/api/v1/search?q=roma");

        Assert.Contains("search;dur=", string.Join(',', answer.Headers.GetValues("Server-Timing")),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/search?q=roma")]
    [InlineData("/api/v1/search?contry=PL")]
    [InlineData("/openapi/v1.json")]
    public async Task Scripts_of_every_origin_may_read_without_credentials(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Add("Origin", "https://example.org");
        using var answer = await server.Client.SendAsync(request);

        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Pages_are_not_for_scripts_of_other_origins()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.Add("Origin", "https://example.org");
        using var answer = await server.Client.SendAsync(request);

        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/", "br")]
    [InlineData("/api/v1/search", "gzip")]
    [InlineData("/api/v1/export?format=csv", "br")]
    public async Task Answers_are_compressed_for_those_who_can_read_it(string address, string coding)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd(coding);
        using var answer = await server.Client.SendAsync(request);

        Assert.Equal([coding], answer.Content.Headers.ContentEncoding);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/api/v1/search")]
    public async Task The_headers_alone_may_be_asked_for(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, address);
        using var answer = await server.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
