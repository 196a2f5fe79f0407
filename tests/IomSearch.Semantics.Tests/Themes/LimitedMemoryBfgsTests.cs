using IomSearch.Semantics.Themes;

namespace IomSearch.Semantics.Tests.Themes;

public sealed class LimitedMemoryBfgsTests
{
    [Fact]
    public void The_bottom_of_a_stretched_bowl_is_found()
    {
        var point = LimitedMemoryBfgs.Minimise(new Bowl(40), 500, 1e-15);

        Assert.All(Enumerable.Range(0, 40), i => Assert.Equal(i, point[i], 4));
    }

    [Fact]
    public void The_end_of_a_curved_valley_is_found()
    {
        var point = LimitedMemoryBfgs.Minimise(new Valley(), 500, 1e-15);

        Assert.Equal(1, point[0], 3);
        Assert.Equal(1, point[1], 3);
    }

    [Fact]
    public void The_gradient_of_maximum_entropy_is_the_slope_of_its_loss()
    {
        const int Seed = 20260911;
        var random = new Random(Seed);
        var objective = new MaximumEntropy(Rows(random), 6, 0.1);
        var at = Enumerable.Range(0, objective.Length).Select(_ => random.NextDouble() - 0.5).ToArray();
        var gradient = new double[at.Length];
        objective.Evaluate(at, gradient);

        // The twelfth number of a feature is no column.
        foreach (var i in Enumerable.Range(0, at.Length).Where(i => i % MaximumEntropy.Width < MaximumEntropy.Columns))
        {
            Assert.True(Math.Abs(Slope(objective, at, i) - gradient[i]) < 1e-5, $"seed {Seed}, component {i}");
        }
    }

    private static double Slope(MaximumEntropy objective, double[] at, int i)
    {
        const double Step = 1e-5;
        var unused = new double[at.Length];
        double[] above = [.. at];
        double[] below = [.. at];
        above[i] += Step;
        below[i] -= Step;
        return (objective.Evaluate(above, unused) - objective.Evaluate(below, unused)) / (2 * Step);
    }

    private static LabelledRow[] Rows(Random random) =>
    [
        .. Enumerable.Range(0, 20).Select(row =>
        {
            var shares = new float[Theme.Classes];
            shares[row % Theme.Classes] = row % 3 == 0 ? 0.65f : 1;
            shares[(row + 1) % Theme.Classes] += row % 3 == 0 ? 0.35f : 0;
            return new LabelledRow(
                new[] { row % 6, (row + 2) % 6 },
                new[] { random.NextSingle(), random.NextSingle() },
                shares,
                0.5f + random.NextSingle());
        }),
    ];

    private sealed class Bowl(int length) : IObjective
    {
        public int Length => length;

        public double Evaluate(ReadOnlySpan<double> at, Span<double> gradient)
        {
            var value = 0.0;
            for (var i = 0; i < at.Length; i++)
            {
                value += (i + 1) * (at[i] - i) * (at[i] - i);
                gradient[i] = 2 * (i + 1) * (at[i] - i);
            }

            return value;
        }
    }

    // Rosenbrock's function.
    private sealed class Valley : IObjective
    {
        public int Length => 2;

        public double Evaluate(ReadOnlySpan<double> at, Span<double> gradient)
        {
            var bend = at[1] - (at[0] * at[0]);
            gradient[0] = (-400 * at[0] * bend) - (2 * (1 - at[0]));
            gradient[1] = 200 * bend;
            return (100 * bend * bend) + ((1 - at[0]) * (1 - at[0]));
        }
    }
}
