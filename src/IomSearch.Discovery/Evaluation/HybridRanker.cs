namespace IomSearch.Discovery.Evaluation;

/// <summary>Adds up what several searches say: each one's scores from 0 for its last document to 1 for its first, times its
/// share (a convex combination: Bruch, Gai and Ingber, An Analysis of Fusion Functions for Hybrid Retrieval, 2023).</summary>
/// <remarks>The shares are 1 together: the search by words has what the others leave.</remarks>
/// <param name="words">The search by words.</param>
/// <param name="arms">The others.</param>
public sealed class HybridRanker(IRanker words, params IReadOnlyList<HybridArm> arms) : IRanker
{
    private const int Head = 10;

    /// <inheritdoc/>
    public IReadOnlyList<RankedDocument> Rank(JudgedQuery query, int deep, CancellationToken cancellation)
    {
        var byWords = RunFile.Order(words.Rank(query, deep, cancellation));
        var sums = new Dictionary<string, float>(StringComparer.Ordinal);
        var left = 1f;
        foreach (var arm in arms)
        {
            var found = RunFile.Order(arm.Ranker.Rank(query, deep, cancellation));
            var share = arm.ByAgreement ? arm.Share * Agreement(found, byWords) : arm.Share;
            Add(sums, found, share);
            left -= share;
        }

        Add(sums, byWords, left);
        return [.. RunFile.Order(sums.Select(pair => new RankedDocument(pair.Key, pair.Value))).Take(deep)];
    }

    private static float Agreement(IReadOnlyList<RankedDocument> found, IReadOnlyList<RankedDocument> byWords) =>
        found.Take(Head).Select(one => one.Id).Intersect(byWords.Take(Head).Select(one => one.Id)).Count() / (float)Head;

    private static void Add(Dictionary<string, float> sums, IReadOnlyList<RankedDocument> found, float share)
    {
        if (found.Count == 0)
        {
            return;
        }

        var (most, least) = (found[0].Score, found[^1].Score);
        foreach (var (id, score) in found)
        {
            var part = most > least ? (score - least) / (most - least) : 1;
            sums[id] = sums.GetValueOrDefault(id) + (share * part);
        }
    }
}

/// <summary>A search that is added to the search by words.</summary>
/// <param name="Ranker">The search.</param>
/// <param name="Share">What it counts at most, 0 to 1.</param>
/// <param name="ByAgreement">Whether it counts the less the fewer of its first ten documents are among the first ten by words:
/// a search that finds quite other documents is the less to be trusted where words are precise.</param>
public readonly record struct HybridArm(IRanker Ranker, float Share, bool ByAgreement);
