using IomSearch.Api.Export;

namespace IomSearch.Api.Tests.Export;

public sealed class CsvFormatTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("  =1+1")]
    [InlineData("\t=1+1")]
    [InlineData("\n=1+1")]
    [InlineData("\uFF1D1+1")]
    [InlineData("\uFF0B1")]
    [InlineData("\uFF0D1")]
    [InlineData("\uFF20SUM(A1)")]
    public void A_cell_that_a_spreadsheet_would_run_is_made_text(string value) =>
        Assert.StartsWith("'", CsvFormat.Cell(value).TrimStart('"'), StringComparison.Ordinal);

    [Theory]
    [InlineData("Poland")]
    [InlineData("200000")]
    [InlineData("2015-07")]
    [InlineData("")]
    public void A_cell_that_is_plain_stays_as_it_is(string value) => Assert.Equal(value, CsvFormat.Cell(value));

    [Theory]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("a \"b\"", "\"a \"\"b\"\"\"")]
    [InlineData("a\nb", "\"a\nb\"")]
    public void A_cell_with_marks_of_the_format_is_quoted(string value, string cell) =>
        Assert.Equal(cell, CsvFormat.Cell(value));
}
