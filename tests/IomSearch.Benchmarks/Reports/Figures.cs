using System.Globalization;

namespace IomSearch.Benchmarks.Reports;

/// <summary>Writes numbers as people read them.</summary>
internal static class Figures
{
    /// <summary>With three digits that count, whole from 1,000 on.</summary>
    public static string Short(double number) => number switch
    {
        >= 1_000 => number.ToString("N0", CultureInfo.InvariantCulture),
        >= 100 => number.ToString("F0", CultureInfo.InvariantCulture),
        >= 10 => number.ToString("F1", CultureInfo.InvariantCulture),
        >= 1 => number.ToString("F2", CultureInfo.InvariantCulture),
        _ => number.ToString("F3", CultureInfo.InvariantCulture),
    };

    /// <summary>In units of a million bytes.</summary>
    public static string Megabytes(double bytes) => Short(bytes / 1e6) + " MB";
}
