using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>The country of which a page is, by a heading above its projects.</summary>
public sealed class PageCountryTests
{
    [Theory]
    [InlineData("Our projects in Kenya", "KE")]
    [InlineData("OUR WORK IN KENYA", "KE")]
    [InlineData("Current activities in the Gambia", "GM")]
    [InlineData("What we do in Kenya", "KE")]
    [InlineData("Operations in Côte d’Ivoire", "CI")]
    [InlineData("Our projects in Kenya|Our work in Kenya", "KE")]
    [InlineData("Our projects in numbers|Our work in Kenya", "KE")]
    public void A_heading_says_where_the_work_is(string lines, string code) => Assert.Equal(code, Of(lines));

    [Theory]
    [InlineData("Our projects in Kenya|Our work in Mali")]
    [InlineData("Our projects in numbers")]
    [InlineData("Projects in Nairobi")]
    [InlineData("Our bakery in Kenya")]
    [InlineData("Six of our projects in Kenya")]
    [InlineData("Our projects in Kenya and Mali")]
    [InlineData("")]
    public void Two_countries_and_other_words_say_nothing(string lines) => Assert.Null(Of(lines));

    [Fact]
    public void The_name_of_an_office_goes_before_it() =>
        Assert.Equal("ML", Of("Our projects in Kenya|IOM Mali"));

    private static string? Of(string lines) =>
        PageCountry.Of([.. lines.Split('|').Select((line, at) => new PageLine(at + 1, line))], []);
}
