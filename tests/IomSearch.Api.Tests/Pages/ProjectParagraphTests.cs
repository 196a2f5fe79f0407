using IomSearch.Api.Pages;
using IomSearch.Discovery;

namespace IomSearch.Api.Tests.Pages;

public sealed class ProjectParagraphTests
{
    [Fact]
    public void Paragraphs_are_cut_at_blank_lines_and_trimmed() =>
        Assert.Equal(
            ["one", "two three"], ProjectParagraph.Of("one\n\n\n\n  two three \n\n", []).Select(one => one.Text));

    [Fact]
    public void Marks_stay_on_their_words_and_come_in_order()
    {
        const string text = "a clinic\n\n  clinics and a clinic";
        var paragraphs = ProjectParagraph.Of(text, [new(26, 6), new(2, 6), new(12, 7)]);

        Assert.Equal(
            ["clinic", "clinics clinic"],
            paragraphs.Select(one =>
                string.Join(' ', one.Marks.Select(mark => one.Text.Substring(mark.Start, mark.Length)))));
    }

    [Fact]
    public void A_mark_over_the_end_of_a_paragraph_is_left_out() =>
        Assert.Empty(ProjectParagraph.Of("one\n\ntwo", [new HighlightRange(1, 5)]).SelectMany(one => one.Marks));
}
