namespace IomSearch.Testing;

/// <summary>What was read of one project of the source files, as plain words, so that a record and an exported line
/// compare alike.</summary>
/// <param name="File">The name of the source file.</param>
/// <param name="Title">The title.</param>
/// <param name="Facts">The values of each fact by the name that the expectations use: <c>countries</c>, <c>donors</c>,
/// <c>years</c>, <c>start</c>, <c>end</c>, <c>status</c>, <c>type</c>, <c>section</c>, <c>budget</c>
/// (<c>130000 USD</c>), <c>year</c>, <c>region</c>, <c>coverage</c>, <c>primaId</c>, <c>projectId</c>. A fact that is
/// missing or has no values is not stated.</param>
public sealed record SeedProject(string File, string Title, IReadOnlyDictionary<string, IReadOnlyList<string>> Facts)
{
    /// <summary>The facts that are compared, in the order of the table.</summary>
    public static IReadOnlyList<string> FactNames { get; } =
    [
        "countries", "donors", "years", "start", "end", "status", "type", "section", "budget", "year", "region",
            "coverage", "primaId",
        "projectId",
    ];

    /// <summary>The values of a fact, sorted; none when it is not stated.</summary>
    public IReadOnlyList<string> Values(string fact) =>
        Facts.TryGetValue(fact, out var values) ? [.. values.Order(StringComparer.Ordinal)] : [];

    /// <summary>An amount of money as one word: no zeros behind the point, then the currency.</summary>
    public static string Money(decimal amount, string currency) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{amount:0.##} {currency}");
}
