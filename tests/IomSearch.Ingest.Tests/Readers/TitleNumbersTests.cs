using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Numbers in front of titles: those of a count go, those of a name stay.</summary>
public sealed class TitleNumbersTests
{
    [Theory]
    [InlineData("1 Night School|2 House Keys|3 Paper Boats", "Night School|House Keys|Paper Boats")]
    [InlineData("9 – Night School|10 – House Keys|11 – Paper Boats", "Night School|House Keys|Paper Boats")]
    [InlineData("• 4 Night School|• 5 House Keys|• 6 Paper Boats", "Night School|House Keys|Paper Boats")]
    [InlineData("1 Night School|2 House Keys|Lanterns|3 Paper Boats", "Night School|House Keys|Lanterns|Paper Boats")]
    public void Three_numbers_that_count_on_are_no_part_of_the_titles(string printed, string titles) =>
        Assert.Equal(titles, Without(printed));

    [Theory]
    [InlineData("20 Centres for Kabul")]
    [InlineData("1 Night School|2 House Keys")]
    [InlineData("1 Night School|2 House Keys|4 Paper Boats")]
    [InlineData("3 Night School|2 House Keys|1 Paper Boats")]
    [InlineData("7 Night School|7 House Keys|7 Paper Boats")]
    [InlineData("1 night in May|2 nights in May|3 nights in May")]
    [InlineData("1000 Night Schools|1001 House Keys|1002 Paper Boats")]
    public void Numbers_that_do_not_count_on_stay(string printed) => Assert.Equal(printed, Without(printed));

    [Fact]
    public void A_part_without_a_title_stays_one()
    {
        var parts = TitleNumbers.Without([Part("1 Night School"), new PagePart(null, []), Part("2 House Keys"),
            Part("3 Paper Boats")]);

        Assert.Equal(["Night School", null, "House Keys", "Paper Boats"],
            parts.Select(part => part.Title?.Line.Text));
    }

    [Fact]
    public void A_title_keeps_its_line() => Assert.All(
        TitleNumbers.Without([Part("1 Night School"), Part("2 House Keys"), Part("3 Paper Boats")]),
        part => Assert.Equal(7, part.Title?.Line.Number));

    [Fact]
    public void A_page_without_parts_has_none_afterwards() => Assert.Empty(TitleNumbers.Without([]));

    private static string Without(string printed) => string.Join('|',
        TitleNumbers.Without([.. printed.Split('|').Select(Part)]).Select(part => part.Title!.Line.Text));

    private static PagePart Part(string title) =>
        new(new PageBlock(BlockKind.Heading, new PageLine(7, title), Label: null, Values: []), []);
}
