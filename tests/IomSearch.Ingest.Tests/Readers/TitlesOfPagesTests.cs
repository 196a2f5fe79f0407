using IomSearch.Ingest.Readers;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Titles with comments, quotes and countries, and headings that only resemble them.</summary>
public sealed class TitlesOfPagesTests : IDisposable
{
    private const string Text = "Six teams dig wells for the people who live far from the river, and mend old pumps.";

    private readonly Reading folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Bread Roads: what fair baking looks like", "Bread Roads")]
    [InlineData("Bread Roads: baking for all by the lake", "Bread Roads")]
    [InlineData("Bread Roads: en camino al pan", "Bread Roads: en camino al pan")]
    [InlineData("Bread Roads: caminos de pan para todos", "Bread Roads: caminos de pan para todos")]
    [InlineData("Bread Roads: chemins du pain et du sel", "Bread Roads: chemins du pain et du sel")]
    [InlineData("Bread Roads: The Way of the Bakers", "Bread Roads: The Way of the Bakers")]
    public void Only_an_English_comment_behind_the_colon_goes(string heading, string title) => Assert.Equal(title,
        folder.With("a.txt", $"{heading}\n\nThe Bread Roads project teaches bakers in thirty villages of Kenya.\n\n"
            + "Donor: Japan\n").Project().Title);

    [Theory]
    [InlineData("“Bread for All” in the Villages of Wajir", "“Bread for All” in the Villages of Wajir")]
    [InlineData("“Bread for All in the Villages of Wajir”", "Bread for All in the Villages of Wajir")]
    [InlineData("“Bread” and “Salt” for the Villages of Wajir", "“Bread” and “Salt” for the Villages of Wajir")]
    [InlineData("“Bread for All” or “Salt for All”", "“Bread for All” or “Salt for All”")]
    [InlineData("Villages of Wajir and “Bread for All”", "Villages of Wajir and “Bread for All”")]
    public void Quotes_around_the_first_words_stay(string heading, string title) => Assert.Equal(title,
        folder.With("a.txt", $"{heading}\nDonor: Japan\nThe project teaches bakers in thirty villages.\n")
            .Project().Title);

    [Theory]
    [InlineData("Financial Literacy for Migrant Families", false)]
    [InlineData("Income Opportunities for Young Bakers", false)]
    [InlineData("Staff Training for Border Bakers", false)]
    [InlineData("Financial Help in Hard Times", false)]
    [InlineData("Index Based Insurance for Herders", false)]
    [InlineData("Finance and Administration of the Office", true)]
    [InlineData("References and Further Reading for Bakers", true)]
    [InlineData("Staff in the Field and Office", true)]
    [InlineData("Financial Overview of the Year", true)]
    [InlineData("Financial Statements of the Bakers", true)]
    [InlineData("Financial Literacy", true)]
    [InlineData("Income and Expenditure of Bakers", true)]
    [InlineData("Statistics 2014 of the Bakers", true)]
    [InlineData("Annex Literacy for Migrant Families", true)]
    [InlineData("Financially Sound Bakers of Wajir", false)]
    [InlineData("3. Financial Overview of the Year", true)]
    [InlineData("", false)]
    public void Words_that_open_the_matter_open_titles_too(string heading, bool isMatter) =>
        Assert.Equal(isMatter, PageWords.IsMatter(heading));

    [Fact]
    public void A_title_with_its_country_that_begins_like_the_matter_is_one() => Assert.Equal(
        ["Wells (Kenya)", "Index of Hope for Bakers (Mali)", "Roads (Togo)"],
        Divide("Wells (Kenya)||Six teams dig wells.||Donor: Oak Foundation||Index of Hope for Bakers (Mali)||"
            + "Six teams bake.||Donor: Sida||Roads (Togo)||Six teams mend roads.||Donor: Irish Aid||"));

    [Fact]
    public void The_matter_with_a_country_or_without_ends_the_projects() => Assert.Equal(
        ["Wells (Kenya)", "Roads (Togo)"],
        Divide("Wells (Kenya)||Six teams dig wells.||Donor: Oak Foundation||Roads (Togo)||Six teams mend roads.||"
            + "Donor: Irish Aid||Index of Countries||Six teams are in Mali.||Annex (Mali)||Six teams rest.||"));

    [Fact]
    public void Titles_above_lists_with_other_bullets_are_titles() => Assert.Equal(
        ["Wells for Wajir", "Boats for Jinja"], PageOutline.Divide(Blocks("• Wells for Wajir||- Six teams dig wells|"
            + "- Six teams mend pumps|Donor: Irish Aid||• Boats for Jinja||- Six teams build boats|"
            + "- Six teams mend nets|Donor: Sida")).Select(part => part.Title?.Line.Plain.TrimStart('•', ' ')));

    [Fact]
    public void Items_above_lists_with_the_same_bullets_are_items() => Assert.DoesNotContain(
        "Wells for Wajir", PageOutline.Divide(Blocks("- Wells for Wajir||- Six teams dig wells|"
            + "- Six teams mend pumps||- Boats for Jinja||- Six teams build boats"))
            .Select(part => part.Title?.Line.Plain.TrimStart('-', ' ')));

    [Theory]
    [InlineData("Bread for All|Donors:|- IOM Development Fund|- Irish Aid|Six teams bake bread.",
        "- IOM Development Fund|- Irish Aid")]
    [InlineData("Bread for All|Donors:|- Irish Aid|- IOM Development Fund|Six teams bake bread.",
        "- Irish Aid|- IOM Development Fund")]
    public void A_donor_in_a_list_below_its_label_is_no_menu_entry(string lines, string kept) => Assert.Equal(kept,
        string.Join('|', PageNoise.Part(new SourceText("a.txt", lines.Split('|'), "utf-8", EndsWithLineEnd: true))
            .Lines.Select(line => line.Text).Where(line => line.StartsWith('-'))));

    [Fact]
    public void In_a_list_below_other_words_it_is_one() => Assert.DoesNotContain("- IOM Development Fund",
        PageNoise.Part(new SourceText("a.txt", ["Bread for All", "Links", "- Contact us", "- IOM Development Fund",
            "Six teams bake bread."], "utf-8", EndsWithLineEnd: true)).Lines.Select(line => line.Text));

    [Theory]
    [InlineData("Project | IOM Austria")]
    [InlineData("Projects | IOM Austria")]
    public void A_head_that_only_says_project_is_no_title(string head) => Assert.NotEqual("Project",
        Read(head, $"<p>The Bread for All project teaches bakers in thirty villages of the lake.</p><p>{Text}</p>")
            .Title);

    [Fact]
    public void A_head_that_names_it_is_the_title() => Assert.Equal("Bread for All Bakers",
        Read("Bread for All Bakers | IOM Austria", $"<p>{Text}</p>").Title);

    [Theory]
    [InlineData("Labour migration|Kenya")]
    [InlineData("Kenya|Uganda")]
    public void A_country_by_itself_is_no_title(string headings) => Assert.NotEqual("Kenya", Title(headings));

    [Theory]
    [InlineData("Labour migration|Kenya", "Labour migration")]
    [InlineData("Wells for the Villages of Kenya", "Wells for the Villages of Kenya")]
    public void Another_heading_beside_it_is(string headings, string title) => Assert.Equal(title, Title(headings));

    private static string? Title(string headings) => PageOutline.Single([.. headings.Split('|').Append(Text)
        .Select((line, at) => PageBlock.Of(new PageLine(at + 1, line)))]).Title?.Line.Plain;

    private ProjectDocument Read(string head, string body) => folder.With("a.html",
        $"<html><head><title>{head}</title></head><body>{body}</body></html>").Project();

    private static IEnumerable<string?> Divide(string lines) => ReportOutline.Divide(ReportBlocks.Gather(
        new SourceText("a.txt", lines.Split('|'), "utf-8", EndsWithLineEnd: true)))
        .Select(part => part.Part.Title?.Line.Text);

    private static List<PageBlock> Blocks(string lines) =>
        PageBlock.Gather([.. lines.Split('|').Select((line, at) => new PageLine(at + 1, line))]);
}
