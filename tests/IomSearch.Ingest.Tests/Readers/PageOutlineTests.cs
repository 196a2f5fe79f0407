using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Titles that are sentences, and numbered headings that are none.</summary>
public sealed class PageOutlineTests
{
    private const string Facts = "Country: Kenya|Donor: Irish Aid";

    private const string Text = "Six teams dig wells for the people who live far from the river, and mend old pumps.";

    [Theory]
    [InlineData("Six teams dig wells. They mend boats. They bake bread for all")]
    [InlineData("Six teams dig wells for those who live far from the river.")]
    public void A_sentence_or_several_above_the_facts_are_the_title(string title) =>
        Assert.Equal(title, Title($"{title}|{Facts}|{Text}"));

    [Theory]
    [InlineData("Six teams dig wells. They mend boats. They bake bread for all.")]
    public void Several_that_end_as_a_text_does_are_no_title(string text) =>
        Assert.Null(Title($"{text}|{Facts}|{Text}"));

    [Fact]
    public void Sentences_right_above_a_text_are_no_title() =>
        Assert.Null(Title($"Six teams dig wells. They mend boats. They bake bread for all|{Text}|{Facts}"));

    [Fact]
    public void A_sentence_goes_before_the_name_of_an_office() => Assert.Equal(
        "Six teams dig wells for those who live far from the river.", Title(
            $"IOM Office in Kenya|Six teams dig wells for those who live far from the river.|{Facts}|{Text}"));

    [Fact]
    public void Numbered_headings_of_parts_are_no_projects() => Assert.Equal(["Wells for Wajir", "Boats for Jinja"],
        PageOutline.Divide(Blocks($"1. Wells for Wajir|Donor: Irish Aid|{Text}|2. Boats for Jinja|Donor: Sida|{Text}|"
            + $"3. Remarks|Donor: Oak Foundation|{Text}")).Select(part => part.Title?.Line.Plain));

    [Theory]
    [InlineData("Countries|Kenya|Uganda|Chad|Wells for Wajir", 0)]
    [InlineData("Countries|Kenya|Uganda|Chad|Donor: Irish Aid|Wells for Wajir", 1)]
    public void A_menu_of_countries_is_no_fact(string lines, int facts) => Assert.Equal(facts,
        PageOutline.Single(Blocks($"{lines}|{Text}")).Blocks.Count(block =>
            block is { Kind: BlockKind.Fact, Label.Field: LabelField.Countries }));

    private const string OfPage = "All teams meet once a year by the lake, and show each other what they have learned.";

    private const string Wells = $"1. Wells for Wajir|{Text}|Donor: Irish Aid";

    private const string Boats = $"2. Boats for Jinja|{Text}|Donor: Sida";

    [Theory]
    [InlineData($"{Wells}|{Boats}|{OfPage}", false)]
    [InlineData($"{Wells}|{Text}|{Boats}|{OfPage}", true)]
    [InlineData($"{Wells}|2. Boats for Jinja|Donor: Sida|{OfPage}", true)]
    [InlineData($"1. Wells for Wajir|Donor: Irish Aid|{Text}|2. Boats for Jinja|Donor: Sida|{OfPage}", true)]
    public void A_text_behind_the_last_facts_is_the_page_s_where_the_others_have_none_there(string lines, bool isOwn)
    {
        var parts = PageOutline.Divide(Blocks(lines));

        Assert.Equal(2, parts.Count);
        Assert.Equal(isOwn, parts[^1].Blocks.Any(block => block.Line.Plain == OfPage));
    }

    [Fact]
    public void What_is_taken_from_the_last_project_is_none_of_its_facts() => Assert.Equal(["Sida"],
        PageOutline.Divide(Blocks($"{Wells}|{Boats}|{OfPage}"))[^1].Blocks
            .Where(block => block.Kind == BlockKind.Fact).Select(block => block.Values[0].Plain));

    private static string? Title(string lines) => PageOutline.Single(Blocks(lines)).Title?.Line.Plain;

    private static List<PageBlock> Blocks(string lines) =>
        PageBlock.Gather([.. lines.Split('|').Select((line, at) => new PageLine(at + 1, line))]);
}
