using System.Text.Json;

namespace IomSearch.Discovery.Tests;

public sealed class DiscoveryJsonTests
{
    private static readonly SearchHit Hit = new()
    {
        Id = "p1",
        Title = "T",
        Countries = [new CountryName("PL", "Poland")],
        Donors = [],
        Years = [],
        Budget = new Budget(200_000m, "USD"),
        Score = 12.3,
        MatchedBy = ["words"],
        Themes = [new ThemeAssignment("livelihoods", 0.81, "model")],
        Snippets = [new Snippet("text", "They train.", [new HighlightRange(5, 5)])],
    };

    [Fact]
    public void A_hit_is_written_as_documented() =>
        Assert.Equal(
            """
            {"id":"p1","title":"T","titleHighlights":[],"countries":[{"code":"PL","name":"Poland"}],"donors":[],
            "themes":[{"theme":"livelihoods","confidence":0.81,"source":"model"}],"type":null,"status":null,
            "startYear":null,"endYear":null,"years":[],"budget":{"amount":200000,"currency":"USD"},"score":12.3,
            "matchedBy":["words"],
            "snippets":[{"field":"text","text":"They train.","highlights":[{"start":5,"length":5}]}]}
            """.Replace("\n", "", StringComparison.Ordinal),
            Json(Response([Hit])).GetProperty("hits")[0].GetRawText());

    [Fact]
    public void A_relaxed_hit_names_what_it_lacks() =>
        Assert.Equal(
            """["training"]""",
            Json(Response([Hit with { Missing = ["training"] }]))
                .GetProperty("hits")[0].GetProperty("missing").GetRawText());

    [Fact]
    public void The_frame_of_an_answer_is_written_as_documented() =>
        Assert.Equal(
            """
            {"query":{"text":"roma","understood":"\u002Broma","didYouMean":null,"notes":[]},
            "total":{"value":3,"relation":"eq"},"relaxed":0,"page":1,"size":10,"next":null,"hits":[],"related":[],
            "facets":{"year":[{"value":"2015","label":"2015","count":2,"selected":false}],"country":[]},
            "generation":7,"indexedAt":"2026-11-21T10:00:00Z","tookMs":1.4,"partial":false}
            """.Replace("\n", "", StringComparison.Ordinal),
            Json(Response([])).GetRawText());

    [Fact]
    public void A_moment_reads_back() =>
        Assert.Equal(
            Make.ReadAt,
            JsonSerializer.Deserialize(
                JsonSerializer.Serialize(Response([]), DiscoveryJson.Default.SearchResponse),
                DiscoveryJson.Default.SearchResponse)!.IndexedAt);

    private static SearchResponse Response(IReadOnlyList<SearchHit> hits) => new()
    {
        Query = new QueryEcho("roma", "+roma", null, []),
        Total = new Total(3, "eq"),
        Page = 1,
        Size = 10,
        Hits = hits,
        Facets = new OrderedDictionary<string, IReadOnlyList<FacetValue>>
        {
            ["year"] = [new FacetValue("2015", "2015", 2, false)],
            ["country"] = [],
        },
        Generation = 7,
        IndexedAt = Make.ReadAt,
        TookMs = 1.4,
    };

    private static JsonElement Json(SearchResponse response) =>
        JsonDocument.Parse(JsonSerializer.Serialize(response, DiscoveryJson.Default.SearchResponse)).RootElement;
}
