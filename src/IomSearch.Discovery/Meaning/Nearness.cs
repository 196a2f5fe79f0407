using IomSearch.Semantics.Meaning;

namespace IomSearch.Discovery.Meaning;

/// <summary>Says which cosines mean something for what is asked: with fewer, nothing is called near.</summary>
/// <remarks>
/// What counts with the encoder is a cosine and a twentieth of how many standard deviations it lies above those with
/// the texts of <see cref="BackgroundTexts"/>: a cosine alone is high for all general texts, the deviations alone for
/// odd ones. The floor of this sum was set on 63 paraphrases and 40 queries of another world, the half of each with
/// even numbers; docs/RELEVANCE.md says what the other half gives. Among more projects the nearest of those that have
/// nothing to do with it is nearer, as the greatest of n normal numbers grows: with the square root of 2 ln n. Where
/// there are latent topics alone, unrelated texts are at a right angle, give or take 1 / sqrt(200), and six times
/// that is the floor.
/// </remarks>
internal sealed class Nearness
{
    private const float Least = 0.45f;
    private const float ShareOfDeviations = 0.05f;
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
        var least = Least + (ShareOfDeviations * (Greatest(Math.Max(projects, MeasuredOn)) - Greatest(MeasuredOn)));

        // cosine + share · (cosine - mean) / deviation is to be at least this.
        var perCosine = ShareOfDeviations / Math.Max(1e-3f, deviation);
        floor = (least + (perCosine * mean)) / (1 + perCosine);
    }

    /// <summary>Whether a project with this cosine is near.</summary>
    public bool Holds(float cosine) => cosine >= floor;

    /// <summary>A cosine as a share, 0 for what the background has on average, 1 for the same text.</summary>
    public float Share(float cosine) => Math.Clamp((cosine - mean) / Math.Max(1e-6f, 1 - mean), 0, 1);

    private static float Greatest(int count) => MathF.Sqrt(2 * MathF.Log(count));
}
