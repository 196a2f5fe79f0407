namespace IomSearch.Benchmarks.Themes;

/// <summary>How much more of the same questions one side answers rightly than the other (Efron and Tibshirani, An
/// Introduction to
/// the Bootstrap, 1993; percentile intervals of the paired differences).</summary>
/// <param name="Ours">Our share of right answers, 0 to 1.</param>
/// <param name="Peer">The peer's.</param>
/// <param name="Low">The difference that 97.5 of 100 resamples are above.</param>
/// <param name="High">The difference that 97.5 of 100 resamples are below.</param>
/// <param name="NotBetter">The share of resamples in which ours is not better.</param>
internal sealed record PairedBootstrap(double Ours, double Peer, double Low, double High, double NotBetter)
{
    private const int Samples = 10_000;
    private const int Seed = 7;

    /// <summary>Compares the answers to the same questions.</summary>
    public static PairedBootstrap Of(IReadOnlyList<bool> ours, IReadOnlyList<bool> peer)
    {
        int[] differences = [.. ours.Zip(peer, (our, their) => (our ? 1 : 0) - (their ? 1 : 0))];
        var random = new Random(Seed);
        var means = new double[Samples];
        for (var sample = 0; sample < Samples; sample++)
        {
            var sum = 0;
            for (var draw = 0; draw < differences.Length; draw++)
            {
                sum += differences[random.Next(differences.Length)];
            }

            means[sample] = (double)sum / differences.Length;
        }

        Array.Sort(means);
        return new PairedBootstrap(
            Share(ours), Share(peer), means[Samples / 40], means[Samples - 1 - (Samples / 40)],
            means.Count(mean => mean <= 0) / (double)Samples);
    }

    private static double Share(IReadOnlyList<bool> right) => right.Count(each => each) / (double)right.Count;
}
