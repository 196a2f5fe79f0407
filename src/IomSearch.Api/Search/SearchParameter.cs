using IomSearch.Discovery;

namespace IomSearch.Api.Search;

/// <summary>One parameter of a search as a URL carries it: the row that reading, errors and the API's description
/// share.</summary>
/// <param name="Name">As it stands in a URL.</param>
/// <param name="Description">What it does, a sentence.</param>
internal sealed record SearchParameter(string Name, string Description)
{
    /// <summary>Whether it may be given more than once.</summary>
    public bool Repeatable { get; init; }

    /// <summary>Every value it takes; empty when it takes any text or number.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>Whether it takes whole numbers.</summary>
    public bool Number { get; init; }

    /// <summary>The five themes by their identifiers.</summary>
    public static IReadOnlyList<string> Themes { get; } =
        ["integration", "health", "livelihoods", "DRM", "reintegration"];

    /// <summary>The parameters that filter by a facet, under the facet's name, in the order of every canonical
    /// URL.</summary>
    public static IReadOnlyList<SearchParameter> Filters { get; } =
    [
        Filter("country", "An ISO 3166-1 alpha-2 code, or any name of a country."),
        Filter("donor", "Who pays, as the facet names it."),
        Filter("year", "A year in which the project ran."),
        Filter("type", "The kind of project, as the facet names it."),
        Filter("theme", "A theme.") with { Values = [.. Themes, FacetValue.NotStated] },
        Filter("status", "The status, as the facet names it."),
    ];

    /// <summary>Query and filters: what decides which projects are found.</summary>
    public static IReadOnlyList<SearchParameter> Selecting { get; } =
    [
        new("q", "What to look for; empty finds everything."),
        .. Filters,
        new("from", "Only projects with a year not before this one.") { Number = true },
        new("to", "Only projects with a year not after this one.") { Number = true },
        new("mode", "What the search goes by; hybrid by default.") { Values = Names<SearchMode>() },
        new("operator", "Whether every word is required, or any; and by default.") { Values = Names<WordOperator>() },
        new("synonyms", "Whether words that mean the same are searched besides those typed; true by default.")
        {
            Values = ["true", "false"],
        },
    ];

    /// <summary>Every parameter of a search.</summary>
    public static IReadOnlyList<SearchParameter> All { get; } =
    [
        .. Selecting,
        new("sort", "The order of the hits; relevance by default.") { Values = Names<SortOrder>() },
        new("page", "Which page, from 1.") { Number = true },
        new("size", "Hits a page; 0 counts only.") { Number = true },
        new("cursor", "The next of the page before; takes the place of page.") ,
        new("explain", "Whether each hit carries how its score came about.") { Values = ["true", "false"] },
    ];

    /// <summary>The values of an enumeration as URLs write them.</summary>
    private static string[] Names<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(name => name.ToLowerInvariant())];

    private static SearchParameter Filter(string name, string description) =>
        new(name, $"{description} Repeatable; \"{FacetValue.NotStated}\" finds the projects that state none.")
        {
            Repeatable = true,
        };
}
