using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Facts that have no label of their own: who pays in a list or above a sum, and titles that only look like a
/// label.</summary>
public sealed class PageFactsTests
{
    private const string Opening = "The money for this work comes in three parts. It is provided by:";

    private const string Text = "Six teams bake bread for the people who live far from the river, and mend old ovens.";

    [Theory]
    [InlineData($"{Opening}|- Irish Aid;|- Oak Foundation.|The bakers work.", "Irish Aid|Oak Foundation")]
    [InlineData($"{Opening}|Irish Aid|Oak Foundation|Night School of Bakers", "Irish Aid|Oak Foundation")]
    [InlineData("The whole of the work is paid jointly by the following donors :|- Irish Aid", "Irish Aid")]
    public void A_list_behind_words_of_paying_names_who_pays(string lines, string donors) =>
        Assert.Equal(donors, Facts(lines, LabelField.Donors));

    [Theory]
    [InlineData("The bread for this work comes in three parts. It is baked by:|- Irish Aid|- Oak Foundation")]
    [InlineData("The money for this work is provided by Irish Aid.|- Oak Foundation")]
    [InlineData($"{Opening}|The bakers work.|- Irish Aid")]
    [InlineData(Opening)]
    [InlineData($"{Opening}||")]
    public void Another_list_names_nobody(string lines) => Assert.Equal("", Facts(lines, LabelField.Donors));

    [Theory]
    [InlineData("Oak Foundation contribution|EUR 40,000|Irish Aid contribution|EUR 20,000", "Oak Foundation|Irish Aid")]
    [InlineData("Contribution of the Oak Foundation|EUR 40,000", "Oak Foundation")]
    [InlineData("The Government of Norway share|EUR 40,000", "Government of Norway")]
    [InlineData("Irish Aid funding|€ 40,000", "Irish Aid")]
    public void A_contribution_above_a_sum_says_who_pays(string lines, string donors)
    {
        Assert.Equal(donors, Facts(lines, LabelField.Donors));
        Assert.Equal("", Facts(lines, LabelField.Budget));
    }

    [Theory]
    [InlineData("Bakers contribution|EUR 40,000")]
    [InlineData("Oak Foundation contribution|A total of EUR 40,000")]
    [InlineData("Oak Foundation contribution|EUR 40,000 and EUR 20,000")]
    [InlineData("Oak Foundation bread|EUR 40,000")]
    [InlineData("Oak Foundation contribution")]
    [InlineData("Contribution of |EUR 40,000")]
    public void Other_headings_above_a_sum_do_not(string lines) => Assert.Equal("", Facts(lines, LabelField.Donors));

    [Theory]
    [InlineData($"Donor: Irish Aid||Open Hands: Bread for All|{Text}", "")]
    [InlineData($"Donor: Irish Aid|Open Hands: Bread for All|{Text}", "")]
    [InlineData($"Wells for Wajir|Donor: Irish Aid|Open Hands: Bread for All|{Text}", "Bread for All")]
    [InlineData($"Donor: Irish Aid|Lead body: Bread for All|{Text}", "Bread for All")]
    [InlineData("Donor: Irish Aid||Lead body: Bread for All|Budget: EUR 5,000", "Bread for All")]
    [InlineData("Donor: Irish Aid||Lead body: Bread for All|They bake.", "Bread for All")]
    [InlineData("Donor: Irish Aid||Lead body: Bread for All", "Bread for All")]
    public void Words_with_a_colon_set_apart_above_a_text_are_its_title(string lines, string others) =>
        Assert.Equal(others, Facts(lines, LabelField.Other));

    [Fact]
    public void A_list_of_ten_thousand_who_pay_is_read() => Assert.Equal(10_000, Facts(
        Opening + string.Concat(Enumerable.Repeat("|- Irish Aid", 10_000)), LabelField.Donors).Split('|').Length);

    [Theory]
    [InlineData("Donor: Japan | 2014-2016 | USD 2 million", "Donors Japan; Period 2014-2016; Budget USD 2 million")]
    [InlineData("Donor: Japan · Funded by Irish Aid", "Donors Japan; Donors Irish Aid")]
    [InlineData("Donor: Japan | wells and boats", "Donors Japan | wells and boats")]
    public void Facts_stand_behind_the_bars_of_a_labelled_value(string line, string facts) => Assert.Equal(facts,
        string.Join("; ", PageFacts.Refine(PageBlock.Gather([new PageLine(1, line)]))
            .Select(fact => $"{fact.Label?.Field} {fact.Values[0].Text}")));

    [Theory]
    [InlineData("Kenya|Donor: Irish Aid", LabelField.Countries, "Kenya")]
    [InlineData("2017|Donor: Irish Aid", LabelField.Period, "2017")]
    [InlineData("Kenya|Six teams bake.|Donor: Irish Aid", LabelField.Countries, "")]
    public void Where_or_a_year_right_above_a_fact_is_stated(string lines, object field, string facts) =>
        Assert.Equal(facts, Facts(lines, (LabelField)field));

    [Fact]
    public void A_sentence_behind_a_value_is_text()
    {
        const string line = "Budget: EUR 40,000. Six teams bake bread for all who live far from the river.";

        Assert.Equal("EUR 40,000", Facts(line, LabelField.Budget));
        Assert.Equal("Six teams bake bread for all who live far from the river.",
            PageFacts.Refine(PageBlock.Gather([new PageLine(1, line)]))[^1].Line.Text);
    }

    [Theory]
    [InlineData("Wells for Wajir|2014|Funded by Irish Aid", "2014")]
    [InlineData("Wells for Wajir|- 2014|- Funded by Irish Aid", "2014")]
    [InlineData("2014|- Bakers of the Lake|Donor: Irish Aid", "2014")]
    public void A_year_below_a_title_and_above_facts_is_when(string lines, string facts) =>
        Assert.Equal(facts, Facts(lines, LabelField.Period));

    [Theory]
    [InlineData($"Wells for Wajir|2014|{Text}")]
    [InlineData("Wells for Wajir|2014|Boats for Jinja|Donor: Irish Aid")]
    [InlineData("Wells for Wajir|2014|- Bread|- Salt|- Boats|Donor: Irish Aid")]
    [InlineData("Wells for Wajir|May|- Bread|Donor: Irish Aid")]
    [InlineData("Wells for Wajir|2114|- Bread|Donor: Irish Aid")]
    [InlineData($"{Text}|2014|- Bread|Donor: Irish Aid")]
    [InlineData("Wells for Wajir|2014|- Country: Kenya")]
    public void Another_year_is_none(string lines) => Assert.Equal("", Facts(lines, LabelField.Period));

    [Theory]
    [InlineData($"Donor: Irish Aid|Open Hands: Bread and Salt for the Bakers|{Text}", "")]
    [InlineData($"Donor: Irish Aid|Open Hands: bread and salt for the bakers|{Text}",
        "bread and salt for the bakers")]
    [InlineData($"Wells for the Bakers of Wajir|Donor: Irish Aid|Lead Body: Bread and Salt for the Bakers|{Text}",
        "Bread and Salt for the Bakers")]
    [InlineData("Donor: Irish Aid|Open Hands: Bread and Salt for the Bakers|- Salt", "Bread and Salt for the Bakers")]
    public void Words_with_a_colon_between_facts_and_a_text_are_the_title_where_nothing_above_is(
        string lines, string others) => Assert.Equal(others, Facts(lines, LabelField.Other));

    private static string Facts(string lines, LabelField field) => string.Join('|', PageFacts.Refine(PageBlock.Gather(
        [.. lines.Split('|').Select((line, at) => new PageLine(at + 1, line)).Where(line => line.Text.Length > 0)]))
        .Where(block => block.Kind == BlockKind.Fact && block.Label!.Field == field)
        .Select(block => string.Join(';', block.Values.Select(value => value.Text))));
}
