using IomSearch.Ingest.Readers;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Words of a report that the end of a line broke, and hyphens that belong to words.</summary>
public sealed class ReportBlocksTests
{
    [Theory]
    [InlineData("The fund gives voca-|tional courses to bakers.", "The fund gives vocational courses to bakers.")]
    [InlineData("The fund pays for the éta-|blissement of shops.", "The fund pays for the établissement of shops.")]
    [InlineData("The fund lends to self-|help groups of bakers.", "The fund lends to self-help groups of bakers.")]
    [InlineData("The fund pays for long-|term loans of bakers.", "The fund pays for long-term loans of bakers.")]
    [InlineData("The fund pays for two-|and three-year loans.", "The fund pays for two- and three-year loans.")]
    [InlineData("The fund pays for two- and|three-year loans.", "The fund pays for two- and three-year loans.")]
    [InlineData("The fund lends -|not gives - to bakers.", "The fund lends - not gives - to bakers.")]
    [InlineData("The fund lends to well-known|bakers of the lake.", "The fund lends to well-known bakers of the lake.")]
    public void A_word_that_the_end_of_a_line_broke_is_joined(string lines, string text) =>
        Assert.Equal(text, Gathered(lines));

    [Theory]
    [InlineData("", "")]
    [InlineData("-", "")]
    [InlineData("||-||", "")]
    [InlineData("The fund lends to bak-", "The fund lends to bak-")]
    public void A_text_that_breaks_off_keeps_its_words(string lines, string text) =>
        Assert.Equal(text, Gathered(lines));

    [Fact]
    public void A_word_behind_ten_thousand_others_is_joined()
    {
        var words = string.Concat(Enumerable.Repeat("more and ", 10_000));

        Assert.Equal($"The fund gives {words}more vocational courses.",
            Gathered($"The fund gives {words}more voca-|tional courses."));
    }

    [Theory]
    [InlineData("1.2 Wells for the Bakers of Wajir and for All the Towns of the River||Six teams dig wells by hand.")]
    [InlineData("1.2 Wells for the bakers of Wajir and for all of the other towns||Six teams dig wells by hand.")]
    [InlineData("Project 20141234: Wells for bakers of Wajir and all of its other towns||Six teams dig wells by hand.")]
    [InlineData("Wells and Homes for All the Bakers Who Live along the Long River||Six teams dig wells by hand.")]
    public void A_long_title_stays_apart_from_the_text_below_a_blank_line(string lines) =>
        Assert.Equal(lines.Replace("||", "|", StringComparison.Ordinal), Gathered(lines));

    [Theory]
    [InlineData("Six teams dig wells for all of the bakers who live along the river||North and South meet there.")]
    [InlineData("Wells and homes for all of the bakers who live along the river||Six teams dig wells by hand there.")]
    public void A_paragraph_that_a_blank_line_parted_is_joined(string lines) =>
        Assert.Equal(lines.Replace("||", " ", StringComparison.Ordinal), Gathered(lines));

    [Theory]
    [InlineData("Project 20141234: Wells for Bakers", "Wells for Bakers")]
    [InlineData("Project 7: Wells for Bakers", "Wells for Bakers")]
    [InlineData("Project 123456789: Wells for Bakers", "Project 123456789: Wells for Bakers")]
    [InlineData("1.2 Wells for Bakers", "Wells for Bakers")]
    public void The_number_of_a_project_has_eight_figures_at_most(string line, string title) =>
        Assert.Equal(title, ReportBlocks.WithoutNumber(line));

    private static string Gathered(string lines) => string.Join('|', ReportBlocks.Gather(
        new SourceText("a.txt", lines.Split('|'), "utf-8", EndsWithLineEnd: true)).Select(block => block.Line.Text));
}
