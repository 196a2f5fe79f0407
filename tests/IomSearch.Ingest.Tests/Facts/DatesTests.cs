using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

public sealed class DatesTests
{
    [Theory]
    [InlineData("2015", "2015")]
    [InlineData("2015-07", "2015-07")]
    [InlineData("2015-07-31", "2015-07-31")]
    [InlineData("2015/07/31", "2015-07-31")]
    [InlineData("2007/03/01", "2007-03-01")]
    [InlineData("2007/3/1", "2007-03-01")]
    [InlineData("31 July 2015", "2015-07-31")]
    [InlineData("31st of July 2015", "2015-07-31")]
    [InlineData("July 31, 2015", "2015-07-31")]
    [InlineData("31 Jul. 2015", "2015-07-31")]
    [InlineData("Sept 2015", "2015-09")]
    [InlineData("July 2015", "2015-07")]
    [InlineData("JULY 2015", "2015-07")]
    [InlineData("07/2015", "2015-07")]
    [InlineData("31/07/2015", "2015-07-31")]
    [InlineData("07/31/2015", "2015-07-31")]
    [InlineData("31.07.2015", "2015-07-31")]
    [InlineData("expected in July 2015", "2015-07")]
    public void A_date_is_as_exact_as_it_is_written(string text, string date) =>
        Assert.Equal((true, date), (Dates.TryParse(text, out var parsed), parsed.ToString()));

    [Theory]
    [InlineData("2013-13")]
    [InlineData("2013-00")]
    [InlineData("2013-13-01")]
    [InlineData("2013-07-31 or 2013-08-01")]
    public void What_only_begins_like_a_date_is_none(string text) => Assert.False(Dates.TryParse(text, out _));

    [Fact]
    public void Of_a_date_with_two_readings_only_the_year_is_certain() =>
        Assert.Equal("2015", Dates.Find("03/04/2015").Single().Date.ToString());

    [Theory]
    [InlineData("2,015 people")]
    [InlineData("USD 2015.50")]
    [InlineData("$2015")]
    [InlineData("31 February 2015 is no day, nor 20155")]
    [InlineData("they may go in march")]
    [InlineData("1812")]
    public void Other_figures_are_no_dates(string text) =>
        Assert.DoesNotContain(Dates.Find(text), match =>
            match.Date.Month > 0 || text.Contains("2,015", StringComparison.Ordinal));

    [Theory]
    [InlineData("15 January 2013 – 14 July 2015", "2013-01-15", "2015-07-14")]
    [InlineData("15 January – 14 July 2015", "2015-01-15", "2015-07-14")]
    [InlineData("January to June 2015", "2015-01", "2015-06")]
    [InlineData("July 2016 – December 2017", "2016-07", "2017-12")]
    [InlineData("from 2013 until the end of 2015", "2013", "2015")]
    [InlineData("between March 2015 and June 2017", "2015-03", "2017-06")]
    [InlineData("2013-2015", "2013", "2015")]
    [InlineData("2013-15", "2013", "2015")]
    [InlineData("2013/14", "2013", "2014")]
    [InlineData("01/2019 – 12/2021", "2019-01", "2021-12")]
    [InlineData("2016-02-01 to 2016-12-31", "2016-02-01", "2016-12-31")]
    [InlineData("October 2018 to present", "2018-10", "")]
    [InlineData("2018 - ongoing", "2018", "")]
    public void A_period_has_its_two_ends(string text, string from, string to)
    {
        var period = Assert.Single(Dates.FindPeriods(text));

        Assert.Equal((from, to), (period.From?.ToString(), period.To?.ToString() ?? ""));
    }

    [Theory]
    [InlineData("in March 2015 and in June 2017")]
    [InlineData("2017 to 2015")]
    [InlineData("in 2015, 14 people")]
    public void Two_dates_that_are_no_period_stay_apart(string text) => Assert.Empty(Dates.FindPeriods(text));
}
