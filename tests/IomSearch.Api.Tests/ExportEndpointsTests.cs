using System.Globalization;
using System.Net;
using System.Text.Json;

namespace IomSearch.Api.Tests;

[Collection(CorpusTests.Name)]
public sealed class ExportEndpointsTests(CorpusServer server)
{
    [Theory]
    [InlineData("")]
    [InlineData("q=training")]
    [InlineData("country=PL&country=CZ")]
    [InlineData("q=vocational training Roma&size=1&page=2")]
    public async Task There_are_as_many_rows_as_the_search_counts(string search)
    {
        var total = SearchEndpointsTests.Total(await server.JsonAsync($"/api/v1/search?{search}"));

        Assert.Equal(total, (await LinesAsync($"/api/v1/export?format=jsonl&{search}")).Length);
        Assert.Equal(total, (await LinesAsync($"/api/v1/export?format=ris&{search}"))
            .Count(line => line.StartsWith("TY  - ", StringComparison.Ordinal)));
        Assert.Equal(total + 1,
            Records(await server.Client.GetStringAsync($"/api/v1/export?format=csv&{search}")).Count);
    }

    [Fact]
    public async Task A_line_is_the_record_that_the_project_route_answers()
    {
        var line = (await LinesAsync("/api/v1/export?q=samoa")).Select(line => JsonDocument.Parse(line).RootElement)
            .Single(record => record.GetProperty("id").GetString() == "au10p0004");
        var record = await server.JsonAsync("/api/v1/projects/au10p0004");

        Assert.Equal(
            record.EnumerateObject().Where(member => member.Name is not ("generation" or "indexedAt"))
                .Select(member => $"{member}"),
            line.EnumerateObject().Select(member => $"{member}"));
    }

    [Fact]
    public async Task A_table_holds_codes_and_names()
    {
        var rows = Records(await server.Client.GetStringAsync("/api/v1/export?format=csv&country=WS"));

        Assert.Equal("WS", rows[1][rows[0].IndexOf("countryCodes")]);
        Assert.Equal("Samoa", rows[1][rows[0].IndexOf("countries")]);
        Assert.Equal(200_000m, decimal.Parse(rows[1][rows[0].IndexOf("budgetAmount")], CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("csv", "text/csv")]
    [InlineData("jsonl", "application/jsonl")]
    [InlineData("ris", "application/x-research-info-systems")]
    public async Task A_list_is_a_file_of_its_own_type(string format, string mediaType)
    {
        using var answer = await server.Client.GetAsync($"/api/v1/export?format={format}");

        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"projects.{format}", answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
    }

    [Fact]
    public async Task An_unknown_format_is_a_problem_that_names_the_nearest()
    {
        var problem = await server.JsonAsync("/api/v1/export?format=cvs", HttpStatusCode.BadRequest);

        Assert.Equal("csv", problem.GetProperty("errors")[0].GetProperty("nearest").GetString());
    }

    private async Task<string[]> LinesAsync(string address) =>
        (await server.Client.GetStringAsync(address)).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Reads RFC 4180 as its grammar says, one character at a time.</summary>
    internal static List<List<string>> Records(string csv)
    {
        var records = new List<List<string>> { new() };
        var cell = new System.Text.StringBuilder();
        var quoted = false;
        for (var at = 0; at < csv.Length; at++)
        {
            if (quoted && csv[at] == '"' && at + 1 < csv.Length && csv[at + 1] == '"')
            {
                cell.Append(csv[at++]);
            }
            else if (csv[at] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && csv[at] is ',' or '\r' && !quoted)
            {
                records[^1].Add(cell.ToString());
                cell.Clear();
                if (csv[at] == '\r')
                {
                    at++;
                    records.Add([]);
                }
            }
            else
            {
                cell.Append(csv[at]);
            }
        }

        Assert.Empty(records[^1]);
        records.RemoveAt(records.Count - 1);
        return records;
    }
}
