using IomSearch.Engine.Analysis;
using IomSearch.Semantics.Meaning;

namespace IomSearch.Discovery.Evaluation;

/// <summary>The ways to search one collection; what takes long to make is made when it is first asked for.</summary>
/// <param name="collection">The collection.</param>
/// <param name="words">The search by words.</param>
/// <param name="analyzer">What it makes words by.</param>
/// <param name="cancellation">Ends the making.</param>
internal sealed class CollectionArms(
    TestCollection collection, LexicalRanker words, Analyzer analyzer, CancellationToken cancellation)
{
    private readonly Lazy<TermCounts> counts =
        new(() => new TermCounts(collection.Documents.Select(document => document.Whole), analyzer));

    private MeaningArm? topics;
    private MeaningArm? encoder;

    /// <summary>By words.</summary>
    public IRanker Words => words;

    /// <summary>By meaning: by the collection's topics, or by the encoder where it is too small to have any.</summary>
    public IRanker Semantic => (HasTopics ? Topics : Encoder).Ranker;

    /// <summary>By words, by the words of what is found, and by meaning; where there are topics, neighbours are those
    /// whose topics are near.</summary>
    public IRanker Hybrid
    {
        get
        {
            var feedback = new FeedbackRanker(
                words, [.. collection.Documents.Select(document => document.Id)], counts.Value);
            return HasTopics
                ? new HybridRanker(
                    words, feedback, new MeaningRankers(Encoder.Ranker, Topics.Ranker), Topics.Directions)
                : new HybridRanker(words, feedback, new MeaningRankers(Encoder.Ranker, null), NoDirections);
        }
    }

    private static IReadOnlyDictionary<string, float[]> NoDirections { get; } = new Dictionary<string, float[]>();

    private bool HasTopics => collection.Documents.Count >= LatentSemanticModel.LeastDocuments;

    private MeaningArm Topics => topics ??= MeaningArm.Topics(collection, counts.Value);

    private MeaningArm Encoder => encoder ??= MeaningArm.Encoder(collection, cancellation);
}
