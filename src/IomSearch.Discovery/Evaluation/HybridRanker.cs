namespace IomSearch.Discovery.Evaluation;

/// <summary>Adds up what several searches say: each one's scores from 0 for its last document to 1 for its first, times its
/// share (a convex combination: Bruch, Gai and Ingber, An Analysis of Fusion Functions for Hybrid Retrieval, 2023).</summary>
/// <param name="arms">The searches with their shares, which are 1 together.</param>
public sealed class HybridRanker(params IReadOnlyList<(IRanker Ranker, float Share)> arms) : IRanker
{
    /// <inheritdoc/>
    public IReadOnlyList<RankedDocument> Rank(JudgedQuery query, int deep, CancellationToken cancellation)
    {
        var sums = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var (ranker, share) in arms)
        {
            var found = ranker.Rank(query, deep, cancellation);
            if (found.Count == 0)
            {
                continue;
            }

            var (least, most) = (found.Min(one => one.Score), found.Max(one => one.Score));
            foreach (var (id, score) in found)
            {
                var part = most > least ? (score - least) / (most - least) : 1;
                sums[id] = sums.GetValueOrDefault(id) + (share * part);
            }
        }

        return [.. RunFile.Order(sums.Select(pair => new RankedDocument(pair.Key, pair.Value))).Take(deep)];
    }
}
