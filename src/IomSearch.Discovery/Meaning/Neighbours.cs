using System.Numerics.Tensors;

namespace IomSearch.Discovery.Meaning;

/// <summary>Lets documents that are near to each other have scores near to each other: what is like the best answers is
/// likely to be one (the cluster hypothesis; Diaz, Regularizing ad hoc retrieval scores, 2005).</summary>
/// <remarks>Only documents that were found are neighbours, so what nobody asked for lends nothing.</remarks>
internal static class Neighbours
{
    /// <summary>How many documents lend their scores to one.</summary>
    public const int Most = 3;

    /// <summary>The scores, each with a share of the mean of its nearest neighbours', the nearer the more.</summary>
    /// <param name="scores">A score a document.</param>
    /// <param name="directions">The direction of each document, of length 1; null where it has none.</param>
    /// <param name="share">What the neighbours count, 0 to 1.</param>
    /// <returns>As many scores; one without neighbours keeps its own.</returns>
    public static float[] Smooth(IReadOnlyList<float> scores, IReadOnlyList<float[]?> directions, float share)
    {
        var smooth = new float[scores.Count];
        var cosines = new float[scores.Count];
        for (var at = 0; at < smooth.Length; at++)
        {
            smooth[at] = directions[at] is { } own && Lent(scores, Cosines(own, at, directions, cosines)) is { } lent
                ? ((1 - share) * scores[at]) + (share * lent)
                : scores[at];
        }

        return smooth;
    }

    // Of its own direction 0: nobody is a neighbour of himself.
    private static float[] Cosines(float[] own, int at, IReadOnlyList<float[]?> directions, float[] cosines)
    {
        for (var other = 0; other < cosines.Length; other++)
        {
            cosines[other] = other != at && directions[other] is { } its ? TensorPrimitives.Dot<float>(own, its) : 0;
        }

        return cosines;
    }

    private static float? Lent(IReadOnlyList<float> scores, float[] cosines)
    {
        var (sum, weights) = (0f, 0f);
        foreach (var near in Nearest(cosines))
        {
            sum += cosines[near] * scores[near];
            weights += cosines[near];
        }

        return weights > 0 ? sum / weights : null;
    }

    // Those on the near side alone, nearest first: a direction that points away lends nothing.
    private static List<int> Nearest(float[] cosines)
    {
        var nearest = new List<int>(Most + 1);
        for (var at = 0; at < cosines.Length; at++)
        {
            if (cosines[at] > 0 && (nearest.Count < Most || cosines[at] > cosines[nearest[^1]]))
            {
                nearest.Insert(
                    nearest.FindIndex(other => cosines[other] < cosines[at]) is >= 0 and var place
                        ? place
                        : nearest.Count,
                    at);
                if (nearest.Count > Most)
                {
                    nearest.RemoveAt(Most);
                }
            }
        }

        return nearest;
    }
}
