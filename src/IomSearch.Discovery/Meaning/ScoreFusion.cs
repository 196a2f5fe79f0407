namespace IomSearch.Discovery.Meaning;

/// <summary>Adds up what several searches say of the same documents: each one's scores from 0 for its least to 1 for
/// its most, times its share (a convex combination: Bruch, Gai and Ingber, An Analysis of Fusion Functions for Hybrid
/// Retrieval, 2023).</summary>
internal static class ScoreFusion
{
    /// <summary>The sum of each document, 0 to 1.</summary>
    /// <param name="arms">The searches, at least one; all speak of the same documents in the same order.</param>
    /// <returns>A document that a search cannot judge is judged by the others; one that none can is 0.</returns>
    public static float[] Sum(IReadOnlyList<FusionArm> arms)
    {
        var sums = new float[arms[0].Scores.Count];
        var shares = new float[sums.Length];
        foreach (var (share, scores) in arms)
        {
            var (least, most) = (scores.Min(), scores.Max());
            for (var at = 0; at < sums.Length; at++)
            {
                if (scores[at] is { } score)
                {
                    sums[at] += share * (most > least ? (score - least.Value) / (most.Value - least.Value) : 1);
                    shares[at] += share;
                }
            }
        }

        return [.. sums.Zip(shares, (sum, share) => share > 0 ? sum / share : 0)];
    }
}

/// <summary>What one search says of the documents.</summary>
/// <param name="Share">What it counts beside the others, more than 0.</param>
/// <param name="Scores">The score of each document; null where the search has nothing to judge it by.</param>
internal readonly record struct FusionArm(float Share, IReadOnlyList<float?> Scores);
