using IomSearch.Discovery.Evaluation;

namespace IomSearch.Discovery.Tests.Evaluation;

public sealed class MetricsTests
{
    private static readonly Dictionary<string, int> Grades = new() { ["a"] = 3, ["b"] = 1, ["c"] = 2, ["d"] = 0 };

    [Fact]
    public void Grades_count_linearly_and_a_relevant_document_that_was_not_found_counts_against()
    {
        // Gains 0, 3, 0, 1: 3 / log2 3 + 1 / log2 5 = 2.3235; at best 3, 2, 1: 3 + 2 / log2 3 + 1 / log2 4 = 4.7619.
        var figures = Metrics.Of(["unjudged", "a", "d", "b"], Grades);

        Assert.Equal(2.323466 / 4.761860, figures.Ndcg10, 6);
        Assert.Equal(((1.0 / 2) + (2.0 / 4)) / 3, figures.AveragePrecision, 12);
        Assert.Equal(1.0 / 2, figures.ReciprocalRank10, 12);
        Assert.Equal(2.0 / 5, figures.Precision5, 12);
        Assert.Equal(2.0 / 3, figures.Recall100, 12);
    }

    [Fact]
    public void The_best_ranking_is_one_in_all_but_what_five_places_allow()
    {
        Assert.Equal(new Metrics(1, 1, 1, 0.6, 1), Metrics.Of(["a", "c", "b"], Grades));
    }

    [Fact]
    public void Each_figure_looks_as_deep_as_its_name_says()
    {
        string[] filling = [.. Enumerable.Range(0, 200).Select(number => $"x{number}")];

        var eleventh = Metrics.Of([.. filling[..10], "a"], Grades);
        var hundredth = Metrics.Of([.. filling[..99], "a"], Grades);
        var later = Metrics.Of([.. filling[..100], "a"], Grades);

        Assert.Equal(new Metrics(0, 1.0 / 11 / 3, 0, 0, 1.0 / 3), eleventh);
        Assert.Equal(1.0 / 3, hundredth.Recall100);
        Assert.Equal(new Metrics(0, 1.0 / 101 / 3, 0, 0, 0), later);
    }

    [Fact]
    public void A_grade_below_zero_is_no_gain_and_a_query_without_a_relevant_document_is_nothing()
    {
        var grades = new Dictionary<string, int> { ["a"] = -1, ["b"] = 0 };

        Assert.Equal(Metrics.Zero, Metrics.Of(["a", "b"], grades));
        Assert.Equal(1, Metrics.Of(["a", "c"], new Dictionary<string, int> { ["a"] = -2, ["c"] = 1 }).Recall100);
    }

    [Fact]
    public void A_query_that_found_nothing_counts_in_the_mean()
    {
        var mean = Metrics.Mean([Metrics.Of(["a", "c", "b"], Grades), Metrics.Of([], Grades)]);

        Assert.Equal(new Metrics(0.5, 0.5, 0.5, 0.3, 0.5), mean);
    }
}
