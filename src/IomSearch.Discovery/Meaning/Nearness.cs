using IomSearch.Semantics.Meaning;

namespace IomSearch.Discovery.Meaning;

/// <summary>Says which cosines mean something for what is asked: with fewer, nothing is called near.</summary>
/// <remarks>
/// A cosine with the encoder must pass two floors. One is fixed: of 225 questions about aircraft (the Cranfield collection), 95
/// in a hundred are no nearer than .39 to any of the 25 projects of the corpus. One is the question's own: so many standard
/// deviations above the texts of <see cref="BackgroundTexts"/>; of texts without a theme that are not among these, 95 in a
/// hundred stay below 2.4 with all 25. Among more projects the nearest of those that have nothing to do with it is nearer, as the
/// greatest of n normal numbers grows: with the square root of 2 ln n. Where there are latent topics alone, unrelated texts are at a
/// right angle, give or take 1 / sqrt(200), and six times that is the floor.
/// </remarks>
internal sealed class Nearness
{
    private const float LeastCosine = 0.39f;
    private const float LeastDeviations = 2.4f;
    private const int MeasuredOn = 25;
    private const float LeastOfTopics = 0.42f;

    private readonly float mean;
    private readonly float deviation;
    private readonly float floor;

    /// <summary>The nearness of a direction among so many projects.</summary>
    public Nearness(AskedDirection asked, int projects)
    {
        if (asked.Field != VectorField.Encoder)
        {
            (mean, deviation, floor) = (0, 1, LeastOfTopics);
            return;
        }

        (mean, deviation) = BackgroundTexts.Shipped.Of(asked.Vector);
        var deviations = LeastDeviations + Greatest(Math.Max(projects, MeasuredOn)) - Greatest(MeasuredOn);
        floor = Math.Max(LeastCosine, mean + (deviations * deviation));
    }

    /// <summary>Whether a project with this cosine is near.</summary>
    public bool Holds(float cosine) => cosine >= floor;

    /// <summary>A cosine as a share, 0 for what the background has on average, 1 for the same text.</summary>
    public float Share(float cosine) => Math.Clamp((cosine - mean) / Math.Max(1e-6f, 1 - mean), 0, 1);

    private static float Greatest(int count) => MathF.Sqrt(2 * MathF.Log(count));
}
