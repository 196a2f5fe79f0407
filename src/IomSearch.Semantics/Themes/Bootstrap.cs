namespace IomSearch.Semantics.Themes;

/// <summary>Says how far a measure would move on another sample like this one (Efron and Tibshirani, An Introduction to
/// the Bootstrap, 1993, percentile intervals).</summary>
public static class Bootstrap
{
    /// <summary>The interval that 95 of 100 resamples fall into.</summary>
    /// <param name="answers">The sample.</param>
    /// <param name="measure">What is measured on a sample.</param>
    /// <param name="samples">Number of resamples, 40 or more.</param>
    /// <param name="seed">The same seed gives the same interval.</param>
    public static (double Low, double High) Interval(
        IReadOnlyList<JudgedAnswer> answers, Func<ThemeFigures, double> measure, int samples = 1_000, int seed = 7)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 40);
        var random = new Random(seed);
        var measures = new double[samples];
        var sample = new JudgedAnswer[answers.Count];
        for (var i = 0; i < samples; i++)
        {
            for (var place = 0; place < sample.Length; place++)
            {
                sample[place] = answers[random.Next(answers.Count)];
            }

            measures[i] = measure(new ThemeFigures(sample));
        }

        Array.Sort(measures);
        return (measures[samples / 40], measures[samples - 1 - (samples / 40)]);
    }
}
