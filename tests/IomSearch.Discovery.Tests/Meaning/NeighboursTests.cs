using System.Numerics.Tensors;
using IomSearch.Discovery.Meaning;
using IomSearch.Testing;

namespace IomSearch.Discovery.Tests.Meaning;

public sealed class NeighboursTests
{
    [Fact]
    public void What_is_near_the_best_rises_over_what_is_near_to_nothing()
    {
        var smooth = Neighbours.Smooth([1, 0.5f, 0.5f], [[1, 0], [0.8f, 0.6f], [0, 1]], 0.2f);

        // The third is as near to the second (0.6) as to no other.
        Assert.Equal(0.9f, smooth[0], 1e-5f);
        Assert.Equal((0.8f * 0.5f) + (0.2f * ((0.8f * 1) + (0.6f * 0.5f)) / 1.4f), smooth[1], 1e-5f);
        Assert.Equal(0.5f, smooth[2], 1e-5f);
    }

    [Fact]
    public void What_has_no_direction_or_points_away_keeps_its_score()
    {
        Assert.Equal([1, 0.5f, 0.25f], Neighbours.Smooth([1, 0.5f, 0.25f], [null, [1, 0], [-1, 0]], 0.5f));
        Assert.Empty(Neighbours.Smooth([], [], 0.5f));
    }

    [Fact]
    public void Scores_are_those_of_the_sum_over_the_nearest() => Seeded.Rounds(20, random =>
    {
        var count = random.Next(1, 30);
        float[][] directions = [.. Enumerable.Range(0, count).Select(_ => Direction(random))];
        float[] scores = [.. directions.Select(_ => random.NextSingle())];

        var smooth = Neighbours.Smooth(scores, directions, 0.3f);

        for (var at = 0; at < count; at++)
        {
            var near = Enumerable.Range(0, count).Where(other => other != at)
                .Select(other => (
                    Cosine: TensorPrimitives.Dot<float>(directions[at], directions[other]), Score: scores[other]))
                .Where(other => other.Cosine > 0)
                .OrderByDescending(other => other.Cosine).Take(Neighbours.Most).ToList();
            var lent = near.Count > 0
                ? near.Sum(one => one.Cosine * one.Score) / near.Sum(one => one.Cosine)
                : scores[at];
            Assert.Equal((0.7f * scores[at]) + (0.3f * lent), smooth[at], 1e-5f);
        }
    });

    private static float[] Direction(Random random)
    {
        float[] vector = [.. Enumerable.Range(0, 4).Select(_ => random.NextSingle() - 0.5f)];
        TensorPrimitives.Divide(vector, TensorPrimitives.Norm<float>(vector), vector);
        return vector;
    }
}
