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
}
