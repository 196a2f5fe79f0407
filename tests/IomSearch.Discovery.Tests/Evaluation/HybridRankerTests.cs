using IomSearch.Discovery.Evaluation;
using IomSearch.Engine.Analysis;
using IomSearch.Semantics.Meaning;
using IomSearch.Testing;

namespace IomSearch.Discovery.Tests.Evaluation;

public sealed class HybridRankerTests
{
    private static readonly JudgedQuery Query = new("q1", "boats");

    private static readonly CollectionDocument[] Documents =
        [
            new("1", "", "boats sail in the harbour"), new("2", "", "the harbour"), new("3", "", "trains on rails"),
            new("4", "", "")
        ];

    [Fact]
    public void Words_decide_meaning_adds_and_what_is_found_lends_its_words() => Found(words =>
    {
        var meaning = new Fixed(new("3", 0.9f), new("1", 0.5f), new("2", 0.1f), new("4", 0.1f));
        var hybrid = new HybridRanker(words, Feedback(words), new MeaningRankers(meaning, null), Nowhere);

        var found = hybrid.Rank(Query, 10, default);

        // By the words of the first, of nine tenths (0.5 + 0.2 + half of 0.2); by meaning alone; by the words
        // of the first alone.
        Assert.Equal(["1", "3", "2", "4"], found.Select(one => one.Id));
        Assert.Equal(0.8f / 0.9f, found[0].Score, 5);
        Assert.InRange(found[2].Score, 0.001f, 0.2f / 0.9f);
        Assert.Equal(0, found[3].Score);
        Assert.Equal(found.Take(2), hybrid.Rank(Query, 2, default));
    });

    [Fact]
    public void What_is_near_to_what_is_found_rises() => Found(words =>
    {
        var meaning = new Fixed(new("1", 0), new("2", 0), new("3", 0), new("4", 0));
        var near = new Dictionary<string, float[]> { ["1"] = [1, 0], ["4"] = [1, 0] };

        var found = new HybridRanker(words, Feedback(words), new MeaningRankers(meaning, null), near)
            .Rank(Query, 10, default);
        var alone = new HybridRanker(words, Feedback(words), new MeaningRankers(meaning, null), Nowhere)
            .Rank(Query, 10, default);

        Assert.Equal(0.8f * alone[0].Score + (0.2f * Score(alone, "4")), Score(found, "1"), 5);
        Assert.True(Score(found, "4") > Score(alone, "4"));
    });

    [Fact]
    public void Without_a_word_or_a_meaning_nothing_is_found() => Found(words =>
        Assert.Empty(new HybridRanker(words, Feedback(words), default, Nowhere)
            .Rank(new JudgedQuery("q2", "zeppelins"), 10, default)));

    [Fact]
    public void What_is_found_first_lends_its_words() => Found(words =>
    {
        Assert.Equal(["1", "2"], Feedback(words).Rank(Query, ["1"], 10, default).Select(one => one.Id));
        Assert.Equal(["1"], Feedback(words).Rank(Query, [], 10, default).Select(one => one.Id));
        Assert.Empty(Feedback(words).Rank(new JudgedQuery("q2", "zeppelins"), [], 10, default));
    });

    // It gains 0.052. The encoder reads for most of a minute, so this is one collection; the benchmark "relevance"
    // measures all, and that none loses what another gains.
    [SharedFact]
    public void Words_and_meaning_together_are_better_than_words()
    {
        var (report, _) = new Evaluator(null, CancellationToken.None)
            .OfCollection(SharedFolder.Path("ir/cisi"), "lucene-english");

        var difference = report.Differences.Single(pair => pair is { Mode: "hybrid", Against: "lexical" });
        Assert.InRange(difference.Ndcg10, 0.04, 1);
    }

    private static IReadOnlyDictionary<string, float[]> Nowhere { get; } = new Dictionary<string, float[]>();

    private static float Score(IEnumerable<RankedDocument> found, string id) => found.Single(one => one.Id == id).Score;

    private static FeedbackRanker Feedback(LexicalRanker words) => new(
        words,
        [.. Documents.Select(document => document.Id)],
        new TermCounts(Documents.Select(document => document.Whole), Analyzer.Named("english")));

    private static void Found(Action<LexicalRanker> test)
    {
        using var folder = new TemporaryFolder();
        using var words = LexicalRanker.Build(Documents, folder.File("index"), "english");
        test(words);
    }

    private sealed class Fixed(params RankedDocument[] found) : IRanker
    {
        public IReadOnlyList<RankedDocument> Rank(JudgedQuery query, int deep, CancellationToken cancellation) =>
            [.. found.Take(deep)];
    }
}
