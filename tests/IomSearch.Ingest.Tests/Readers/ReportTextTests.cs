namespace IomSearch.Ingest.Tests.Readers;

public sealed class ReportTextTests : IDisposable
{
    private const string Head = "Projects of the Year\n\n1\n\nThis booklet tells of projects.\n\n";

    private readonly Reading folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Wells (Ghana)", "Wells", "GH")]
    [InlineData("Wells (Ghana, Togo and Benin)", "Wells", "BJ GH TG")]
    [InlineData("Wells (Russia - Belgorod and Tambov regions)", "Wells", "RU")]
    [InlineData("Wells for the (Former) Camps (Nairobi)", "Wells for the (Former) Camps", "KE")]
    [InlineData("Wells Worldwide", "Wells Worldwide", "")]
    [InlineData("Wells for All (Worldwide)", "Wells for All", "")]
    [InlineData("WELLS (GHANA)", "WELLS", "GH")]
    [InlineData("3. Wells (Ghana)", "Wells", "GH")]
    public void Brackets_behind_a_title_say_where(string printed, string title, string codes)
    {
        var project = Read($"Water\n\n{printed}\n\nThe project builds wells.\n\n").Single();

        Assert.Equal((title, codes), (project.Title, string.Join(' ', project.Countries)));
    }

    [Fact]
    public void The_heading_in_front_of_the_titles_is_the_section() =>
        Assert.Equal(
            ["Water", "Water", "Roads and Bridges"],
            Read("Water\n\nWells (Ghana)\n\nThe project digs.\n\nPumps (Togo)\n\nThe project pumps.\n\nRoads and "
                + "Bridges\n\nPaths (Mali)\n\nThe project paves.\n")
                .Select(project => project.Section));

    [Fact]
    public void Words_that_introduce_a_section_belong_to_no_project() =>
        Assert.Equal(
            ["The project digs.", "The project paves."],
            Read("Water\n\nWells (Ghana)\n\nThe project digs.\n\nRoads\n\nThese projects build what people "
                + "need.\n\nPaths (Mali)\n\nThe project paves.\n")
                .Select(project => project.Text));

    [Fact]
    public void A_paragraph_that_a_page_break_parted_is_joined() =>
        Assert.Equal(
            "The project digs deep wells in many villages, and the people of each village can also be asked to dig.",
            Read("Wells (Ghana)\n\nThe project digs deep wells in many villages, and the people of each village can "
                + "also\n\n2\n\nbe asked to dig.\n")
                .Single().Text);

    [Fact]
    public void Running_heads_and_page_numbers_are_left_out() =>
        Assert.Equal(
            ["The project digs.\n\nIt goes on.", "The project pumps."],
            Read("Wells (Ghana)\n\nThe project digs.\n\nProjects of the Year\n\n2\n\nIt goes on.\n\nPumps "
                + "(Togo)\n\nThe project pumps.\n\nProjects of the Year\n\n3\n")
                .Select(project => project.Text));

    [Fact]
    public void A_table_of_contents_makes_no_projects() =>
        Assert.Equal(
            ["Wells", "Pumps"],
            Read("Wells (Ghana)\n\nPumps (Togo)\n\nWells (Ghana)\n\nThe project digs.\n\nPumps (Togo)\n\nThe project "
                + "pumps.\n")
                .Select(project => project.Title));

    [Fact]
    public void Items_of_a_list_that_two_lines_hold_are_joined() =>
        Assert.Equal(
            "The project will:\n\n- dig wells\n- train people, men and women",
            Read("Wells (Ghana)\n\nThe project will:\n\n- dig wells\n- train people,\n men and women\n\n")
                .Single().Text);

    [Fact]
    public void A_title_without_a_text_is_refused_and_the_next_is_read()
    {
        var results = folder.With("a.txt", Head + "Wells (Ghana)\n\nPumps (Togo)\n\nThe project pumps.\n\nPaths "
            + "(Mali)\n\nThe project paves.\n").Results();

        Assert.Equal(2, results.OfType<ReadResult.Project>().Count());
        Assert.Equal("a.txt:7: there is no text behind the title 'Wells (Ghana)'",
            results.OfType<ReadResult.Rejected>().Single().Rejection.ToString());
    }

    [Fact]
    public void A_report_that_breaks_off_is_refused_whole() =>
        Assert.Contains(
            "cut",
            folder.With("a.txt", Head + "Wells (Ghana)\n\nThe project digs.\n\nPumps (Togo)\n\nThe project pumps "
                + "water for the").Rejection().Reason,
            StringComparison.Ordinal);

    private IReadOnlyList<ProjectDocument> Read(string text) => folder.With("a.txt", Head + text).Projects();
}
