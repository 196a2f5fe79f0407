using System.Buffers.Binary;
using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using IomSearch.Api.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace IomSearch.Api.Tests.Http;

[Collection(CorpusTests.Name)]
public sealed class ErrorResponsesTests(CorpusServer server)
{
    [Theory]
    [InlineData("GET", "/api/v1/nowhere", 404)]
    [InlineData("GET", "/nowhere", 404)]
    [InlineData("GET", "/api/v1/projects/nowhere", 404)]
    [InlineData("POST", "/api/v1/search", 405)]
    [InlineData("DELETE", "/health/ready", 405)]
    [InlineData("GET", "/api/v1/search?contry=PL", 400)]
    [InlineData("GET", "/api/v1/export?size=x", 400)]
    [InlineData("GET", "/api/v1/facets/country?colour=red", 400)]
    [InlineData("GET", "/api/v1/search?cursor=nonsense", 400)]
    public async Task Every_refusal_is_a_problem_in_JSON(string method, string address, int status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), address);
        using var answer = await server.Client.SendAsync(request);

        await IsProblemAsync(answer, status);
    }

    [Fact]
    public async Task A_cursor_of_another_generation_is_gone()
    {
        var next = (await server.JsonAsync("/api/v1/search?size=5")).GetProperty("next").GetString()!;
        var token = Base64Url.DecodeFromChars(next);
        BinaryPrimitives.WriteInt64BigEndian(token, BinaryPrimitives.ReadInt64BigEndian(token) + 1);
        using var answer = await server.Client.GetAsync(
            $"/api/v1/search?size=5&cursor={Base64Url.EncodeToString(token)}");

        await IsProblemAsync(answer, 410);
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused_with_the_limit()
    {
        using var body = new ByteArrayContent(new byte[1_048_577]);
        using var answer = await server.Client.PostAsync("/api/v1/search", body);

        var problem = await IsProblemAsync(answer, 413);
        Assert.Equal("publicBodyBytes", problem.GetProperty("limit").GetString());
        Assert.Equal(1_048_576, problem.GetProperty("limitValue").GetInt64());
    }

    [Fact]
    public async Task A_refused_method_is_told_which_are_allowed()
    {
        using var answer = await server.Client.PostAsync("/api/v1/search", null);

        Assert.Equal(["GET", "HEAD"], answer.Content.Headers.Allow.Order());
    }

    [Fact]
    public async Task A_browser_that_asks_for_a_page_that_is_not_there_gets_a_page()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/nowhere");
        request.Headers.Accept.ParseAdd("text/html,application/xhtml+xml,*/*;q=0.8");
        using var answer = await server.Client.SendAsync(request);

        Assert.Equal((HttpStatusCode.NotFound, "text/html"),
            (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
    }

    [Fact]
    public async Task A_problem_carries_the_headers_of_every_answer()
    {
        using var answer = await server.Client.GetAsync("/api/v1/search?contry=PL");

        Assert.Equal(ResponseHeaders.Policy, answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task A_failure_of_the_server_is_a_problem_that_gives_nothing_away()
    {
        var broken = new CorpusServer();
        await broken.InitializeAsync();
        try
        {
            broken.Services.GetRequiredService<ServedIndex>().Backend.Dispose();
            using var answer = await broken.Client.GetAsync("/api/v1/search?q=roma");

            var problem = await IsProblemAsync(answer, 500);
            Assert.DoesNotContain("Exception", problem.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            await ((IAsyncLifetime)broken).DisposeAsync();
        }
    }

    internal static async Task<JsonElement> IsProblemAsync(HttpResponseMessage answer, int status)
    {
        var body = await answer.Content.ReadAsStringAsync();
        Assert.True(status == (int)answer.StatusCode, $"{answer.StatusCode}: {body}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(body).RootElement;
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.NotEmpty(problem.GetProperty("type").GetString()!);
        return problem;
    }
}
