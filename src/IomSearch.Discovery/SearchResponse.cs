namespace IomSearch.Discovery;

/// <summary>The answer to a <see cref="SearchRequest"/>; its JSON form is the body of
/// <c>GET /api/v1/search</c>.</summary>
public sealed record SearchResponse
{
    /// <summary>How the query was understood.</summary>
    public required QueryEcho Query { get; init; }

    /// <summary>Number of exact matches under all filters; relaxed and related hits are not in it.</summary>
    public required Total Total { get; init; }

    /// <summary>Number of further projects that match with words dropped; 0 when nothing was relaxed.</summary>
    public int Relaxed { get; init; }

    /// <summary>The page, from 1.</summary>
    public required int Page { get; init; }

    /// <summary>Hits a page, as asked.</summary>
    public required int Size { get; init; }

    /// <summary>The cursor of the next page; null on the last.</summary>
    public string? Next { get; init; }

    /// <summary>The page's hits: exact ones first, relaxed ones (with
    /// <see cref="SearchHit.Missing"/>) after them.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>Projects that match by meaning alone.</summary>
    public IReadOnlyList<SearchHit> Related { get; init; } = [];

    /// <summary>Counts by facet name, drill-sideways: as if the facet's own filter were not chosen.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<FacetValue>> Facets { get; init; }

    /// <summary>The generation that answered.</summary>
    public required long Generation { get; init; }

    /// <summary>When that generation was committed, UTC.</summary>
    public required DateTimeOffset IndexedAt { get; init; }

    /// <summary>Time taken, in milliseconds.</summary>
    public required double TookMs { get; init; }

    /// <summary>Whether the time limit cut the answer short.</summary>
    public bool Partial { get; init; }
}

/// <summary>How a query was understood.</summary>
/// <param name="Text">What was typed.</param>
/// <param name="Understood">The query as the engine runs it, in its own language.</param>
/// <param name="DidYouMean">A spelling that finds more, or null.</param>
/// <param name="Notes">What could not be read and was taken as words, filters that no project
/// has, and the like.</param>
public sealed record QueryEcho(string Text, string Understood, string? DidYouMean, IReadOnlyList<string> Notes);

/// <summary>A count.</summary>
/// <param name="Value">How many.</param>
/// <param name="Relation"><c>eq</c>: exactly; <c>gte</c>: at least.</param>
public sealed record Total(long Value, string Relation);

/// <summary>One value of a facet.</summary>
/// <param name="Value">The value to filter by.</param>
/// <param name="Label">The value as a person reads it.</param>
/// <param name="Count">Number of projects.</param>
/// <param name="Selected">Whether it is chosen in this request; a chosen value stays visible at zero.</param>
public sealed record FacetValue(string Value, string Label, int Count, bool Selected)
{
    /// <summary>The value of every facet that stands for the projects that state none.</summary>
    public const string NotStated = "not stated";
}
