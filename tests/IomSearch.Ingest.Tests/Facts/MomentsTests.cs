using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

public sealed class MomentsTests
{
    [Theory]
    [InlineData("2019-03-01T10:00:00Z", "2019-03-01T10:00:00")]
    [InlineData("2019-03-01T10:00:00+02:00", "2019-03-01T08:00:00")]
    [InlineData("2019-03-01T10:00:00", "2019-03-01T10:00:00")]
    [InlineData("2019-03-01", "2019-03-01T00:00:00")]
    [InlineData("2019-03", "2019-03-01T00:00:00")]
    [InlineData("1 March 2019", "2019-03-01T00:00:00")]
    public void A_moment_is_in_UTC_and_a_date_stands_for_its_first(string text, string moment)
    {
        Assert.True(Moments.TryParse(text, out var read));
        Assert.Equal(moment + "Z", read.ToString("yyyy-MM-ddTHH:mm:ssZ"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("10:00")]
    [InlineData("2019-13")]
    public void Anything_else_is_none(string text) => Assert.False(Moments.TryParse(text, out _));
}
