using IomSearch.Discovery.Similarity;

namespace IomSearch.Discovery.Tests.Similarity;

public sealed class CandidateMeaningTests
{
    private static readonly CandidateMeaning Meaning = new(
    [
        new ModelDirections([1, 0], [[1, 0], [0.6f, 0.8f], [0, 1], null], cosine => cosine),
        new ModelDirections([0, 1], [[0, 1], [0, 1], null, null], cosine => cosine / 2),
    ]);

    [Fact]
    public void Nearness_is_the_mean_of_the_models_and_0_of_one_that_does_not_know()
    {
        var shares = Meaning.Shares();

        Assert.Equal([0.75, 0.55, 0, 0], shares.Select(share => Math.Round(share, 6)));
    }

    [Fact]
    public void What_the_best_have_in_common_is_their_mean_by_score()
    {
        var common = Meaning.ToCommon([0, 3, 1, 2], best: 2);

        // Of the second and the fourth, and the fourth has no direction.
        Assert.Equal([(0.6 + 1) / 2, (1 + 1) / 2.0, 0.4, 0], common.Select(cosine => Math.Round(cosine, 6)));

        var two = Meaning.ToCommon([1, 0, 1, 0], best: 2);

        // (1, 0) and (0, 1) as much: the second is near to both, by 1.4 / √2.
        Assert.Equal((1.4 / Math.Sqrt(2) + 1) / 2, two[1], 1e-6);
    }
}
