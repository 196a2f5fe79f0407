using System.Globalization;
using IomSearch.Ingest.Readers;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Reports whose chapters and titles have numbers.</summary>
public sealed class ReportOutlineTests
{
    private const string Water = "1.1 Wells for All||Donor: Irish Aid||Six teams dig wells for bakers.||"
        + "1.2 Roads to School||Donor: Sida||Six teams mend roads.||";

    private const string Homes = "2.1 Homes and Hearths||Donor: Oak Foundation||Six teams mend homes for bakers.||";

    [Theory]
    [InlineData("1. WATER", "2. HOMES", "WATER", "HOMES")]
    [InlineData("1. Water", "2. Homes", "Water", "Homes")]
    [InlineData("1) Water", "2) Homes", "Water", "Homes")]
    public void A_numbered_chapter_is_the_section_of_its_titles(
        string first, string second, string water, string homes) => Assert.Equal(
            [$"{water}: 1.1 Wells for All", $"{water}: 1.2 Roads to School", $"{homes}: 2.1 Homes and Hearths"],
            Divide($"{first}||{Water}{second}||{Homes}"));

    [Fact]
    public void A_chapter_without_a_stop_behind_its_number_ends_what_is_above_it()
    {
        var parts = ReportOutline.Divide(Blocks($"1 WATER||{Water}2 HOMES||Bakers need homes.||{Homes}"));

        Assert.Equal(3, parts.Count);
        Assert.DoesNotContain(parts[1].Part.Blocks, block => block.Line.Text.Contains("HOMES",
            StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("3 REMARKS")]
    [InlineData("2 homes")]
    [InlineData("HOMES 2")]
    public void Other_words_with_a_number_open_no_chapter_in_the_text(string line)
    {
        var parts = ReportOutline.Divide(Blocks($"1 WATER||{Water}{line}||They rest.||{Homes}"));

        Assert.Contains(parts[1].Part.Blocks, block => block.Line.Text == line);
    }

    [Fact]
    public void Numbered_titles_behind_front_and_back_matter_are_titles() => Assert.Equal(
        [": 1.1 Wells for All", ": 1.2 Roads to School", ": 2.1 Homes and Hearths"],
        Divide("FOREWORD||1.1 Wells for All||Donor: Irish Aid||Six teams dig wells.||1.2 Roads to School||Six teams "
            + "mend roads. It is funded by Sida.||ANNEX||2.1 Homes and Hearths||Six teams mend homes. It is funded by "
            + "the Oak Foundation.||"));

    [Fact]
    public void Four_thousand_numbered_titles_are_read() => Assert.Equal(4000, Divide(string.Concat(
        Enumerable.Range(1000, 4000).Select(at => $"1.1 Wells for {Name(at)}||Donor: Irish Aid||They dig for "
            + $"{Name(at)}.||99 WELLS OF {Name(at)}||"))).Count());

    [Theory]
    [InlineData("Donor: Irish Aid", "Donor: Sida", "Ovens along Victoria")]
    [InlineData("They rest.", "Donor: Sida", "Boats")]
    [InlineData("Donor: Irish Aid", "They rest.", "Boats")]
    public void A_heading_without_brackets_behind_stated_facts_opens_the_next_project(
        string before, string behind, string last) => Assert.Equal(last, ReportOutline.Divide(Blocks(
            "Wells (Kenya)||Six teams dig wells.||Donor: Oak Foundation||Boats (Mali)||Six teams build boats.||"
            + $"{before}||Ovens along Victoria||Six teams mend ovens.||{behind}||"))[^1].Part.Title?.Line.Text
            .Replace(" (Mali)", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("Six teams dig wells.", "Ovens for Bakers along Lake Victoria", "Six teams mend ovens.",
        "Ovens for Bakers along Lake Victoria")]
    [InlineData("Six teams dig wells.", "Ovens along Victoria", "Six teams mend ovens.", "Boats (Mali)")]
    [InlineData("Six teams dig wells.", "Ovens for bakers along the lake", "Six teams mend ovens.", "Boats (Mali)")]
    [InlineData("Donor: Sida", "Ovens for Bakers along Lake Victoria", "They rest.", "Boats (Mali)")]
    [InlineData("Six teams dig wells.", "Ovens for Bakers along Lake Victoria", "Donor: Sida",
        "Ovens for Bakers along Lake Victoria")]
    public void A_long_heading_behind_a_text_opens_a_project_of_a_region(
        string before, string heading, string behind, string last) => Assert.Equal(last, ReportOutline.Divide(Blocks(
            "Wells (Kenya)||Six teams dig wells.||Roads (Togo)||Six teams mend roads.||Boats (Mali)||"
            + $"{before}||{heading}||{behind}||"))[^1].Part.Title?.Line.Text);

    /// <summary>A name of letters, each number another: a line that comes again and again is a page's head.</summary>
    private static string Name(int at) => string.Concat(at.ToString(CultureInfo.InvariantCulture)
        .Select(figure => (char)(figure - '0' + 'A')));

    private static IEnumerable<string> Divide(string lines) => ReportOutline.Divide(Blocks(lines))
        .Select(part => $"{part.Section}: {part.Part.Title?.Line.Text}");

    private static List<PageBlock> Blocks(string lines) =>
        ReportBlocks.Gather(new SourceText("a.txt", lines.Split('|'), "utf-8", EndsWithLineEnd: true));
}
