namespace IomSearch.Benchmarks.Measuring;

/// <summary>Percentiles by the nearest rank.</summary>
internal static class Percentile
{
    /// <summary>The middle value; of an even number, the lower one.</summary>
    public static double Median(IEnumerable<double> values) => Of(values, 0.5);

    /// <summary>The middle value of times.</summary>
    public static double Median(IEnumerable<long> values) => Of(values.Select(value => (double)value), 0.5);

    /// <summary>The value that 99 of 100 times do not pass.</summary>
    public static double P99(IEnumerable<long> values) => Of(values.Select(value => (double)value), 0.99);

    private static double Of(IEnumerable<double> values, double share)
    {
        double[] sorted = [.. values.Order()];
        return sorted[(int)Math.Ceiling(share * sorted.Length) - 1];
    }
}
