using IomSearch.Discovery.Evaluation;
using IomSearch.Engine.Analysis;
using IomSearch.Semantics.Meaning;
using IomSearch.Testing;

namespace IomSearch.Discovery.Tests.Evaluation;

public sealed class HybridRankerTests
{
    private static readonly JudgedQuery Query = new("q1", "boats");

    [Fact]
    public void Scores_are_added_from_none_for_the_last_to_one_for_the_first()
    {
        var words = new Fixed(new("a", 30), new("b", 20), new("c", 10));
        var other = new Fixed(new("d", 0.5f), new("b", 0.25f), new("e", 0));

        var found = new HybridRanker(words, new HybridArm(other, 0.25f, ByAgreement: false)).Rank(Query, 4, default);

        Assert.Equal([new("a", 0.75f), new("b", 0.5f), new("d", 0.25f), new("e", 0)], found);
    }

    [Fact]
    public void A_search_that_agrees_in_nothing_counts_for_nothing()
    {
        var words = new Fixed(new("a", 2), new("b", 1));
        var other = new Fixed(new("d", 2), new("e", 1));

        var found = new HybridRanker(words, new HybridArm(other, 1, ByAgreement: true)).Rank(Query, 1, default);

        Assert.Equal([new("a", 1)], found);
    }

    [Fact]
    public void Where_one_search_finds_nothing_the_other_decides()
    {
        var found = new HybridRanker(new Fixed(), new HybridArm(new Fixed(new RankedDocument("a", 3)), 0.25f, ByAgreement: false));

        Assert.Equal([new("a", 0.25f)], found.Rank(Query, 10, default));
    }

    [Fact]
    public void What_is_found_first_lends_its_words()
    {
        CollectionDocument[] documents =
            [new("1", "", "boats sail in the harbour"), new("2", "", "the harbour"), new("3", "", "trains on rails")];
        using var folder = new TemporaryFolder();
        using var words = LexicalRanker.Build(documents, folder.File("index"), "english");
        var counts = new TermCounts(documents.Select(document => document.Whole), Analyzer.Named("english"));

        var found = new FeedbackRanker(words, ["1", "2", "3"], counts).Rank(Query, 10, default);

        Assert.Equal(["1", "2"], found.Select(one => one.Id));
        Assert.Empty(new FeedbackRanker(words, ["1", "2", "3"], counts).Rank(new JudgedQuery("q2", "zeppelins"), 10, default));
    }

    // No set may lose what another gains: one setting serves all.
    [SharedTheory]
    [InlineData("cranfield", 0.010)]
    [InlineData("cisi", 0.010)]
    [InlineData("time", -0.005)]
    [InlineData("cacm", -0.005)]
    public void Words_topics_and_feedback_together_are_no_worse_than_words(string collection, double gain)
    {
        var (report, _) = new Evaluator(null, CancellationToken.None).OfCollection(SharedFolder.Path($"ir/{collection}"), "english");

        var difference = report.Differences.Single(pair => pair is { Mode: "hybrid", Against: "lexical" });
        Assert.InRange(difference.Ndcg10, gain, 1);
    }

    private sealed class Fixed(params RankedDocument[] found) : IRanker
    {
        public IReadOnlyList<RankedDocument> Rank(JudgedQuery query, int deep, CancellationToken cancellation) =>
            [.. found.Take(deep)];
    }
}
