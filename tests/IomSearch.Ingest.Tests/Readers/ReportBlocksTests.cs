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

    private static string Gathered(string lines) => string.Join('|', ReportBlocks.Gather(
        new SourceText("a.txt", lines.Split('|'), "utf-8", EndsWithLineEnd: true)).Select(block => block.Line.Text));
}
