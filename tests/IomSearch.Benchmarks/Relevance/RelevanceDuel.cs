using IomSearch.Discovery.Evaluation;

namespace IomSearch.Benchmarks.Relevance;

/// <summary>One collection, ranked by Lucene and in all our ways.</summary>
/// <param name="Report">The figures; the modes are <c>lucene</c>, <c>lexical</c>,
/// <c>semantic</c>, <c>hybrid</c>.</param>
internal sealed record RelevanceDuel(EvaluationReport Report)
{
    public const string Lucene = "lucene";
    public const string Lexical = "lexical";
    public const string Semantic = "semantic";
    public const string Hybrid = "hybrid";

    // The same words for both, so that only the ranking differs.
    private const string Analyzer = "lucene-english";

    /// <summary>Ranks a collection.</summary>
    public static RelevanceDuel Of(string folder, Action<string> progress)
    {
        progress($"{folder}: Lucene");
        var collection = TestCollection.Read(folder);
        var lucene = EvaluatedRun.Of(
            Lucene, new LuceneRanker(collection), collection.Queries, collection.Judgements, CancellationToken.None);
        progress($"{folder}: ours");
        var (_, ours) = new Evaluator(null, CancellationToken.None).OfCollection(folder, Analyzer);
        return new RelevanceDuel(EvaluationReport.Of(collection.Name, collection.Documents.Count, [lucene, .. ours]));
    }

    /// <summary>The nDCG@10 of a mode.</summary>
    public double Of(string mode) => Report.Modes.Single(one => one.Mode == mode).Mean.Ndcg10;

    /// <summary>The difference of two modes.</summary>
    public ModeDifference Between(string mode, string against) =>
        Report.Differences.Single(one => one.Mode == mode && one.Against == against);
}
