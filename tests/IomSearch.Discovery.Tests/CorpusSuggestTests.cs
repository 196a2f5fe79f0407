namespace IomSearch.Discovery.Tests;

/// <summary>What the search box offers on the project's own corpus: kinds and texts in their order, with the typed
/// letters in brackets.</summary>
public sealed class CorpusSuggestTests(CorpusSearchTests.Corpus corpus) : IClassFixture<CorpusSearchTests.Corpus>
{
    [Fact]
    public void Voc_completes_to_vocational_and_its_titles() => Offers(
        "voc",
        "term [voc]ational",
        "term [voc]ational training",
        "title Integration of Non-Estonians through [Voc]ational Training for the Young and Unemployed",
        "title Partnerships for [Voc]ational Activation of Roma People through Social Economy Tools");

    [Fact]
    public void Rom_completes_to_Roma_and_the_two_projects() => Offers(
        "rom",
        "term [rom]a",
        "title Monitoring of the Socially-Excluded [Rom]a Localities in the Czech Republic",
        "title Partnerships for Vocational Activation of [Rom]a People through Social Economy Tools");

    [Fact]
    public void Pol_offers_the_country_before_words() => Offers(
        "pol",
        "country [Pol]and",
        "term [pol]icies",
        "term [pol]icy",
        "term [pol]ish",
        "title System Actions to Support Social Integration and Employment [Pol]ices on Behalf of Migrant Workers in "
            + "Italy");

    [Fact]
    public void Lao_offers_the_country_and_its_title() => Offers(
        "lao",
        "country [Lao] People's Democratic Republic",
        "title Mobile and Migration Populations: Regional Capacity Development Technical Assistance for Malaria and "
            + "Communicable Disease Control, [Lao] PDR");

    [Fact]
    public void Two_words_offer_the_donor_that_begins_with_them() => Offers(
        "asian dev",
        "donor [Asian] [Dev]elopment Bank",
        "term [asian] [dev]elopment");

    [Theory]
    [InlineData("pol", "country", "PL")]
    [InlineData("lao", "country", "LA")]
    [InlineData("asian dev", "donor", "Asian Development Bank")]
    [InlineData("social economy tools", "title", "pl-roma-cooperatives")]
    public void A_completion_carries_what_to_filter_by_or_to_open(string typed, string kind, string value) =>
        Assert.Contains(
            (kind, value), Suggested(typed).Select(one => (one.Kind, one.Value)));

    [Fact]
    public void Nothing_typed_offers_nothing() => Offers("  ");

    private void Offers(string typed, params string[] expected) =>
        Assert.Equal(expected, Suggested(typed).Select(Written));

    private IReadOnlyList<Suggestion> Suggested(string typed) =>
        corpus.Index.Backend.Suggest(typed, 8, CancellationToken.None).Suggestions;

    private static string Written(Suggestion suggestion)
    {
        var text = suggestion.Text;
        foreach (var (start, length) in suggestion.Highlights.Reverse())
        {
            text = text.Insert(start + length, "]").Insert(start, "[");
        }

        return $"{suggestion.Kind} {text}";
    }
}
