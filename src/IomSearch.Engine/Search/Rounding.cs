namespace IomSearch.Engine.Search;

/// <summary>Keeps bounds true to sums that were added up in another order.</summary>
internal static class Rounding
{
    // More than the rounding errors of a sum of 1,024 doubles, the most clauses of a query: 1,024 times 2^-53.
    private const double Slack = 1 + 1e-12;

    /// <summary>A score that no sum of the same numbers passes, whatever their order.</summary>
    public static float Up(double sum) => (float)(sum * Slack);
}
