namespace IomSearch.Discovery.Similarity;

/// <summary>How far two projects agree in their facets.</summary>
internal static class FacetLikeness
{
    private static readonly (string Facet, double Weight, Func<ProjectRecord, IEnumerable<string>> Of)[] Facets =
    [
        ("theme", 0.55, record => record.Themes.Select(theme => theme.Theme)),
        ("country", 0.2, record => record.Countries.Select(country => country.Name)),
        ("type", 0.15, record => record.Type is null ? [] : [record.Type]),
        ("donor", 0.1, record => record.Donors),
    ];

    /// <summary>For each facet in which the two share values: these, and what they add, all facets together at most 1.</summary>
    public static IEnumerable<(string Facet, IReadOnlyList<string> Shared, double Weight)> Compare(ProjectRecord one, ProjectRecord other)
    {
        foreach (var (facet, weight, of) in Facets)
        {
            var left = of(one).ToList();
            var right = of(other).ToList();
            var shared = left.Intersect(right, StringComparer.Ordinal).ToList();
            if (shared.Count == 0)
            {
                continue;
            }

            // The first theme is what a project is about; agreeing in it says more than in a second one.
            var agreement = facet == "theme"
                ? left[0] == right[0] ? 1 : 0.5
                : shared.Count / (double)Math.Max(left.Count, right.Count);
            yield return (facet, shared, weight * agreement);
        }
    }
}
