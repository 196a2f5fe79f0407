using IomSearch.Testing;

namespace IomSearch.Discovery.Tests.Meaning;

public sealed class AskedWordsTests
{
    private const string Text = "Young people without work learn a trade in four months of courses";

    [Theory]
    [InlineData("apprenticeships for jobless teenagers in Riga", "latvia")]
    [InlineData("apprenticeships for jobless teenagers in Tallinn", "estonia")]
    [InlineData("apprenticeships for jobless teenagers, Fiji", "fiji")]
    public void Of_projects_as_near_in_meaning_that_of_the_place_comes_first(string query, string first)
    {
        using var folder = new TemporaryFolder();
        using var backend = Make.Index(
            folder.File("index"),
            Make.Project("estonia", "Trades", Text) with { Countries = ["EE"] },
            Make.Project("fiji", "Trades", Text) with { Countries = ["FJ"] },
            Make.Project("latvia", "Trades", Text) with { Countries = ["LV"] });
        backend.FillVectors(null, CancellationToken.None);

        var related = Related(backend, query);

        Assert.Equal(first, related[0].Id);
        Assert.Equal(3, related.Count);
        Assert.Equal(related.Select(hit => hit.Score).OrderDescending(), related.Select(hit => hit.Score));
    }

    [Fact]
    public void What_is_near_stands_before_what_has_a_word_and_is_farther()
    {
        using var folder = new TemporaryFolder();
        using var backend = Make.Index(
            folder.File("index"),
            Make.Project("near", "Vocational training", Text),
            Make.Project("far", "Bridge", "A bridge is repaired and teenagers may cross the river to their school"));
        backend.FillVectors(null, CancellationToken.None);

        Assert.Equal("near", Related(backend, "apprenticeships for jobless teens")[0].Id);
    }

    private static IReadOnlyList<SearchHit> Related(EmbeddedBackend backend, string query) => backend
        .Search(new SearchRequest { Text = query, Mode = SearchMode.Hybrid, Size = 5, Synonyms = false }).Related;
}
