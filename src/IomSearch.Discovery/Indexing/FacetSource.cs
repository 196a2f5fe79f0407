using System.Globalization;

namespace IomSearch.Discovery.Indexing;

/// <summary>A facet and where its values come from.</summary>
/// <param name="Name">The facet, which is also the name of its keyword field.</param>
/// <param name="Of">Its values in a record, none when nothing is stated.</param>
internal sealed record FacetSource(string Name, Func<ProjectRecord, IEnumerable<string>> Of)
{
    /// <summary>Every facet there can be.</summary>
    public static IReadOnlyList<FacetSource> All { get; } =
    [
        new("country", record => record.Countries.Select(country => country.Code)),
        new("donor", record => record.Donors),
        new("year", record => record.Years.Select(year => year.ToString("D4", CultureInfo.InvariantCulture))),
        new("type", record => Stated(TypeOf(record))),
        new("theme", record => record.Themes.Select(theme => theme.Theme)),
        new("status", record => Stated(record.Status)),
    ];

    /// <summary>The kind of project; the heading of a report's section where none is stated.</summary>
    public static string? TypeOf(ProjectRecord record) => record.Type ?? record.Section;

    /// <summary>The error of a name that no facet has.</summary>
    public static ArgumentException Unknown(string facet) =>
        new(
            $"there is no facet '{facet}'; there are {string.Join(", ", All.Select(known => known.Name))}",
            nameof(facet));

    private static IEnumerable<string> Stated(string? value) => value is null ? [] : [value];
}
