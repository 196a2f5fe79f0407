using System.Net;
using System.Xml.Linq;

namespace IomSearch.Api.Tests;

[Collection(CorpusTests.Name)]
public sealed class AssetEndpointsTests(CorpusServer server)
{
    [Fact]
    public async Task A_file_asked_for_by_its_version_may_be_kept_for_good()
    {
        var page = await server.PageAsync("/");
        using var answer = await server.Client.GetAsync(
            page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("immutable", answer.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_another_version_is_asked_for_again_each_time()
    {
        using var answer = await server.Client.GetAsync("/site.css?v=old");

        Assert.Equal("no-cache", answer.Headers.GetValues("Cache-Control").Single());
    }

    [Fact]
    public async Task The_scripts_of_a_page_stay_within_30_kilobytes_compressed()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/search.js");
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await server.Client.SendAsync(request);

        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 1, 30_000);
    }

    [Fact]
    public async Task A_browser_can_add_the_search()
    {
        var description = XDocument.Parse(await server.Client.GetStringAsync("/opensearch.xml"));
        var address = description.Root!.Elements().Where(element => element.Name.LocalName == "Url")
            .Single(url => url.Attribute("type")?.Value == "text/html").Attribute("template")!.Value;

        Assert.Equal("http://localhost/?q={searchTerms}", address);
    }
}
