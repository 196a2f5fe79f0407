using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>What a site says of its cookies.</summary>
public sealed class PageNoiseTests
{
    [Theory]
    [InlineData("This website uses cookies to improve your experience.")]
    [InlineData("We use cookies. Accept all")]
    [InlineData("By browsing this site you agree to the use of cookies.")]
    [InlineData("ESSENTIAL COOKIES")]
    [InlineData("Cookie settings")]
    public void Words_of_consent_go(string line) => Assert.True(PageNoise.IsMenuOrFooter(new PageLine(1, line)));

    [Theory]
    [InlineData("The young women bake cookies and bread for all who live by the lake.")]
    [InlineData("The young women sell bread over a website of their own.")]
    [InlineData("The cookiesite of the bakers stands by the lake.")]
    [InlineData("")]
    public void Bread_and_sites_by_themselves_stay(string line) =>
        Assert.False(PageNoise.IsMenuOrFooter(new PageLine(1, line)));

    [Theory]
    [InlineData(80, true)]
    [InlineData(81, false)]
    public void A_long_paragraph_stays_whatever_it_speaks_of(int words, bool goes) => Assert.Equal(goes,
        PageNoise.IsMenuOrFooter(new PageLine(1,
            $"This site uses cookies for your browser{string.Concat(Enumerable.Repeat(" day", words - 7))}")));
}
