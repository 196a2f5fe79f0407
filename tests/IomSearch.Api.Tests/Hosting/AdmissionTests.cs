using System.Net;
using IomSearch.Api.Tests.Http;

namespace IomSearch.Api.Tests.Hosting;

[Collection(HostileTests.Name)]
public sealed class AdmissionTests(HostileServer server)
{
    [Fact]
    public async Task What_finds_no_place_is_refused_with_the_limit_and_a_time_to_retry()
    {
        using var held = await HoldAsync();
        using var refused = await server.Client.GetAsync("/api/v1/export");

        var problem = await ErrorResponsesTests.IsProblemAsync(refused, 503);
        Assert.Equal("waitingSearches", problem.GetProperty("limit").GetString());
        Assert.NotNull(refused.Headers.RetryAfter);
    }

    [Fact]
    public async Task A_slow_export_never_holds_up_a_search()
    {
        using var held = await HoldAsync();
        using var answer = await server.Client.GetAsync("/api/v1/search");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_place_that_is_given_back_is_taken_again()
    {
        using (var held = await HoldAsync())
        {
            await held.Content.CopyToAsync(Stream.Null);
        }

        using var answer = await server.Client.GetAsync("/api/v1/export");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    /// <summary>An export whose reader does not read: it is larger than what the server will write ahead.</summary>
    private Task<HttpResponseMessage> HoldAsync() =>
        server.Client.GetAsync("/api/v1/export", HttpCompletionOption.ResponseHeadersRead);
}
