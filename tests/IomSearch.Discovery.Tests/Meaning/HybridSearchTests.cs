using IomSearch.Testing;

namespace IomSearch.Discovery.Tests.Meaning;

/// <summary>What meaning may change in a search, and what it may not.</summary>
public sealed class HybridSearchTests(MeaningCorpus corpus) : IClassFixture<MeaningCorpus>
{
    private const string Typed = "migrants training";

    [Fact]
    public void Totals_facets_and_what_is_found_are_those_of_the_words()
    {
        var words = corpus.Backend.Search(Request(Typed, SearchMode.Lexical));
        var both = corpus.Backend.Search(Request(Typed, SearchMode.Hybrid));

        Assert.Equal(words.Total, both.Total);
        Assert.Equal(
            words.Hits.Where(hit => hit.Missing is null).Select(hit => hit.Id).Order(),
            both.Hits.Where(hit => hit.Missing is null).Select(hit => hit.Id).Order());
        Assert.Equal(words.Facets.Keys, both.Facets.Keys);
        Assert.All(words.Facets, facet => Assert.Equal(facet.Value, both.Facets[facet.Key]));
    }

    [Fact]
    public void Meaning_takes_part_in_the_order_and_scores_never_rise()
    {
        var changed = 0;
        foreach (var typed in new[] { Typed, "health", "women", "employment of migrants", "support in return" })
        {
            var words = corpus.Backend.Search(Request(typed, SearchMode.Lexical)).Hits
                .Where(hit => hit.Missing is null);
            var both = corpus.Backend.Search(Request(typed, SearchMode.Hybrid)).Hits
                .Where(hit => hit.Missing is null).ToList();
            changed += words.Select(hit => hit.Id).SequenceEqual(both.Select(hit => hit.Id)) ? 0 : 1;
            Assert.Equal(
                both.OrderByDescending(hit => hit.Score).Select(hit => hit.Score), both.Select(hit => hit.Score));
        }

        Assert.InRange(changed, 2, 5);
    }

    [Fact]
    public void Pages_are_parts_of_one_order()
    {
        var whole = corpus.Backend.Search(Request(Typed, SearchMode.Hybrid)).Hits.Select(hit => hit.Id).ToList();
        var pages = Enumerable.Range(1, (whole.Count + 2) / 3).SelectMany(page =>
            corpus.Backend.Search(Request(Typed, SearchMode.Hybrid) with { Size = 3, Page = page }).Hits.Select(
                hit => hit.Id));

        Assert.Equal(whole, pages);
        Assert.Empty(corpus.Backend.Search(Request(Typed, SearchMode.Hybrid) with { Size = 3, Page = 2 }).Related);
    }

    [Theory]
    [InlineData("Path to Progress", "gr-path-to-progress")]
    [InlineData("la-gms-malaria", "la-gms-malaria")]
    [InlineData("\"vocational training\"", null)]
    public void Titles_ids_and_phrases_keep_their_place(string typed, string? first)
    {
        var words = corpus.Backend.Search(Request(typed, SearchMode.Lexical)).Hits.Select(hit => hit.Id).ToList();
        var both = corpus.Backend.Search(Request(typed, SearchMode.Hybrid)).Hits.Select(hit => hit.Id).ToList();

        Assert.Equal(words[0], both[0]);
        Assert.True(first is null || both[0] == first);
    }

    [Fact]
    public void Related_projects_say_that_meaning_found_them_and_keep_to_filters_and_exclusions()
    {
        const string Asked = "kids skip class while dad is away on a Moscow building site";
        var answer = corpus.Backend.Search(Request(Asked, SearchMode.Hybrid));
        var found = Assert.Single(answer.Related, hit => hit.Id == "tj10p0001");
        Assert.Equal(["meaning"], found.MatchedBy);
        Assert.InRange(found.Score, 0.39, 1);

        Assert.DoesNotContain(
            corpus.Backend.Search(Make.Request(Asked, ("country", "LA"))).Related, hit => hit.Id == "tj10p0001");
        Assert.DoesNotContain(
            corpus.Backend.Search(Request(Asked + " -Tajikistan", SearchMode.Hybrid)).Related,
            hit => hit.Id == "tj10p0001");
    }

    [Fact]
    public void The_mode_semantic_gives_a_list_without_facets_in_pages_and_for_export()
    {
        var request = Request("helping deported people to start again", SearchMode.Semantic);
        var whole = corpus.Backend.Search(request);

        Assert.Equal(new Total(25, "gte"), whole.Total);
        Assert.Empty(whole.Facets);
        Assert.Empty(whole.Related);
        Assert.Equal(25, whole.Hits.Count);
        Assert.All(whole.Hits, hit => Assert.Equal(["meaning"], hit.MatchedBy));
        var second = corpus.Backend.Search(request with { Size = 10, Page = 2 });
        Assert.Equal(whole.Hits.Skip(10).Take(10).Select(hit => hit.Id), second.Hits.Select(hit => hit.Id));
        Assert.Equal(
            whole.Hits.Select(hit => hit.Id),
            corpus.Backend.Export(request, CancellationToken.None).Select(record => record.Id));
    }

    [Fact]
    public void The_mode_semantic_is_refused_where_there_is_no_vector_or_no_word()
    {
        using var folder = new TemporaryFolder();
        using var bare = Make.Index(folder.File("index"), Make.Project("a", text: "one"));

        Assert.Contains(
            "no vectors",
            Assert.Throws<NoMeaningException>(() => bare.Search(Request("one", SearchMode.Semantic))).Message,
            StringComparison.Ordinal);
        Assert.Throws<NoMeaningException>(() => corpus.Backend.Search(Request("", SearchMode.Semantic)));
        Assert.Equal(1, bare.Search(Request("one", SearchMode.Hybrid)).Total.Value);
    }

    private static SearchRequest Request(string text, SearchMode mode) =>
        new() { Text = text, Mode = mode, Size = 100 };
}
