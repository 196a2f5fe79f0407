using IomSearch.Testing;

namespace IomSearch.Discovery.Tests.Configuration;

public sealed class IndexConfigReaderTests : IDisposable
{
    private const string Valid = """
        { "sources": ["a"], "index": "b", "fields": [{ "name": "title", "weight": 3 }], "facets": [{ "name": "country" }],
          "ranking": {}, "limits": {} }
        """;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_built_in_is_the_file_of_the_project() =>
        Assert.Equivalent(
            IndexConfig.Load(Checkout.Path(IndexConfig.FileName)), IndexConfig.BuiltIn(Checkout.Root), strict: true);

    [Fact]
    public void Keys_that_are_left_out_have_the_limits_of_the_documentation()
    {
        var config = Load(Valid);
        Assert.Equal(
            (10_000, 100, 1_000, 64, 32, 1_024),
            (config.Limits.DeepestHit, config.Limits.PageSize, config.Limits.QueryCharacters, config.Limits.QueryTerms,
                config.Limits.QueryNesting, config.Limits.QueryClauses));
        Assert.Equal((0.1f, 10), (config.Ranking.TieBreaker, config.Ranking.RelaxBelow));
        Assert.Equal(("english", 20), (config.Fields[0].Analyzer, config.Facets[0].Size));
    }

    [Fact]
    public void Relative_paths_start_at_the_folder_of_the_file()
    {
        var config = Load(Valid);
        Assert.Equal([folder.File("a")], config.SourcePaths);
        Assert.Equal(folder.File("b"), config.IndexFolder);
    }

    [Fact]
    public void Comments_and_a_byte_order_mark_are_read_over() =>
        Assert.Equal("b", Load("\uFEFF// ours\n" + Valid).Index);

    [Theory]
    [InlineData("\"weight\": 3", "\"weigth\": 3", "fields[0].weigth: there is no such key (line 1)")]
    [InlineData("\"weight\": 3", "\"weight\": 0", "fields[0].weight: 0 is not more than 0 and at most 100")]
    [InlineData("\"weight\": 3", "\"weight\": 100.5", "fields[0].weight: 100.5 is not more than 0 and at most 100")]
    [InlineData("\"weight\": 3", "\"weight\": \"x\"", "fields[0].weight: ")]
    [InlineData("\"title\"", "\"titel\"", "fields[0].name: 'titel' is none of title, text")]
    [InlineData(
        "\"weight\": 3",
        "\"weight\": 3, \"analyzer\": \"klingon\"",
        "fields[0].analyzer: 'klingon' is none of english")]
    [InlineData(
        "\"weight\": 3 }",
        "\"weight\": 3 }, { \"name\": \"title\", \"weight\": 1 }",
        "fields[1].name: 'title' is named twice")]
    [InlineData("\"ranking\": {}", "\"ranking\": {}, \"synonyms\": \" \"", "synonyms: is empty")]
    [InlineData("[\"a\"]", "[]", "sources: names no file and no folder")]
    [InlineData("[\"a\"]", "[\" \"]", "sources[0]: is empty")]
    [InlineData("\"country\"", "\"county\"", "facets[0].name: 'county' is none of country")]
    [InlineData("\"country\"", "\"country\", \"size\": 101", "facets[0].size: 101 is not 1 to 100")]
    [InlineData("\"ranking\": {}", "\"ranking\": { \"tieBreaker\": 1.5 }", "ranking.tieBreaker: 1.5 is not 0 to 1")]
    [InlineData("\"limits\": {}", "\"limits\": { \"pageSize\": 0 }", "limits.pageSize: 0 is not 1 to 1000")]
    [InlineData("\"limits\": {}", "\"limits\": null", "limits")]
    [InlineData(", \"index\": \"b\"", "", "index")]
    public void A_fault_is_named_with_file_key_and_limit(string original, string changed, string expected)
    {
        Assert.Contains(original, Valid, StringComparison.Ordinal);
        var error = Assert.Throws<IndexConfigException>(
            () => Load(Valid.Replace(original, changed, StringComparison.Ordinal)));
        Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        Assert.StartsWith(folder.File("config.json"), error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        var error = Assert.Throws<IndexConfigException>(() => Load(Valid
            .Replace(
                "\"limits\": {}", "\"limits\": { \"pageSize\": 0, \"queryTerms\": 0 }", StringComparison.Ordinal)));
        Assert.Equal(2, error.Faults.Count);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var error = Assert.Throws<IndexConfigException>(() => IndexConfig.Load(folder.File("none.json")));
        Assert.Contains("none.json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_file_what_is_built_in_holds_for_the_folder() =>
        Assert.Equal(folder.File("data/index"), IndexConfig.LoadOrBuiltIn(folder.Path).IndexFolder);

    private IndexConfig Load(string json)
    {
        File.WriteAllText(folder.File("config.json"), json);
        return IndexConfig.Load(folder.File("config.json"));
    }
}
