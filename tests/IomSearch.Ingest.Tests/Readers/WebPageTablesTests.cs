using AngleSharp.Html.Parser;
using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Tables whose cells span rows, and what stands above a table.</summary>
public sealed class WebPageTablesTests
{
    private const string Head = "<tr><th>Project</th><th>Donor</th><th>Country</th></tr>";

    [Theory]
    [InlineData("<tr><td>Wells<td rowspan=2>Irish Aid<td>Kenya<tr><td>Boats<td>Mali<tr><td>Ovens<td>Sida<td>Chad",
        "Wells (Donor: Irish Aid, Country: Kenya)|Boats (Donor: Irish Aid, Country: Mali)"
            + "|Ovens (Donor: Sida, Country: Chad)")]
    [InlineData("<tr><td>Wells<td rowspan=many>Irish Aid<td>Kenya<tr><td>Boats<td>Mali",
        "Wells (Donor: Irish Aid, Country: Kenya)")]
    [InlineData("<tr><td>Wells<td rowspan=2>Irish Aid<td>Kenya<tr><td>Boats<td>Sida<td>Mali",
        "Wells (Donor: Irish Aid, Country: Kenya)")]
    public void A_cell_over_several_rows_stands_in_each(string rows, string told) => Assert.Equal(told, Rows(rows));

    [Fact]
    public void A_cell_that_spans_no_row_stands_in_its_own() => Assert.Equal(
        "Wells (Donor: Irish Aid, Country: Kenya)|Boats (Donor: Sida, Country: Mali)",
        Rows("<tr><td>Wells<td rowspan=0>Irish Aid<td>Kenya<tr><td>Boats<td>Sida<td>Mali"));

    [Fact]
    public void A_caption_stands_above_the_records()
    {
        var lines = WebPageLines.Of(new HtmlParser().ParseDocument($"<table><caption>All paid by Japan</caption>{Head}"
            + "<tr><td>Wells<td>Irish Aid<td>Kenya<tr><td>Boats<td>Sida<td>Mali</table>").Body!)
            .Select(line => line.Line.Text).ToList();

        Assert.Equal("All paid by Japan", lines[0]);
        Assert.Single(lines, "All paid by Japan");
        Assert.Contains("Donor: Sida", lines);
    }

    private static string Rows(string rows) => string.Join('|', WebPageTables.Rows(
        new HtmlParser().ParseDocument($"<table>{Head}{rows}</table>").QuerySelector("table")!)
        .Select(row => $"{row.Title} ({string.Join(", ", row.Lines)})"));
}
