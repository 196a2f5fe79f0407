using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Lines that are facts by their words alone, and lines of figures that are none.</summary>
public sealed class FactLineTests
{
    [Theory]
    [InlineData("Ecuador 2022", "Period 2022|Countries Ecuador")]
    [InlineData("Ecuador, 2020–2022", "Countries Ecuador|Period 2020–2022")]
    [InlineData("2017–2020 €6,900,000", "Period 2017–2020|Budget €6,900,000")]
    [InlineData("Kenya | 2014–2016 | USD 450,000", "Countries Kenya|Period 2014–2016|Budget USD 450,000")]
    [InlineData("Kenya · Irish Aid · 2014", "Countries Kenya|Donors Irish Aid|Period 2014")]
    public void A_line_of_facts_is_parted(string line, string facts) => Assert.Equal(facts, Split(line));

    [Theory]
    [InlineData("2017 $812,400")]
    [InlineData("Ecuador")]
    [InlineData("2022")]
    [InlineData("Wells 2022")]
    [InlineData("Six teams went to Ecuador in 2022.")]
    [InlineData("Bakers of Ecuador and their Bread in 2022")]
    [InlineData("Wells | Boats | Kenya")]
    public void Another_line_is_none(string line) => Assert.Null(Split(line));

    [Theory]
    [InlineData("|")]
    [InlineData(" | | | ")]
    [InlineData("$ – €")]
    [InlineData("2022 2022 2022 2022")]
    [InlineData("–2022–")]
    public void Broken_lines_are_none(string line) => Assert.Null(Split(line));

    [Theory]
    [InlineData("Funded by Irish Aid", "Donors Irish Aid")]
    [InlineData("Jointly funded by Irish Aid and Sida", "Donors Irish Aid and Sida")]
    [InlineData("Projet financé par Irish Aid", "Donors Irish Aid")]
    [InlineData("Government of Japan: USD 450,000", "Donors Government of Japan")]
    [InlineData("Funded by hand", null)]
    [InlineData("2014–2016", null)]
    [InlineData("", null)]
    public void A_line_by_itself_says_who_pays(string words, string? fact) =>
        Assert.Equal(fact, FactLine.Of(new PageLine(1, words), words, isBesideFacts: false) is { } block
            ? Told(block) : null);

    [Theory]
    [InlineData("USD 5.6 million, Government of Canada, December 2013 - November 2015.",
        "Budget USD 5.6 million|Donors Government of Canada|Period December 2013 - November 2015")]
    [InlineData("USD 5.6 million, Irish Aid, 2014–2016, and much bread.", null)]
    [InlineData("USD 5.6 million was paid, Irish Aid, December 2013 - November 2015.", null)]
    public void A_sentence_without_a_verb_is_parted(string line, string? facts)
    {
        Assert.Equal(BlockKind.Prose, PageBlock.Of(new PageLine(1, line)).Kind);
        Assert.Equal(facts, Split(line));
    }

    [Theory]
    [InlineData("Budget of CHF 0.9m, all included", "Budget CHF 0.9m, all included")]
    [InlineData("Total cost of EUR 40,000", "Budget EUR 40,000")]
    [InlineData("grant of USD 5,000", "Budget USD 5,000")]
    [InlineData("Runs from May 2012 to June 2013", "Period from May 2012 to June 2013")]
    [InlineData("Implemented in 2014", "Period 2014")]
    [InlineData("Active since 2014", "Period since 2014")]
    [InlineData("Carried out over 2014–2016", "Period 2014–2016")]
    public void A_line_beside_facts_says_how_much_or_when(string words, string fact)
    {
        Assert.Equal(fact, Beside(words));
        Assert.Null(FactLine.Of(new PageLine(1, words), words, isBesideFacts: false));
    }

    [Theory]
    [InlineData("Budget of the bakers")]
    [InlineData("Budget of about EUR 40,000")]
    [InlineData("Cost of EUR 40,000 and EUR 20,000")]
    [InlineData("Grant of five ovens")]
    [InlineData("Low budget of EUR 40,000")]
    [InlineData("Runs 12 clinics")]
    [InlineData("Runs a bakery")]
    [InlineData("Runs since the flood")]
    [InlineData("Reruns from May 2012 to June 2013 on air")]
    public void Another_line_beside_facts_does_not(string words) => Assert.Null(Beside(words));

    private static string? Beside(string words) =>
        FactLine.Of(new PageLine(1, words), words, isBesideFacts: true) is { } block ? Told(block) : null;

    private static string? Split(string line) => FactLine.Split(PageBlock.Of(new PageLine(1, line))) is { } facts
        ? string.Join('|', facts.Select(Told)) : null;

    private static string Told(PageBlock fact) => $"{fact.Label!.Field} {fact.Values[0].Text}";
}
