using IomSearch.Ingest.Readers;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Texts that read better as what their layout does not suggest.</summary>
public sealed class ReadingScoreTests
{
    private const string Told = "Six teams dig wells for the people who live far from the river. The project is "
        + "funded by the Government of Japan.";

    /// <summary>Three projects under brackets that say where, behind a line that stands twice as on a page.</summary>
    private static readonly string Report = $"Lake Network|Lake Network||Wells for Wajir (Kenya)||{Told}||"
        + $"Boats for Jinja (Uganda)||{Told}||Roads for Tamale (Ghana)||{Told}||";

    /// <summary>Two projects under numbers, with blank lines and the number of a page as in a report.</summary>
    private static readonly string Page = $"Our Work||1. Wells for Wajir||Donor: Irish Aid||{Told}||"
        + $"2. Boats for Jinja||Donor: Sida||{Told}||7||";

    [Fact]
    public void A_text_set_as_a_page_is_read_as_a_report_where_that_finds_more()
    {
        Assert.False(TextLayout.IsReport(Report.Split('|')));
        Assert.Equal("Wells for Wajir|Boats for Jinja|Roads for Tamale", Titles(Report));
    }

    [Fact]
    public void A_text_set_as_a_report_is_read_as_a_page_where_that_finds_more()
    {
        Assert.True(TextLayout.IsReport(Page.Split('|')));
        Assert.Equal("Wells for Wajir|Boats for Jinja", Titles(Page));
    }

    [Fact]
    public void Of_two_that_are_as_good_the_layout_decides() =>
        Assert.Equal("Wells", Titles($"Wells (Kenya)||{Told}||7||"));

    [Theory]
    [InlineData("Donor:")]
    [InlineData("7")]
    [InlineData("|||")]
    [InlineData("Wells for Wajir (Kenya)||7||")]
    public void A_text_without_a_project_gives_none_either_way(string text) => Assert.Equal("", Titles(text));

    private static string Titles(string text) => string.Join('|', ReadingScore
        .Best(new SourceText("a.txt", text.Split('|'), "utf-8", EndsWithLineEnd: true))
        .OfType<ReadResult.Project>().Select(result => result.Document.Title));
}
