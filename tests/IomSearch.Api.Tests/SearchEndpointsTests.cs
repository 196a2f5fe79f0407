using System.Text.Json;

namespace IomSearch.Api.Tests;

[Collection(CorpusTests.Name)]
public sealed class SearchEndpointsTests(CorpusServer server)
{
    [Fact]
    public async Task Vocational_training_Roma_finds_the_Polish_cooperatives_first()
    {
        var answer = await server.JsonAsync("/api/v1/search?q=vocational training Roma");

        Assert.Equal("Partnerships for Vocational Activation of Roma People through Social Economy Tools",
            Titles(answer)[0]);
    }

    [Fact]
    public async Task Malaria_in_Laos_finds_the_Mekong_malaria_project_first()
    {
        var answer = await server.JsonAsync("/api/v1/search?q=malaria&country=LA");

        Assert.Contains("Malaria and Communicable Disease Control", Titles(answer)[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Roma_finds_the_two_Roma_projects_and_no_other()
    {
        var answer = await server.JsonAsync("/api/v1/search?q=roma");

        Assert.Equal(["CZ", "PL"], answer.GetProperty("hits").EnumerateArray().SelectMany(Countries).Order());
        Assert.Equal(2, Total(answer));
    }

    [Fact]
    public async Task Words_that_mean_the_same_are_searched_said_and_can_be_done_without()
    {
        var with = await server.JsonAsync("/api/v1/search?q=TVET");
        var without = await server.JsonAsync("/api/v1/search?q=TVET&synonyms=false");

        Assert.True(Total(with) > 0);
        Assert.Contains(
            "also searched: vocational training",
            with.GetProperty("query").GetProperty("notes")[0].GetString(),
            StringComparison.Ordinal);
        Assert.Equal(0, Total(without));
        Assert.Empty(without.GetProperty("query").GetProperty("notes").EnumerateArray());
    }

    [Fact]
    public async Task Roma_in_Poland_is_one_project_and_the_country_facet_still_counts_Czechia()
    {
        var answer = await server.JsonAsync("/api/v1/search?q=roma&country=PL");

        Assert.Equal(1, Total(answer));
        Assert.Equal(1, Count(answer, "country", "CZ"));
    }

    [Fact]
    public async Task The_year_2015_finds_the_Thai_the_Tajik_and_the_Lao_disaster_project()
    {
        var answer = await server.JsonAsync("/api/v1/search?year=2015");

        Assert.Equal(["LA", "TH", "TJ"], answer.GetProperty("hits").EnumerateArray().SelectMany(Countries).Order());
    }

    [Fact]
    public async Task A_phrase_is_found_only_where_it_stands()
    {
        var answer = await server.JsonAsync("/api/v1/search?q=\"mobile vaccine clinics\"");

        var hit = Assert.Single(answer.GetProperty("hits").EnumerateArray());
        var text = (await server.JsonAsync($"/api/v1/projects/{hit.GetProperty("id").GetString()}")).GetProperty("text")
            .GetString();
        Assert.Contains("mobile vaccine clinics", text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Country_not_stated_finds_the_worldwide_project()
    {
        var answer = await server.JsonAsync("/api/v1/search?country=not stated");

        Assert.Equal(["New Approach Worldwide"], Titles(answer));
    }

    [Theory]
    [InlineData("PL")]
    [InlineData("pl")]
    [InlineData("Poland")]
    [InlineData("poland")]
    public async Task A_country_may_be_named_as_a_person_names_it(string country)
    {
        var byCode = await server.JsonAsync("/api/v1/search?country=PL");
        var byName = await server.JsonAsync($"/api/v1/search?country={country}");

        Assert.Equal(Titles(byCode), Titles(byName));
    }

    [Fact]
    public async Task Two_values_of_one_facet_find_what_either_finds()
    {
        var poland = Total(await server.JsonAsync("/api/v1/search?country=PL&size=0"));
        var samoa = Total(await server.JsonAsync("/api/v1/search?country=WS&size=0"));

        Assert.Equal(poland + samoa, Total(await server.JsonAsync("/api/v1/search?country=PL&country=WS&size=0")));
    }

    [Fact]
    public async Task A_value_that_no_project_has_is_an_answer_with_none_and_a_note()
    {
        var answer = await server.JsonAsync("/api/v1/search?country=FR");

        Assert.Equal(0, Total(answer));
        Assert.NotEmpty(answer.GetProperty("query").GetProperty("notes").EnumerateArray());
    }

    [Fact]
    public async Task The_pages_by_cursor_hold_every_project_once()
    {
        var ids = new List<string?>();
        var address = "/api/v1/search?size=7";
        for (string? next = ""; next is not null;)
        {
            var answer = await server.JsonAsync(next.Length == 0 ? address
                : $"{address}&cursor={Uri.EscapeDataString(next)}");
            ids.AddRange(answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("id").GetString()));
            next = answer.GetProperty("next").GetString();
        }

        Assert.Equal(25, ids.Distinct().Count());
        Assert.Equal(25, ids.Count);
    }

    [Fact]
    public async Task Too_few_full_matches_are_followed_by_hits_that_name_what_they_lack()
    {
        var answer = await server.JsonAsync("/api/v1/search?q=vocational training Roma");

        var close = answer.GetProperty("hits").EnumerateArray().Skip((int)Total(answer)).ToList();
        Assert.NotEmpty(close);
        Assert.All(close, hit => Assert.NotEmpty(hit.GetProperty("missing").EnumerateArray()));
    }

    [Fact]
    public async Task A_facet_is_searched_by_the_start_of_any_word()
    {
        var answer = await server.JsonAsync("/api/v1/facets/donor?prefix=dev");

        Assert.Contains("Asian Development Bank",
            answer.GetProperty("values").EnumerateArray().Select(value => value.GetProperty("label").GetString()));
    }

    [Fact]
    public async Task An_unknown_facet_is_not_found_and_the_nearest_is_named()
    {
        var problem = await server.JsonAsync("/api/v1/facets/donors", System.Net.HttpStatusCode.NotFound);

        Assert.Contains("'donor'", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/search?q=roma")]
    [InlineData("/api/v1/facets/country")]
    [InlineData("/api/v1/projects/pl-roma-cooperatives")]
    [InlineData("/health/ready")]
    public async Task Every_answer_names_its_generation_and_when_that_was_indexed(string address)
    {
        var answer = await server.JsonAsync(address);

        Assert.True(answer.GetProperty("generation").GetInt64() >= 1);
        Assert.EndsWith("Z", answer.GetProperty("indexedAt").GetString(), StringComparison.Ordinal);
    }

    internal static List<string?> Titles(JsonElement answer) =>
        [.. answer.GetProperty("hits").EnumerateArray().Select(hit => hit.GetProperty("title").GetString())];

    internal static long Total(JsonElement answer) => answer.GetProperty("total").GetProperty("value").GetInt64();

    private static IEnumerable<string?> Countries(JsonElement hit) =>
        hit.GetProperty("countries").EnumerateArray().Select(country => country.GetProperty("code").GetString());

    private static int Count(JsonElement answer, string facet, string value) =>
        answer.GetProperty("facets").GetProperty(facet)
        .EnumerateArray().Single(counted => counted.GetProperty("value").GetString() == value).GetProperty("count")
            .GetInt32();
}
