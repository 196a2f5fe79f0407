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

    [Fact]
    public void A_page_that_gave_next_to_nothing_is_read_by_its_lines() => Assert.Equal("Wells for Wajir",
        Rescued("Nothing", "", $"Wells for Wajir|Country: Kenya|Donor: Irish Aid|Period: 2014|{Told}"));

    [Theory]
    [InlineData("", "Wells for Bakers|Donor: Irish Aid|Six teams dig wells for those who bake by the lake.")]
    [InlineData("Donor: Irish Aid|Country: Kenya|Period: 2014|", $"Wells for Wajir|Country: Kenya|Donor: Sida|{Told}")]
    [InlineData("Donor: Irish Aid|Country: Kenya|",
        $"Wells for Wajir|Country: Kenya|Donor: Sida|Period: 2014|{Told}")]
    [InlineData("", "")]
    [InlineData("", "|||")]
    public void A_page_whose_lines_give_little_more_is_left(string facts, string lines) =>
        Assert.Equal("Nothing", Rescued("Nothing", facts, lines));

    [Fact]
    public void A_page_of_several_projects_is_left_and_its_lines_not_asked_for() =>
        Assert.Equal(2, ReadingScore.Rescued(
        [.. Marked("Wells", ""), .. Marked("Boats", "")],
        () => throw new InvalidOperationException("asked for the lines")).Count);

    [Fact]
    public void A_page_that_was_refused_is_read_by_its_lines() => Assert.Equal("Wells for Wajir", string.Join('|',
        ReadingScore.Rescued([new ReadResult.Rejected(new Rejection("a.html", 1, "it has no title"))],
            () => Source($"Wells for Wajir|Country: Kenya|Donor: Irish Aid|Period: 2014|{Told}"))
            .OfType<ReadResult.Project>().Select(result => result.Document.Title)));

    private static string Rescued(string title, string facts, string lines) => string.Join('|', ReadingScore.Rescued(
        Marked(title, facts), () => Source(lines)).OfType<ReadResult.Project>().Select(result =>
        result.Document.Title));

    private static IReadOnlyList<ReadResult> Marked(string title, string facts) =>
        PageText.Read(Source($"Project title: {title}|{facts}The project digs wells for all the bakers."));

    private static SourceText Source(string lines) =>
        new("a.txt", lines.Split('|'), "utf-8", EndsWithLineEnd: true);

    private static string Titles(string text) => string.Join('|', ReadingScore
        .Best(new SourceText("a.txt", text.Split('|'), "utf-8", EndsWithLineEnd: true))
        .OfType<ReadResult.Project>().Select(result => result.Document.Title));
}
