using IomSearch.Testing;

namespace IomSearch.Discovery.Tests;

/// <summary>The searches that people would try first, on the project's own corpus.</summary>
public sealed class CorpusSearchTests(CorpusSearchTests.Corpus corpus) : IClassFixture<CorpusSearchTests.Corpus>
{
    [Fact]
    public void Every_project_is_indexed_and_none_rejected()
    {
        var files = Directory.GetFiles(Checkout.Path("corpus/projects"), "*.md").Length;
        Assert.Equal((files, 0), (corpus.Index.Report.Indexed, corpus.Index.Report.Rejected));
    }

    [Fact]
    public void Vocational_training_for_Roma_finds_the_Polish_cooperatives_first() =>
        Assert.Equal("pl-roma-cooperatives", Search("vocational training Roma").Hits[0].Id);

    [Fact]
    public void Malaria_in_Laos_finds_the_project_of_the_Mekong_region_first() =>
        Assert.Equal("la-gms-malaria", Search("malaria", ("country", "LA")).Hits[0].Id);

    [Fact]
    public void Roma_finds_the_two_projects_and_no_other()
    {
        var response = Search("roma");
        Assert.Equal(["cz-roma-localities", "pl-roma-cooperatives"], response.Ids().Order(StringComparer.Ordinal));
        Assert.Equal((2L, 0), (response.Total.Value, response.Relaxed));
    }

    [Fact]
    public void With_a_country_chosen_the_others_are_still_counted()
    {
        var response = Search("roma", ("country", "PL"));
        Assert.Equal(["pl-roma-cooperatives"], response.Ids());
        Assert.Equal(1, response.Facets["country"].Single(value => value.Value == "CZ").Count);
    }

    [Fact]
    public void A_year_finds_every_project_that_ran_in_it() =>
        Assert.Equal(
            ["la-disaster-response", "th-livelihoods-community-solutions", "tj10p0001"],
            Search("", ("year", "2015")).Ids().Order(StringComparer.Ordinal));

    [Fact]
    public void Not_stated_finds_the_worldwide_project() =>
        Assert.Equal(["worldwide-disabled-migrants"], Search("", ("country", "not stated")).Ids());

    [Theory]
    [InlineData("CE.0275", "tj10p0001")]
    [InlineData("AU10P0004", "au10p0004")]
    public void An_identifier_finds_its_project_alone(string identifier, string expected) =>
        Assert.Equal([expected], Search(identifier).Ids());

    [Fact]
    public void A_donor_finds_its_projects() =>
        Assert.Equal(
            ["gms-hiv-aids-prevention", "la-global-health-security"],
            Search("\"Asian Development Bank\"").Ids().Order(StringComparer.Ordinal).Intersect(
                corpus.Index.Backend.Search(Make.Request("", ("donor", "Asian Development Bank"))).Ids()));

    private SearchResponse Search(string text, params (string Facet, string Value)[] filters) =>
        corpus.Index.Backend.Search(Make.Request(text, filters));

    public sealed class Corpus : IDisposable
    {
        public BuiltIndex Index { get; } = new(Checkout.Path("corpus/projects"));

        public void Dispose() => Index.Dispose();
    }
}
