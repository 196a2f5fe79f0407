using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace IomSearch.Api.Tests.Pages;

[Collection(HostileTests.Name)]
public sealed class HostilePageTests(HostileServer server)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/projects/h001")]
    [InlineData("/browse/donor")]
    [InlineData("/?q=markup&donor=<script>alert(1)</script>")]
    [InlineData("/?q=<script>alert(1)</script>")]
    [InlineData("/?q=<script>alert(1)</script>&country=<script>alert(1)</script>&sort=<script>alert(1)</script>")]
    public async Task A_script_in_title_donor_or_query_shows_as_its_characters(string address)
    {
        var page = await server.PageAsync(address);

        Assert.All(page.Scripts, script =>
            Assert.StartsWith("/search.js?v=", script.GetAttribute("src"), StringComparison.Ordinal));
        Assert.Contains(HostileServer.Script, page.Body!.TextContent + Box(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_formula_in_a_donor_is_text_in_the_table()
    {
        var rows = ExportEndpointsTests.Records(await server.Client.GetStringAsync("/api/v1/export?format=csv"));

        Assert.All(rows.Skip(1), row =>
            Assert.StartsWith("'=cmd", row[rows[0].IndexOf("donors")], StringComparison.Ordinal));
    }

    private static string Box(IHtmlDocument page) =>
        page.QuerySelector<IHtmlInputElement>("input[name=q]")?.Value ?? "";
}
