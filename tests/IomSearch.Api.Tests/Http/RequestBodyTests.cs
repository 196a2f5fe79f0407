using System.Net.Http.Headers;
using System.Text;
using IomSearch.Api.Hosting;
using IomSearch.Api.Http;
using IomSearch.Discovery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace IomSearch.Api.Tests.Http;

/// <summary>The server's own parts around one route that reads a body and one that waits for an index that never
/// opens.</summary>
public sealed class RequestBodyTests
{
    [Theory]
    [InlineData("text/plain", "hello", 415)]
    [InlineData("application/json", "{ \"text\": ", 400)]
    [InlineData("application/json", "[]", 400)]
    public async Task A_body_that_cannot_be_read_is_a_problem_in_JSON(string mediaType, string body, int status)
    {
        await using var app = await StartAsync();
        using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(mediaType));
        using var answer = await app.GetTestClient().PostAsync("/api/v1/echo", content);

        await ErrorResponsesTests.IsProblemAsync(answer, status);
    }

    [Theory]
    [InlineData("/api/v1/waiting")]
    [InlineData("/health/ready")]
    public async Task While_the_index_is_not_open_the_answer_is_503_with_a_time_to_retry(string address)
    {
        await using var app = await StartAsync();
        using var answer = await app.GetTestClient().GetAsync(address);

        await ErrorResponsesTests.IsProblemAsync(answer, 503);
        Assert.NotNull(answer.Headers.RetryAfter);
    }

    [Fact]
    public async Task The_progress_of_a_build_is_told()
    {
        await using var app = await StartAsync();
        app.Services.GetRequiredService<ServedIndex>().Report(new IndexingProgress("a.md", 3, 9, 12));
        using var answer = await app.GetTestClient().GetAsync("/health/ready");

        var problem = await ErrorResponsesTests.IsProblemAsync(answer, 503);
        Assert.Contains("3 of 9 files, 12 projects", problem.GetProperty("detail").GetString(),
            StringComparison.Ordinal);
    }

    private static async Task<WebApplication> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        var settings = new ServerSettings { Index = IndexConfig.BuiltIn(Path.GetTempPath()) };
        builder.AddServer(settings);
        builder.Services.AddSingleton(settings).AddSingleton<ServedIndex>();
        var app = builder.Build();
        app.UseErrorResponses();
        app.UseRouting();
        app.UseReadiness();
        app.MapHealth();
        app.MapPost("/api/v1/echo", (Dictionary<string, string> body) =>
            body.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        app.MapGet("/api/v1/waiting", () => "never").WithMetadata(NeedsIndex.Mark);
        await app.StartAsync();
        return app;
    }
}
