namespace IomSearch.Discovery.Tests;

/// <summary>What a programme officer is told of past projects, on the project's own corpus.</summary>
public sealed class CorpusSimilarTests(CorpusSearchTests.Corpus corpus) : IClassFixture<CorpusSearchTests.Corpus>
{
    private const string Note =
        "We want to train returning migrants on two islands so that they can open small shops";

    [Fact]
    public void No_health_project_is_like_the_Estonian_vocational_training()
    {
        var hits = Similar(new SimilarRequest { Id = "ee-vocational-training-youth", Size = 5 });

        Assert.NotEmpty(hits);
        Assert.DoesNotContain(hits, hit => hit.Project.Themes.Any(theme => theme.Theme == "health"));
    }

    [Fact]
    public void A_health_project_is_most_like_the_Lao_malaria_project() =>
        Assert.Equal(
            "health", Similar(new SimilarRequest { Id = "la-gms-malaria" })[0].Project.Themes[0].Theme);

    [Fact]
    public void A_note_on_returning_migrants_finds_the_project_in_Samoa_among_the_first_three() =>
        Assert.Contains("au10p0004", Similar(new SimilarRequest { Text = Note }).Take(3).Select(hit => hit.Project.Id));

    [Theory]
    [InlineData("ee-vocational-training-youth", "")]
    [InlineData("la-gms-malaria", "")]
    [InlineData(null, Note)]
    public void Every_hit_says_why_in_words(string? id, string text)
    {
        var hits = Similar(new SimilarRequest { Id = id, Text = text, Size = 10 });

        Assert.NotEmpty(hits);
        Assert.All(hits, hit =>
        {
            Assert.NotEmpty(hit.Reasons);
            Assert.All(hit.Reasons, reason => Assert.True(
                reason.Kind is "terms" or "theme" or "country" or "donor" or "type"
                    && reason.Values.Count > 0 && reason.Values.All(value => value.Any(char.IsLetter))));
            Assert.Equal(1, hit.Reasons.Sum(reason => reason.Share), 0.01);
        });
    }

    [Fact]
    public void A_text_that_shares_little_with_its_best_hit_is_not_called_alike() =>
        Assert.All(
            Similar(new SimilarRequest { Text = Note }),
            hit => Assert.InRange(hit.Similarity, 0.06, 0.6));

    [Fact]
    public void A_project_is_not_like_itself() =>
        Assert.DoesNotContain(
            Similar(new SimilarRequest { Id = "la-gms-malaria", Size = 25 }),
            hit => hit.Project.Id == "la-gms-malaria");

    private IReadOnlyList<SimilarProject> Similar(SimilarRequest request) =>
        corpus.Index.Backend.Similar(request, CancellationToken.None)!.Hits;
}
