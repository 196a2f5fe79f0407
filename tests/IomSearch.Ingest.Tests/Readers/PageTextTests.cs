using System.Text;

namespace IomSearch.Ingest.Tests.Readers;

public sealed class PageTextTests : IDisposable
{
    private const string Page = "Clean Water in Ghana\nDonor: Japan\nThe project builds wells in 30 villages of "
        + "Ghana.\n";

    private readonly Reading folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Clean Water\nDonor: Japan\nThe project builds wells in thirty villages and it", 3)]
    [InlineData("Clean Water\nDonor: Japan\nWells are dug. The project is car", 3)]
    [InlineData("Clean Water\nThe project builds wells in 30 villages.\nDonor:", 3)]
    [InlineData("Clean Water\nThe project builds wells in 30 villages.\nDonors: Fund of Ghana (F", 3)]
    [InlineData("Clean Water\nThe project builds wells in 30 villages of\n\n", 2)]
    public void A_page_that_breaks_off_is_refused_with_its_last_line(string text, int line)
    {
        var rejection = folder.With("a.txt", text).Rejection();

        Assert.Equal(("a.txt", line), (rejection.File, rejection.Line));
        Assert.Contains("cut", rejection.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Clean Water\nThe project builds wells in 30 villages.\nKey donors: European Union; Asian Development "
        + "Bank")]
    [InlineData("Clean Water\nThe project builds wells in 30 villages.\nDonor\nEuropean Union")]
    [InlineData("Clean Water\nThe project builds wells in 30 villages.\nFor more information, visit our page")]
    [InlineData("Clean Water\nThe project builds wells in 30 villages.")]
    [InlineData("Clean Water\nThe project builds wells in 30 villages")]
    public void A_page_that_ends_as_pages_do_is_taken(string text) =>
        Assert.Equal(text.EndsWith("villages", StringComparison.Ordinal)
            ? 0 : 1, folder.With("a.txt", text).Results().OfType<ReadResult.Project>().Count());

    [Theory]
    [InlineData("-\nWho we are\nWHO WE AREText about the organization and its work.\n- Take Action\n",
        "no project in it")]
    [InlineData("Clean Water in Ghana\n-\nYear\n2015\n-\nProject Status\nActive\n",
        "no text behind the title 'Clean Water in Ghana'")]
    [InlineData("Wells are dug in 30 villages, and pumps are set up.\n", "it has no title")]
    public void A_page_without_a_project_is_refused_with_the_reason(string text, string reason) =>
        Assert.Contains(reason, folder.With("a.txt", text).Rejection().Reason, StringComparison.Ordinal);

    [Fact]
    public void Line_ends_of_Windows_and_a_byte_order_mark_change_nothing()
    {
        byte[] bytes = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8
            .GetBytes(Page.Replace("\n", "\r\n", StringComparison.Ordinal))];
        var project = folder.With("a.txt", bytes).Project();

        Assert.Equal("Clean Water in Ghana", project.Title);
        Assert.Equal(["Government of Japan"], project.Donors);
        Assert.Equal("The project builds wells in 30 villages of Ghana.", project.Text);
    }

    [Fact]
    public void A_page_in_windows_1252_says_so() =>
        Assert.Equal(
            "windows-1252",
            folder.With("a.txt", [.. Encoding.Latin1.GetBytes(Page
                .Replace("wells", "w\u00E9lls", StringComparison.Ordinal))])
                .Project().Source.Encoding);

    [Fact]
    public void A_line_past_the_limit_is_refused() =>
        Assert.Contains(
            "the limit is 1,048,576",
            folder.With("a.txt", $"Title of Wells\n{new string('x', 10 << 20)}\n").Rejection().Reason,
            StringComparison.Ordinal);

    [Fact]
    public void Markup_in_a_title_stays_the_characters_it_is() =>
        Assert.Equal(
            "<script>alert(1)</script> for Ghana",
            folder.With("a.txt", "Project Title: <script>alert(1)</script> for Ghana\nThe project builds wells in "
                + "Ghana.\n").Project().Title);

    [Fact]
    public void A_label_states_its_fact_with_the_line() =>
        Assert.Contains(new FactEvidence("donors", "Government of Japan", "label", "Japan", 2),
            folder.With("a.txt", Page).Project().Evidence);

    [Fact]
    public void The_text_is_the_project_s_own() =>
        Assert.Equal(
            "The project builds wells.\n\n- in Tamale\n- in Yeji\n\nIt ends with a feast.",
            folder.With("a.txt", "Home\nHome\nClean Water in Ghana\nThe project builds wells.\n- in Tamale\n- in "
                + "Yeji\nIt ends with a feast.\nShare this page\nBack to top\n")
                .Project().Text);

    [Theory]
    [InlineData("The project “Wells for All Villages” began early and goes on.", "Wells for All Villages")]
    [InlineData("The Wells for All Villages (WAV) project, begun early, goes on.", "Wells for All Villages (WAV)")]
    [InlineData("Under the Wells for All Villages Project, many pumps were set up.", "Wells for All Villages Project")]
    [InlineData("IOM runs a project entitled Wells for All Villages, which goes on.", "Wells for All Villages")]
    [InlineData("“Wells for All Villages” is a project of two years that goes on.", "Wells for All Villages")]
    [InlineData("Wells for All Villages is a two-year project that goes on.", "Wells for All Villages")]
    [InlineData("The PUMPS project sets up pumps and goes on for years.", "PUMPS")]
    public void A_page_without_a_heading_is_named_by_its_text(string text, string title) =>
        Assert.Equal(title, folder.With("a.txt", $"Project Status: Active\nDonor: Japan\n{text}\n").Project().Title);
}
