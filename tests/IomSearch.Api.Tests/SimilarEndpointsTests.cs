using System.Net;
using System.Text;
using System.Text.Json;
using IomSearch.Api.Tests.Http;

namespace IomSearch.Api.Tests;

[Collection(CorpusTests.Name)]
public sealed class SimilarEndpointsTests(CorpusServer server)
{
    [Fact]
    public async Task A_project_is_answered_with_projects_like_it_and_reasons()
    {
        var answer = await server.JsonAsync("/api/v1/projects/la-gms-malaria/similar?size=2");

        Assert.Equal(2, answer.GetProperty("hits").GetArrayLength());
        Assert.All(
            answer.GetProperty("hits").EnumerateArray(),
            hit => Assert.NotEqual(0, hit.GetProperty("reasons").GetArrayLength()));
    }

    [Fact]
    public async Task A_text_is_answered_within_its_filters()
    {
        using var answer = await PostAsync("similar", """{ "text": "malaria control", "country": ["LA"] }""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var hits = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("hits");
        Assert.NotEqual(0, hits.GetArrayLength());
        Assert.All(hits.EnumerateArray(), hit => Assert.Contains(
            hit.GetProperty("project").GetProperty("countries").EnumerateArray(),
            country => country.GetProperty("code").GetString() == "LA"));
    }

    [Fact]
    public async Task A_text_is_classified_with_the_words_that_decided()
    {
        using var answer = await PostAsync("classify", """{ "text": "mobile clinics for malaria" }""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var theme = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("themes")[0];
        Assert.Equal("health", theme.GetProperty("theme").GetString());
        var word = theme.GetProperty("evidence").EnumerateArray()
            .First(one => one.GetProperty("text").GetString() == "malaria");
        Assert.InRange(word.GetProperty("weight").GetDouble(), 0.01, 20);
        Assert.Equal("""[{"field":"text","start":19,"length":7}]""", word.GetProperty("places").GetRawText());
    }

    [Theory]
    [InlineData("/api/v1/projects/nowhere/similar", 404)]
    [InlineData("/api/v1/projects/la-gms-malaria/similar?size=0", 400)]
    [InlineData("/api/v1/projects/la-gms-malaria/similar?size=101", 400)]
    [InlineData("/api/v1/projects/la-gms-malaria/similar?contry=PL", 400)]
    [InlineData("/api/v1/similar", 405)]
    [InlineData("/api/v1/classify", 405)]
    public async Task What_cannot_be_answered_is_a_problem(string address, int status)
    {
        using var answer = await server.Client.GetAsync(address);

        await ErrorResponsesTests.IsProblemAsync(answer, status);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{ "text": "" }""")]
    [InlineData("""{ "text": "  " }""")]
    [InlineData("""{ "text": null }""")]
    [InlineData("""{ "text": 5 }""")]
    [InlineData("""{ "text": """)]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{ "txet": "malaria" }""")]
    public async Task A_body_without_a_text_is_a_problem(string body)
    {
        foreach (var route in new[] { "similar", "classify" })
        {
            using var answer = await PostAsync(route, body);

            await ErrorResponsesTests.IsProblemAsync(answer, 400);
        }
    }

    [Theory]
    [InlineData("\"size\": 0")]
    [InlineData("\"size\": 101")]
    [InlineData("\"country\": [null]")]
    [InlineData("\"country\": [\"\"]")]
    [InlineData("\"country\": \"PL\"")]
    public async Task A_filter_or_a_size_that_cannot_be_taken_is_a_problem(string member)
    {
        using var answer = await PostAsync("similar", $$"""{ "text": "malaria", {{member}} }""");

        await ErrorResponsesTests.IsProblemAsync(answer, 400);
    }

    [Theory]
    [InlineData("similar")]
    [InlineData("classify")]
    public async Task A_body_that_is_too_long_or_no_JSON_is_refused(string route)
    {
        using var plain = new StringContent("malaria", Encoding.UTF8, "text/plain");
        using var unsupported = await server.Client.PostAsync($"/api/v1/{route}", plain);
        await ErrorResponsesTests.IsProblemAsync(unsupported, 415);

        using var tooLong = await PostAsync(route, $$"""{ "text": "{{new string('a', 1_048_576)}}" }""");
        var problem = await ErrorResponsesTests.IsProblemAsync(tooLong, 413);
        Assert.Equal("publicBodyBytes", problem.GetProperty("limit").GetString());
    }

    private async Task<HttpResponseMessage> PostAsync(string route, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await server.Client.PostAsync($"/api/v1/{route}", content);
    }
}
