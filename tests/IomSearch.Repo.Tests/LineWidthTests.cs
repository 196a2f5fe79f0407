namespace IomSearch.Repo.Tests;

public sealed class LineWidthTests
{
    private static readonly string Long = new('x', LineWidth.Most);

    [Theory]
    [InlineData("_ = Call(LONG);")]
    [InlineData("// LONG")]
    [InlineData("Call(\"LONG\");")]
    [InlineData("\"short\", \"LONG\");")]
    [InlineData("$\"{Join(\", \", LONG)}\", name);")]
    [InlineData("? LONG")]
    public void A_line_that_can_be_broken_is_too_wide(string line) => Assert.Equal([1], TooWide(line));

    [Theory]
    [InlineData("\"LONG\",")]
    [InlineData("    + $\"{Join(\", \", many)} \\\" LONG\");")]
    [InlineData("$\"{{ {(many ? $\"{one}\" : \"\")} }} LONG\";")]
    [InlineData(": @\"\\LONG\";")]
    [InlineData("\"\"\"{\"a\":\"LONG\"}\"\"\")]")]
    [InlineData("var text = \"\"\"\nLONG \"LONG\"\n\"\"\";")]
    [InlineData("Call();")]
    public void A_line_that_is_one_long_string_is_not(string line) => Assert.Empty(TooWide(line));

    [Fact]
    public void Behind_a_raw_string_lines_count_again() => Assert.Equal([4], TooWide("\"\"\"\nLONG\n\"\"\"\n// LONG"));

    private static IEnumerable<int> TooWide(string lines) =>
        LineWidth.TooWide(lines.Replace("LONG", Long, StringComparison.Ordinal).Split('\n'));
}
