namespace IomSearch.Discovery.Evaluation;

/// <summary>The paired randomisation test: how likely a difference between two searches is, if neither were the better
/// (Smucker, Allan and Carterette, A comparison of statistical significance tests for information retrieval evaluation,
/// 2007).</summary>
public static class Significance
{
    /// <summary>How often signs are drawn; p is good to about 0.001.</summary>
    public const int Draws = 100_000;

    /// <summary>The two-sided p of the mean difference: the share of random exchanges of each query's two figures that
    /// give a mean difference at least as large.</summary>
    /// <param name="first">A figure a query.</param>
    /// <param name="second">The other search's, of the same queries in the same order.</param>
    /// <param name="random">Draws the exchanges.</param>
    /// <returns>More than 0, at most 1: what was observed is itself one of the exchanges.</returns>
    /// <exception cref="ArgumentException">The lists are not of one length.</exception>
    public static double P(IReadOnlyList<double> first, IReadOnlyList<double> second, Random random)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        ArgumentNullException.ThrowIfNull(random);
        if (first.Count != second.Count)
        {
            throw new ArgumentException($"{first.Count} and {second.Count} figures are no pairs", nameof(second));
        }

        // Queries without a difference add nothing whichever way they are exchanged.
        double[] differences = [.. first.Zip(second, (a, b) => a - b).Where(difference => difference != 0)];

        // Sums of the same numbers in another order may differ in the last digits.
        var observed = Math.Abs(differences.Sum()) - 1e-9;
        var asLarge = 1;
        for (var draw = 0; draw < Draws; draw++)
        {
            if (Math.Abs(Exchanged(differences, random)) >= observed)
            {
                asLarge++;
            }
        }

        return asLarge / (Draws + 1.0);
    }

    private static double Exchanged(double[] differences, Random random)
    {
        var (sum, signs) = (0.0, 0L);
        for (var at = 0; at < differences.Length; at++)
        {
            signs = at % 63 == 0 ? random.NextInt64() : signs >> 1;
            sum += (signs & 1) == 0 ? differences[at] : -differences[at];
        }

        return sum;
    }
}
