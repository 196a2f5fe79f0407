using IomSearch.Discovery.Meaning;

namespace IomSearch.Discovery.Evaluation;

/// <summary>Searches by words and by meaning and makes one order of the first documents of each, by the sum that the
/// product orders its hits by.</summary>
/// <remarks>What only the words find lies below, in their order.</remarks>
/// <param name="words">The search by words; what it does not find has a score of 0.</param>
/// <param name="feedback">The search by words of what was found.</param>
/// <param name="meaning">The searches by meaning, which score every document.</param>
/// <param name="directions">Where each document points, for its neighbours; one that is not named has none.</param>
public sealed class HybridRanker(
    IRanker words,
    FeedbackRanker feedback,
    MeaningRankers meaning,
    IReadOnlyDictionary<string, float[]> directions) : IRanker
{
    // Those of the product, as they come.
    private static readonly RankingWeights Weights = new();

    /// <inheritdoc/>
    public IReadOnlyList<RankedDocument> Rank(JudgedQuery query, int deep, CancellationToken cancellation)
    {
        var byWords = All(words)!;
        var (byEncoder, byTopics) = (All(meaning.Encoder), All(meaning.Topics));
        IReadOnlyList<RankedDocument>?[] searches = [byWords, byEncoder, byTopics];

        // Ties go by the id, the last first, as in every run.
        string[] first =
        [
            .. searches.OfType<IReadOnlyList<RankedDocument>>().SelectMany(found => found.Take(HybridSum.Depth))
                .Select(one => one.Id).Distinct().OrderDescending(StringComparer.Ordinal),
        ];
        if (first.Length == 0)
        {
            return [];
        }

        var sums = HybridSum.Of(
            Weights,
            Scores(byWords, first, 0)!,
            Scores(byEncoder, first, null),
            Scores(byTopics, first, null),
            best => Scores(feedback.Rank(query, best.Select(at => first[at]), int.MaxValue, cancellation), first, 0)!,
            [.. first.Select(id => directions.GetValueOrDefault(id))]);
        var ordered = RunFile.Order(first.Zip(sums, (id, score) => new RankedDocument(id, score)));
        var below = byWords.Skip(HybridSum.Depth).Select(one => one.Id).Except(first);
        return [.. ordered.Concat(below.Select((id, at) => new RankedDocument(id, -1 - at))).Take(deep)];

        IReadOnlyList<RankedDocument>? All(IRanker? ranker) =>
            ranker is null ? null : RunFile.Order(ranker.Rank(query, int.MaxValue, cancellation));
    }

    private static float?[]? Scores(IReadOnlyList<RankedDocument>? found, string[] documents, float? otherwise)
    {
        var scores = found?.ToDictionary(one => one.Id, one => one.Score, StringComparer.Ordinal);
        return scores is null
            ? null
            : [.. documents.Select(id => scores.TryGetValue(id, out var score) ? score : otherwise)];
    }
}

/// <summary>The searches by meaning that are added to the search by words.</summary>
/// <param name="Encoder">By the sentence encoder; null for none.</param>
/// <param name="Topics">By latent topics; null for none.</param>
public readonly record struct MeaningRankers(IRanker? Encoder, IRanker? Topics);
