using IomSearch.Discovery.Meaning;

namespace IomSearch.Discovery.Evaluation;

/// <summary>Searches by words and by meaning, and once more with the words of what both find first; makes one order of the first
/// documents of each, in which near documents have near scores.</summary>
/// <remarks>What only the words find lies below, in their order.</remarks>
/// <param name="words">The search by words; what it does not find has a score of 0.</param>
/// <param name="feedback">The search by words of what was found.</param>
/// <param name="arms">The searches by meaning, which score every document.</param>
/// <param name="directions">Where each document points, for its neighbours; one that is not named has none.</param>
public sealed class HybridRanker(
    IRanker words,
    FeedbackRanker feedback,
    IReadOnlyList<HybridArm> arms,
    IReadOnlyDictionary<string, float[]> directions) : IRanker
{
    /// <summary>How many documents of each search are put in one order.</summary>
    public const int Depth = 200;

    // Together with the arms' shares one setting for all collections.
    private const float WordShare = 0.5f;
    private const float FeedbackShare = 0.2f;
    private const float NeighbourShare = 0.2f;

    /// <inheritdoc/>
    public IReadOnlyList<RankedDocument> Rank(JudgedQuery query, int deep, CancellationToken cancellation)
    {
        var byWords = RunFile.Order(words.Rank(query, int.MaxValue, cancellation));
        var byArms = arms.Select(arm => RunFile.Order(arm.Ranker.Rank(query, int.MaxValue, cancellation))).ToList();
        string[] first = [.. byArms.Prepend(byWords).SelectMany(found => found.Take(Depth)).Select(one => one.Id).Distinct()];
        if (first.Length == 0)
        {
            return [];
        }

        List<FusionArm> searches =
        [
            new FusionArm(WordShare, Scores(byWords, first, 0)),
            .. arms.Zip(byArms, (arm, found) => new FusionArm(arm.Share, Scores(found, first, null))),
        ];
        var best = Ordered(first, ScoreFusion.Sum(searches)).Select(one => one.Id);
        var more = feedback.Rank(query, best, int.MaxValue, cancellation);
        searches.Add(new FusionArm(FeedbackShare, Scores(more, first, 0)));
        var sums = Neighbours.Smooth(
            ScoreFusion.Sum(searches), [.. first.Select(id => directions.GetValueOrDefault(id))], NeighbourShare);
        var below = byWords.Skip(Depth).Select(one => one.Id).Except(first);
        return [.. Ordered(first, sums).Concat(below.Select((id, at) => new RankedDocument(id, -1 - at))).Take(deep)];
    }

    private static IReadOnlyList<RankedDocument> Ordered(string[] documents, float[] scores) =>
        RunFile.Order(documents.Zip(scores, (id, score) => new RankedDocument(id, score)));

    private static float?[] Scores(IReadOnlyList<RankedDocument> found, string[] documents, float? otherwise)
    {
        var scores = found.ToDictionary(one => one.Id, one => one.Score, StringComparer.Ordinal);
        return [.. documents.Select(id => scores.TryGetValue(id, out var score) ? score : otherwise)];
    }
}

/// <summary>A search by meaning that is added to the search by words.</summary>
/// <param name="Ranker">The search.</param>
/// <param name="Share">What it counts; that of the words is 0.5.</param>
public readonly record struct HybridArm(IRanker Ranker, float Share);
