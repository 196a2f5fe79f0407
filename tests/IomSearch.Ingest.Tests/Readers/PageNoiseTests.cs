using IomSearch.Ingest.Readers;
using IomSearch.Ingest.Texts;

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

    [Theory]
    [InlineData("Donor|Donor|Irish Aid|They bake.", "Donor|Irish Aid|They bake.")]
    [InlineData("Letters|Letters|Irish Aid|They bake.", "Irish Aid|They bake.")]
    [InlineData("Bread for All|Bread for All|Share|Print|Six teams bake bread.", "Bread for All|Six teams bake bread.")]
    [InlineData("Bread for All|Bread for All|Boats|Six teams bake bread.", "Boats|Six teams bake bread.")]
    [InlineData("Where we work|Kenya|Donor|Irish Aid", "Project location:|Kenya|Donor|Irish Aid")]
    [InlineData("Where we work|Kenya|Bread|Irish Aid", "Kenya|Bread|Irish Aid")]
    [InlineData("Where we work|Contact us|Donor|Irish Aid", "Donor|Irish Aid")]
    public void Doubled_lines_and_menus_go_and_labels_and_titles_stay(string lines, string kept) =>
        Assert.Equal(kept, string.Join('|', PageNoise.Part(new SourceText("a.txt", lines.Split('|'), "utf-8",
            EndsWithLineEnd: true)).Lines.Select(line => line.Text)));
}
