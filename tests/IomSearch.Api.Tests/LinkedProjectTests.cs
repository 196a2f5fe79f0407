using System.Net;

namespace IomSearch.Api.Tests;

/// <summary>A project of several sources, and the report on all of them, as the interface and the pages show
/// them.</summary>
public sealed class LinkedProjectTests(LinkedServer server) : IClassFixture<LinkedServer>
{
    [Fact]
    public async Task A_hit_and_a_record_name_the_other_sources()
    {
        var answer = await server.JsonAsync("/api/v1/search?q=vocational");
        Assert.Equal(1, answer.GetProperty("total").GetProperty("value").GetInt32());
        var linked = answer.GetProperty("hits")[0].GetProperty("linked");
        Assert.Equal(["b", "c"], linked.EnumerateArray().Select(other => other.GetProperty("id").GetString()));
        Assert.Equal("b.jsonl", linked[0].GetProperty("source").GetProperty("file").GetString());

        var behind = await server.JsonAsync("/api/v1/projects/c");
        Assert.Equal("a", behind.GetProperty("shownAs").GetString());
        Assert.Equal(2, behind.GetProperty("linked").GetArrayLength());
    }

    [Fact]
    public async Task Every_form_of_the_export_has_a_row_for_it_that_names_the_others()
    {
        var csv = await server.Client.GetStringAsync("/api/v1/export?format=csv");
        Assert.Equal(2, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("b; c", csv, StringComparison.Ordinal);
        Assert.Contains("\"linked\":[{\"id\":\"b\"", await server.Client.GetStringAsync("/api/v1/export?format=jsonl"),
            StringComparison.Ordinal);
        Assert.Contains("N1  - Also: b, b.jsonl", await server.Client.GetStringAsync("/api/v1/export?format=ris"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_lead_from_one_record_to_the_others()
    {
        var results = await server.PageAsync("/?q=vocational");
        Assert.Equal(["/projects/b", "/projects/c"],
            results.QuerySelectorAll(".hit .linked a").Select(link => link.GetAttribute("href")));
        var page = await server.PageAsync("/projects/b");
        Assert.Equal(["/projects/a", "/projects/c"],
            page.QuerySelectorAll("ul.linked a").Select(link => link.GetAttribute("href")));
        Assert.Contains("shown by the record a", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_tells_of_every_file_and_record()
    {
        var report = await server.JsonAsync("/api/v1/report");
        Assert.Equal((4, 4, 3, 1, 1, 2), (
            Number("filesRead"), Number("recordsRead"), Number("indexed"), Number("rejected"), Number("superseded"),
            Number("linked")));
        Assert.Equal("a.md", report.GetProperty("supersededRecords")[0].GetProperty("newerFile").GetString());

        int Number(string name) => report.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task The_page_about_the_index_shows_the_report()
    {
        var page = await server.PageAsync("/report");
        Assert.Equal("About this index", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("d.xyz", page.QuerySelector("#rejected")!.ParentElement!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("b.jsonl:2", page.QuerySelector("#superseded")!.ParentElement!.TextContent,
            StringComparison.Ordinal);
        Assert.Contains("title 1.00", page.QuerySelector("#linked")!.ParentElement!.TextContent,
            StringComparison.Ordinal);
        Assert.Null(page.QuerySelector("#lost"));
        Assert.NotNull(page.QuerySelector("footer a[href='/report']"));
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/report")).StatusCode);
    }
}
