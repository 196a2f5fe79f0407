using IomSearch.Discovery.Evaluation;

namespace IomSearch.Discovery.Tests.Evaluation;

public sealed class SignificanceTests
{
    [Fact]
    public void Searches_that_agree_differ_by_chance_for_certain()
    {
        Assert.Equal(1, Significance.P([0.5, 0.2, 1], [0.5, 0.2, 1], new Random(1)));
    }

    [Fact]
    public void One_search_better_on_each_of_ten_queries_is_two_exchanges_in_1024()
    {
        double[] better = [.. Enumerable.Repeat(0.6, 10)];
        double[] worse = [.. Enumerable.Repeat(0.5, 10)];

        Assert.Equal(2 / 1024.0, Significance.P(better, worse, new Random(1)), 3);
        Assert.Equal(2 / 1024.0, Significance.P(worse, better, new Random(1)), 3);
    }

    [Fact]
    public void Random_exchanges_agree_with_all_of_them() => Testing.Seeded.Rounds(5, random =>
    {
        double[] first = [.. Enumerable.Range(0, 9).Select(_ => random.NextDouble())];
        double[] second = [.. Enumerable.Range(0, 9).Select(_ => random.NextDouble())];

        Assert.Equal(AllExchanges(first, second), Significance.P(first, second, random), 0.01);
    });

    [Fact]
    public void Lists_of_two_lengths_are_no_pairs()
    {
        Assert.Throws<ArgumentException>(() => Significance.P([1], [1, 0], new Random(1)));
    }

    private static double AllExchanges(double[] first, double[] second)
    {
        double[] differences = [.. first.Zip(second, (a, b) => a - b)];
        var sums = Enumerable.Range(0, 1 << differences.Length)
            .Select(signs => Math.Abs(differences.Select((one, at) => ((signs >> at) & 1) == 0 ? one : -one).Sum()));
        return sums.Average(sum => sum >= Math.Abs(differences.Sum()) - 1e-9 ? 1.0 : 0.0);
    }
}
