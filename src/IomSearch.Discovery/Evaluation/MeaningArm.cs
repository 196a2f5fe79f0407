using IomSearch.Discovery.Meaning;
using IomSearch.Semantics.Meaning;

namespace IomSearch.Discovery.Evaluation;

/// <summary>A search of a collection by meaning.</summary>
/// <param name="Ranker">The search.</param>
/// <param name="Directions">Where each document points.</param>
internal sealed record MeaningArm(IRanker Ranker, IReadOnlyDictionary<string, float[]> Directions)
{
    /// <summary>By the topics that the collection itself has.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="counts">The terms of its documents, in their order.</param>
    public static MeaningArm Topics(TestCollection collection, TermCounts counts)
    {
        var model = LatentSemanticModel.Fit(counts);
        int[] lengths = [.. counts.Texts.Select(text => text.Sum(term => term.Count))];
        return Of(collection, model, model.Documents, at => TopicSureness.Of(lengths[at]));
    }

    /// <summary>By the pretrained encoder.</summary>
    public static MeaningArm Encoder(TestCollection collection, CancellationToken cancellation)
    {
        var encoder = new PassageEmbedder(SentenceEncoder.Shipped);
        float[][] directions =
        [
            .. collection.Documents.AsParallel().AsOrdered().WithCancellation(cancellation)
                .Select(document => encoder.Embed(document.Whole)),
        ];
        return Of(collection, encoder, directions, _ => 1);
    }

    private static MeaningArm Of(
        TestCollection collection, ITextEmbedder model, IReadOnlyList<float[]> directions, Func<int, float> sureness)
    {
        string[] ids = [.. collection.Documents.Select(document => document.Id)];
        return new MeaningArm(
            new SemanticRanker(ids, model, directions, sureness),
            ids.Zip(directions).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal));
    }
}
