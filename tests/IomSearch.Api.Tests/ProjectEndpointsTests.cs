using System.Net;

namespace IomSearch.Api.Tests;

[Collection(CorpusTests.Name)]
public sealed class ProjectEndpointsTests(CorpusServer server)
{
    [Fact]
    public async Task A_project_is_answered_with_its_facts_and_its_source()
    {
        var record = await server.JsonAsync("/api/v1/projects/au10p0004");

        Assert.Equal("Samoa", record.GetProperty("countries")[0].GetProperty("name").GetString());
        Assert.Equal(200_000, record.GetProperty("budget").GetProperty("amount").GetDecimal());
        Assert.EndsWith("au10p0004.md", record.GetProperty("source").GetProperty("file").GetString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_that_is_not_there_is_a_problem_that_names_it()
    {
        var problem = await server.JsonAsync("/api/v1/projects/nowhere", HttpStatusCode.NotFound);

        Assert.Equal("There is no project 'nowhere'.", problem.GetProperty("detail").GetString());
    }

    [Fact]
    public void A_slash_in_an_id_travels_through_a_route() =>
        Assert.Equal("XM-DAC-1/2", ProjectEndpoints.FromRoute("XM-DAC-1%2F2"));
}
