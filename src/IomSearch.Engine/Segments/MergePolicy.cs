namespace IomSearch.Engine.Segments;

/// <summary>Decides which segments are merged, by their sizes: few enough to search, and no document
/// rewritten too often.</summary>
/// <remarks>Segments are sorted into tiers, each ten times the size of the one below (the log-structured
/// merge of O'Neil et al., 1996, tiered as in Lucene). When a tier is full, its segments become one. A
/// segment of which more than a third is deleted goes with them, or is rewritten alone. So a document is
/// rewritten about once a tier.</remarks>
public static class MergePolicy
{
    /// <summary>Segments of about the same size that are merged together, where a writer's options do
    /// not say otherwise.</summary>
    public const int PerTier = 10;

    private const int SmallestTier = 1_000;
    private const int TierGrowth = 10;

    /// <summary>The places of the segments to merge next; empty when all is well.</summary>
    /// <param name="sizes">For each segment, its documents and those of them that are live.</param>
    /// <param name="perTier">Segments that make a tier full.</param>
    public static IReadOnlyList<int> Choose(IReadOnlyList<(int Documents, int Live)> sizes, int perTier = PerTier)
    {
        var full = Enumerable.Range(0, sizes.Count)
            .GroupBy(place => Tier(sizes[place].Live))
            .Where(tier => tier.Count() >= perTier)
            .MinBy(tier => tier.Key);
        if (full is not null)
        {
            return [.. full.Take(perTier)];
        }

        var worn = Enumerable.Range(0, sizes.Count)
            .FirstOrDefault(place => (sizes[place].Documents - sizes[place].Live) * 3L > sizes[place].Documents, -1);
        return worn < 0 ? [] : [worn];
    }

    private static int Tier(int documents)
    {
        var tier = 0;
        for (var size = (long)SmallestTier; documents >= size; size *= TierGrowth)
        {
            tier++;
        }

        return tier;
    }
}
