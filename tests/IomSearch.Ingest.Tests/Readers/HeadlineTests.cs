using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Which heading above a text names its project.</summary>
public sealed class HeadlineTests
{
    private const string Text = "Six teams dig wells for the people who live far from the river, and mend old pumps.";

    [Theory]
    [InlineData("Our Projects|Wells for the Villages of Wajir", "Wells for the Villages of Wajir")]
    [InlineData("Wells for the Villages of Wajir|By Anna Okello", "Wells for the Villages of Wajir")]
    [InlineData("Wells for the Villages of Wajir|Par Anne-Marie Okello", "Wells for the Villages of Wajir")]
    [InlineData("Wells for the Villages of Wajir|Labour migration", "Wells for the Villages of Wajir")]
    [InlineData("Wells for the Villages of Wajir|Water and Sanitation", "Wells for the Villages of Wajir")]
    [InlineData("Open Hands|A small fund with which young bakers of the lake find work", "Open Hands")]
    [InlineData("Wells for the Villages of Wajir|12 May 2014", "Wells for the Villages of Wajir")]
    public void The_last_heading_that_can_be_a_name_is_the_title(string headings, string title) =>
        Assert.Equal(title, Title([.. headings.Split('|'), Text]));

    [Theory]
    [InlineData("Lake Network, 12 Harbour Street")]
    [InlineData("Lake Network | 12 Harbour Street")]
    [InlineData("Lake Network – all our numbers")]
    public void The_name_of_the_site_that_the_footer_repeats_is_no_title(string footer) => Assert.Equal(
        "Wells for the Villages of Wajir", Title(["Wells for the Villages of Wajir", "Lake Network", Text, footer]));

    [Theory]
    [InlineData("By the River of Wajir and Its Wells for All Who Come", "Open Hands")]
    [InlineData("Migration of Storks over the Lake", "Open Hands")]
    [InlineData("Lake Networks for Fishing Boats", "Lake Network")]
    public void A_name_that_only_resembles_one_of_those_stays_the_title(string title, string above) =>
        Assert.Equal(title, Title([above, title, Text, "Lake Networking hours"]));

    [Fact]
    public void A_name_that_the_text_repeats_goes_before_a_later_heading() => Assert.Equal("Wells of Wajir County",
        Title(["Wells of Wajir County", "Hand in Hand for Water", $"{Text} Wells of Wajir County has six teams."]));

    [Fact]
    public void A_theme_by_itself_is_better_than_no_title() =>
        Assert.Equal("Labour migration", Title(["Labour migration", Text]));

    [Fact]
    public void A_byline_by_itself_is_better_than_no_title() =>
        Assert.Equal("By Anna Okello", Title(["By Anna Okello", Text]));

    [Fact]
    public void A_text_without_headings_has_no_title() => Assert.Null(Title([Text]));

    [Fact]
    public void A_page_without_lines_has_no_title() => Assert.Null(Title([]));

    [Fact]
    public void Of_ten_thousand_headings_the_last_is_the_title() => Assert.Equal("Wells for Village Number 9999",
        Title([.. Enumerable.Range(0, 10_000).Select(at => $"Wells for Village Number {at}"), Text]));

    [Fact]
    public void A_text_that_starts_with_the_name_tells_of_the_project() => Assert.Equal("Open Hands", Title(
        ["Lake Network", "Open Hands", "Open Hands, a fund of bakers, lends money to all who bake by the lake."]));

    [Theory]
    [InlineData("Open Hands, 12 Harbour Street")]
    [InlineData("Open Hands, Harbour Street: all who bake by the lake are asked to come and see us there.")]
    [InlineData("Open Hands | bakers")]
    public void A_footer_that_starts_with_the_name_tells_of_the_site(string footer) =>
        Assert.Equal("Lake Network", Title(["Lake Network", "Open Hands", Text, footer]));

    [Theory]
    [InlineData("Open Hands,")]
    [InlineData("Open Hands, ")]
    [InlineData("Open Hands –")]
    public void A_line_that_breaks_off_behind_the_name_is_no_footer(string line) =>
        Assert.Equal("Open Hands", Title(["Lake Network", "Open Hands", Text, line]));

    private static string? Title(string[] lines) => PageOutline.Single(
        [.. lines.Select((line, at) => PageBlock.Of(new PageLine(at + 1, line)))]).Title?.Line.Plain;
}
