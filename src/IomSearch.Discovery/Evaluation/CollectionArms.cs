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
    private readonly Lazy<TermCounts> counts =
        new(() => new TermCounts(collection.Documents.Select(document => document.Whole), analyzer));

    private IRanker? semantic;

    /// <summary>By words.</summary>
    public IRanker Words => words;

    /// <summary>By latent topics.</summary>
    public IRanker Semantic => semantic ??= new SemanticRanker(
        ids, LatentSemanticModel.Fit(counts.Value), [.. counts.Value.Texts.Select(text => text.Sum(term => term.Count))]);

    /// <summary>By words, latent topics and the words of what is found first. The shares are one setting for all
    /// collections.</summary>
    public IRanker Hybrid => new HybridRanker(
        words,
        new HybridArm(Semantic, 0.3f, ByAgreement: true),
        new HybridArm(new FeedbackRanker(words, ids, counts.Value), 0.3f, ByAgreement: false));
}
