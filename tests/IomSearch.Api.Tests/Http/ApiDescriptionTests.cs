using System.Text.Json;
using IomSearch.Api.Search;

namespace IomSearch.Api.Tests.Http;

[Collection(CorpusTests.Name)]
public sealed class ApiDescriptionTests(CorpusServer server)
{
    [Fact]
    public async Task The_description_is_OpenAPI_3_1_and_lists_every_route()
    {
        var description = await server.JsonAsync("/openapi/v1.json");

        Assert.StartsWith("3.1.", description.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            [
                "/api/v1/classify", "/api/v1/export", "/api/v1/facets/{name}", "/api/v1/projects/{id}",
                "/api/v1/projects/{id}/similar", "/api/v1/report", "/api/v1/search", "/api/v1/similar",
                "/api/v1/suggest", "/health/live", "/health/ready",
            ],
            description.GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_search_is_described_with_every_parameter_that_it_reads()
    {
        var search = await SearchAsync();

        Assert.Equal(
            SearchParameter.All.Select(parameter => parameter.Name),
            search.GetProperty("parameters").EnumerateArray()
                .Select(parameter => parameter.GetProperty("name").GetString()));
    }

    [Theory]
    [InlineData("200")]
    [InlineData("304")]
    [InlineData("400")]
    [InlineData("410")]
    [InlineData("503")]
    public async Task The_search_is_described_with_every_answer_that_it_gives(string status) =>
        Assert.True((await SearchAsync()).GetProperty("responses").TryGetProperty(status, out _));

    private async Task<JsonElement> SearchAsync() =>
        (await server.JsonAsync("/openapi/v1.json")).GetProperty("paths").GetProperty("/api/v1/search")
            .GetProperty("get");
}
