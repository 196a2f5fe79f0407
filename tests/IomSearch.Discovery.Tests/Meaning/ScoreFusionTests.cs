using IomSearch.Discovery.Meaning;

namespace IomSearch.Discovery.Tests.Meaning;

public sealed class ScoreFusionTests
{
    [Fact]
    public void Scores_are_added_from_none_for_the_least_to_one_for_the_most()
    {
        var sums = ScoreFusion.Sum([new FusionArm(0.75f, [30, 20, 10]), new FusionArm(0.25f, [0, 0.25f, 0.5f])]);

        Assert.Equal([0.75f, 0.5f, 0.25f], sums);
    }

    [Fact]
    public void Shares_count_beside_each_other()
    {
        Assert.Equal(
            ScoreFusion.Sum([new FusionArm(0.75f, [3, 2, 1]), new FusionArm(0.25f, [1, 5, 3])]),
            ScoreFusion.Sum([new FusionArm(3, [3, 2, 1]), new FusionArm(1, [1, 5, 3])]));
    }

    [Fact]
    public void What_one_search_cannot_judge_is_judged_by_the_others()
    {
        var sums = ScoreFusion.Sum([new FusionArm(1, [4, 2, 0, null]), new FusionArm(1, [null, 1, 3, null])]);

        Assert.Equal([1, 0.25f, 0.5f, 0], sums);
    }

    [Fact]
    public void Where_all_scores_are_one_all_are_the_best()
    {
        Assert.Equal([1, 1], ScoreFusion.Sum([new FusionArm(1, [2, 2])]));
        Assert.Empty(ScoreFusion.Sum([new FusionArm(1, [])]));
    }
}
