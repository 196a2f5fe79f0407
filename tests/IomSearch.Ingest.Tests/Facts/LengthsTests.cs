using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>How long something lasts.</summary>
public sealed class LengthsTests
{
    [Theory]
    [InlineData("It is an 18-month project.", "18")]
    [InlineData("Un an, then two years and 6 months.", "12 24 6")]
    [InlineData("twelve years", "144")]
    [InlineData("thirteen years, 145 months, 0 months, many months", "")]
    [InlineData("1.5 years", "")]
    public void Lengths_of_at_most_twelve_years_are_read(string text, string months) =>
        Assert.Equal(months, string.Join(' ', Lengths.Find(text).Select(length => length.Months)));

    [Fact]
    public void A_length_has_its_place() => Assert.Equal(new LengthMatch(18, 9, 17),
        Assert.Single(Lengths.Find("It is an 18-month project.")));

    [Theory]
    [InlineData(2014, 0, 0, 18, "2015")]
    [InlineData(2015, 12, 1, 3, "2016-02-29")]
    public void An_end_is_as_exact_as_its_start(int year, int month, int day, int months, string end) =>
        Assert.Equal(end, Lengths.EndOf(PartialDate.Of(year, month, day), months).ToString());

    [Theory]
    [InlineData("It runs for two and a half years.", "30")]
    [InlineData("It runs for 2 and a half years.", "30")]
    [InlineData("It took one and a half years, and then half a year more.", "18 6")]
    [InlineData("A year and a half of lessons, then 6 months at the oven.", "18 6")]
    [InlineData("The course takes half a year.", "6")]
    [InlineData("TWO AND A HALF YEARS", "30")]
    public void Halves_of_years_are_read(string text, string months) =>
        Assert.Equal(months, string.Join(' ', Lengths.Find(text).Select(length => length.Months)));

    [Theory]
    [InlineData("Two and a half loaves a day.", "")]
    [InlineData("Twelve and a half years", "")]
    [InlineData("many and a half years", "")]
    [InlineData("half a yearbook", "")]
    [InlineData("half of the year", "")]
    [InlineData("two halves, years apart", "")]
    public void Other_halves_are_no_length(string text, string months) =>
        Assert.Equal(months, string.Join(' ', Lengths.Find(text).Select(length => length.Months)));

    [Fact]
    public void A_length_with_a_half_has_its_place() => Assert.Equal(new LengthMatch(30, 3, 23),
        Assert.Single(Lengths.Find("In two and a half years, it ends.")));

    [Fact]
    public void Ten_thousand_halves_are_read() => Assert.Equal(10_000,
        Lengths.Find(string.Concat(Enumerable.Repeat("half a year, ", 10_000))).Count);
}
