namespace IomSearch.Discovery.Meaning;

/// <summary>What hybrid search gives each document that was found: the one sum that the product orders by and that an
/// evaluation measures.</summary>
internal static class HybridSum
{
    /// <summary>How many documents of a search are put in one order.</summary>
    public const int Depth = 200;

    /// <summary>The score of each document, 0 to 1.</summary>
    /// <param name="weights">What the searches count; the words have what the others leave.</param>
    /// <param name="words">The scores by words.</param>
    /// <param name="encoder">The cosines with the encoder's direction of what was asked; null
    /// where it has none.</param>
    /// <param name="latent">The same of the topics.</param>
    /// <param name="lent">The scores by the words of the documents found first, which it is given as their places in
    /// the list, best first; null for none.</param>
    /// <param name="directions">The direction of each document, of length 1; null where it has none.</param>
    public static float[] Of(
        RankingWeights weights,
        IReadOnlyList<float?> words,
        IReadOnlyList<float?>? encoder,
        IReadOnlyList<float?>? latent,
        Func<IEnumerable<int>, IReadOnlyList<float?>>? lent,
        IReadOnlyList<float[]?> directions)
    {
        List<FusionArm> arms = [new(1 - weights.Encoder - weights.Latent - weights.Feedback, words)];
        Add(arms, weights.Encoder, encoder);
        Add(arms, weights.Latent, latent);
        if (lent is not null && weights.Feedback > 0)
        {
            var first = Sum(arms, words.Count);
            Add(
                arms,
                weights.Feedback,
                lent(Enumerable.Range(0, words.Count).OrderByDescending(at => first[at]).ThenBy(at => at)));
        }

        return Neighbours.Smooth(Sum(arms, words.Count), directions, weights.Neighbours);
    }

    private static void Add(List<FusionArm> arms, float share, IReadOnlyList<float?>? scores)
    {
        if (scores is not null)
        {
            arms.Add(new FusionArm(share, scores));
        }
    }

    private static float[] Sum(List<FusionArm> arms, int count)
    {
        List<FusionArm> counting = [.. arms.Where(arm => arm.Share > 0)];
        return counting.Count > 0 ? ScoreFusion.Sum(counting) : new float[count];
    }
}
