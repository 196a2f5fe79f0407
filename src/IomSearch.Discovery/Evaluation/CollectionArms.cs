using IomSearch.Engine.Analysis;
using IomSearch.Semantics.Meaning;

namespace IomSearch.Discovery.Evaluation;

/// <summary>The ways to search one collection; what takes long to make is made when it is first asked for.</summary>
/// <param name="collection">The collection.</param>
/// <param name="words">The search by words.</param>
/// <param name="analyzer">What it makes words by.</param>
internal sealed class CollectionArms(TestCollection collection, LexicalRanker words, Analyzer analyzer)
{
    private readonly string[] ids = [.. collection.Documents.Select(document => document.Id)];
    private IRanker? semantic;

    /// <summary>By words.</summary>
    public IRanker Words => words;

    /// <summary>By latent topics.</summary>
    public IRanker Semantic => semantic ??= ByTopics();

    /// <summary>By words, latent topics and the words of what is found first. The shares are one setting for all
    /// collections.</summary>
    public IRanker Hybrid => new HybridRanker((words, 0.6f), (Semantic, 0.2f), (ByFeedback(), 0.2f));

    private SemanticRanker ByTopics()
    {
        var model = LatentSemanticModel.Fit(collection.Documents.Select(document => document.Whole), analyzer);
        return new SemanticRanker(ids, model.Documents, model);
    }

    private FeedbackRanker ByFeedback() =>
        new(words, ids, new TermCounts(collection.Documents.Select(document => document.Whole), analyzer));
}
