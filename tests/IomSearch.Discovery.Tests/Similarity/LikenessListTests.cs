using IomSearch.Testing;

namespace IomSearch.Discovery.Tests.Similarity;

public sealed class LikenessListTests
{
    private const string Text =
        "The project trains young women in sewing, carpentry and book-keeping and lends them tools for their first year of work "
        + "in the villages of the northern districts, together with the chambers of trade and two schools";

    [Fact]
    public void Projects_with_nearly_the_same_text_stand_in_the_list_once()
    {
        using var folder = new TemporaryFolder();
        using var backend = Make.Index(
            folder.File("index"),
            Make.Project("asked", "Trades for young women", Text),
            Make.Project("p1", "Sewing and carpentry", Text + " and a bank"),
            Make.Project("p2", "Sewing and carpentry, phase two", Text + " and a bank"),
            Make.Project("p3", "Books", "Young people keep books of their work and lend tools to each other"),
            Make.Project("p4", "Roads", "A road of twenty kilometres is paved"));

        var hits = backend.Similar(new SimilarRequest { Id = "asked", Size = 3 }, CancellationToken.None)!.Hits;

        Assert.Equal(["p1", "p3"], hits.Select(hit => hit.Project.Id).Order());
        Assert.Equal(["p2"], hits[0].Alike);
        Assert.Empty(hits[1].Alike);
    }

    [Fact]
    public void Meaning_finds_what_shares_no_word_and_says_its_share()
    {
        using var folder = new TemporaryFolder();
        using var backend = Make.Index(
            folder.File("index"),
            Make.Project("asked", "Apprenticeships", "Apprenticeships for jobless youth"),
            Make.Project("near", "Vocational training", "Vocational courses help unemployed teenagers to find work"),
            Make.Project("far", "Bridge", "A bridge over the river is repaired"));
        backend.FillVectors(null, CancellationToken.None);

        var first = backend.Similar(new SimilarRequest { Id = "asked", Size = 1 }, CancellationToken.None)!.Hits[0];

        Assert.Equal("near", first.Project.Id);
        var reason = Assert.Single(first.Reasons, reason => reason.Kind == "meaning");
        Assert.Empty(reason.Values);
        Assert.True(reason.Share > 0.3);
        Assert.Equal(1, first.Reasons.Sum(one => one.Share), 0.01);
    }
}
