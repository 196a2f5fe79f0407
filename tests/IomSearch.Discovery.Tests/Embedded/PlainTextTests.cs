using IomSearch.Discovery.Embedded;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;

namespace IomSearch.Discovery.Tests.Embedded;

public sealed class PlainTextTests
{
    private static readonly QueryParser Parser = new(
        new IndexSchema(new FieldSpec("text", FieldKind.Text, "english")),
        new QueryParserOptions { Fields = [new FieldWeight("text", 1)], RequireAll = true });

    [Theory]
    [InlineData("help for returnees", "help for returnees")]
    [InlineData("are foreigners welcome here?", "are foreigners welcome here?")]
    [InlineData("polling the neighbours: welcome or not", "polling the neighbours: welcome or not")]
    [InlineData("health -malaria", "health")]
    [InlineData("+health training", "health training")]
    [InlineData("\"health training\"", "")]
    [InlineData("country:LA health", "")]
    [InlineData("heal*", "")]
    [InlineData("health OR training", "")]
    [InlineData("CE.0275", "")]
    public void Only_what_is_written_without_operators_means_something(string typed, string meant) =>
        Assert.Equal(meant, PlainText.Of(typed, Parser.Parse(typed)));
}
