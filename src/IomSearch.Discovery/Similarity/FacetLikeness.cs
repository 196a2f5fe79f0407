namespace IomSearch.Discovery.Similarity;

/// <summary>How far two projects agree in their facets.</summary>
internal static class FacetLikeness
{
    private const double ThemeWeight = 0.7;

    // The first theme is what a project is about; agreeing in it says more than in a second one.
    private const double FurtherTheme = 0.5;

    private static readonly (string Facet, double Weight, Func<ProjectRecord, IEnumerable<string>> Of)[] Others =
    [
        ("country", 0.13, record => record.Countries.Select(country => country.Name)),
        ("type", 0.1, record => record.Type is null ? [] : [record.Type]),
        ("donor", 0.07, record => record.Donors),
    ];

    /// <summary>For each facet in which the two share values: these, and what they add, all facets
    /// together at most 1.</summary>
    public static IEnumerable<(string Facet, IReadOnlyList<string> Shared, double Weight)> Compare(
        ProjectRecord one, ProjectRecord other)
    {
        List<(string Theme, double Confidence)> themes = [.. Themes(one, other)];
        if (themes.Count > 0)
        {
            // How likely it is that both are of some theme, taking one theme as independent of another.
            var none = themes.Aggregate(1.0, (left, theme) => left * (1 - theme.Confidence));
            yield return ("theme", [.. themes.Select(theme => theme.Theme)], ThemeWeight * (1 - none));
        }

        foreach (var (facet, weight, of) in Others)
        {
            var left = of(one).ToList();
            var right = of(other).ToList();
            var shared = left.Intersect(right, StringComparer.Ordinal).ToList();
            if (shared.Count > 0)
            {
                yield return (facet, shared, weight * shared.Count / Math.Max(left.Count, right.Count));
            }
        }
    }

    // In the order of the one.
    private static IEnumerable<(string Theme, double Confidence)> Themes(ProjectRecord one, ProjectRecord other) =>
        from theme in one.Themes
        join same in other.Themes on theme.Theme equals same.Theme
        let both = theme.Confidence * same.Confidence
        select (theme.Theme, theme == one.Themes[0] && same == other.Themes[0] ? both : FurtherTheme * both);
}
