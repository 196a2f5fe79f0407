using IomSearch.Testing;

namespace IomSearch.Discovery.Tests;

/// <summary>The searches that people would try first, on an index of the source documents as they are.</summary>
public sealed class SeedSearchTests(SeedSearchTests.Seeds seeds) : IClassFixture<SeedSearchTests.Seeds>
{
    private const string MonitoringRoma = "Monitoring of the Socially-Excluded Roma Localities in the Czech Republic";
    private const string ActivatingRoma = "Partnerships for Vocational Activation of Roma People through Social"
        + " Economy Tools";

    [SharedFact]
    public void Vocational_training_for_Roma_finds_the_Polish_cooperatives_first()
    {
        var hit = Search("vocational training Roma").Hits[0];
        Assert.Equal(ActivatingRoma, hit.Title);
        Assert.Equal(["training"], hit.Missing!);
    }

    [SharedFact]
    public void Malaria_in_Laos_finds_the_project_of_the_Mekong_region_first() =>
        Assert.StartsWith(
            "Mobile and Migration Populations",
            Search("malaria", ("country", "LA")).Hits[0].Title,
            StringComparison.Ordinal);

    [SharedFact]
    public void Roma_finds_the_two_projects_and_no_other() =>
        Assert.Equal([MonitoringRoma, ActivatingRoma], Titles(Search("roma")));

    [SharedFact]
    public void A_word_as_the_scan_prints_it_finds_its_project() =>
        Assert.Equal([ActivatingRoma], Titles(Search("Partner/fip")));

    [SharedFact]
    public void With_a_country_chosen_the_others_are_still_counted()
    {
        var response = Search("roma", ("country", "PL"));
        Assert.Equal([ActivatingRoma], Titles(response));
        Assert.Equal(1, response.Facets["country"].Single(value => value.Value == "CZ").Count);
    }

    [SharedFact]
    public void A_year_finds_the_Thai_the_Tajik_and_the_Lao_disaster_projects() =>
        Assert.Equal(
            ["LA", "TH", "TJ"],
            Search("", ("year", "2015")).Hits.Select(hit => hit.Countries.Single().Code).Order(StringComparer.Ordinal));

    [SharedFact]
    public void A_phrase_is_found_only_where_it_stands()
    {
        var response = Search("\"mobile vaccine clinics\"");
        Assert.Equal((1L, 0), (response.Total.Value, response.Relaxed));
        Assert.StartsWith("Advancing the Global Health", response.Hits[0].Title, StringComparison.Ordinal);
    }

    [SharedFact]
    public void Not_stated_finds_the_worldwide_project() =>
        Assert.Equal(["New Approach Worldwide"], Titles(Search("", ("country", "not stated"))));

    [SharedFact]
    public void Every_project_of_the_documents_is_indexed() =>
        Assert.Equal(
            (SeedExpectations.Load().Count, 0), (seeds.Index.Value.Report.Indexed, seeds.Index.Value.Report.Rejected));

    private static IEnumerable<string> Titles(SearchResponse response) =>
        response.Hits.Select(hit => hit.Title).Order(StringComparer.Ordinal);

    private SearchResponse Search(string text, params (string Facet, string Value)[] filters) =>
        seeds.Index.Value.Backend.Search(Make.Request(text, filters));

    public sealed class Seeds : IDisposable
    {
        public Lazy<BuiltIndex> Index { get; } = new(() => new BuiltIndex(SharedFolder.Path("seeds")));

        public void Dispose()
        {
            if (Index.IsValueCreated)
            {
                Index.Value.Dispose();
            }
        }
    }
}
