using System.Collections.Immutable;

namespace IomSearch.Discovery;

/// <summary>A search as a person or a program states it. Values are those of the HTTP interface.</summary>
public sealed record SearchRequest
{
    /// <summary>What was typed, at most 1,000 characters; empty finds everything.</summary>
    public string Text { get; init; } = "";

    /// <summary>Chosen values by facet name (<c>country</c>, <c>donor</c>, ...): OR inside one facet, AND across
    /// facets. <see cref="FacetValue.NotStated"/> chooses the projects that state none.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Filters { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>Only projects with a year not before this one.</summary>
    public int? From { get; init; }

    /// <summary>Only projects with a year not after this one.</summary>
    public int? To { get; init; }

    /// <summary>The order of the hits.</summary>
    public SortOrder Sort { get; init; } = SortOrder.Relevance;

    /// <summary>Which page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Hits a page, 0 to 100; 0 counts only.</summary>
    public int Size { get; init; } = 10;

    /// <summary>The <see cref="SearchResponse.Next"/> of the page before; takes the place of
    /// <see cref="Page"/>.</summary>
    public string? Cursor { get; init; }

    /// <summary>Words, meaning, or both.</summary>
    public SearchMode Mode { get; init; } = SearchMode.Hybrid;

    /// <summary>Whether every word is required, or any.</summary>
    public WordOperator Operator { get; init; } = WordOperator.And;

    /// <summary>Whether words that mean the same are searched besides those that were typed.</summary>
    public bool Synonyms { get; init; } = true;

    /// <summary>Whether each hit carries how its score came about.</summary>
    public bool Explain { get; init; }
}

/// <summary>The order of hits; ties always go by id, ordinal, ascending.</summary>
public enum SortOrder
{
    /// <summary>By score, best first.</summary>
    Relevance,

    /// <summary>By the last year of the project, latest first; without a year last.</summary>
    Newest,

    /// <summary>By the first year of the project, earliest first; without a year last.</summary>
    Oldest,

    /// <summary>By the budget's amount, largest first; without a budget last.</summary>
    Budget,

    /// <summary>By title, ordinal without case.</summary>
    Title,
}

/// <summary>What a search goes by.</summary>
public enum SearchMode
{
    /// <summary>Words decide what matches, words and meaning how it ranks.</summary>
    Hybrid,

    /// <summary>Words alone.</summary>
    Lexical,

    /// <summary>Meaning alone.</summary>
    Semantic,
}

/// <summary>How the words of a query combine where it does not say.</summary>
public enum WordOperator
{
    /// <summary>Every word is required.</summary>
    And,

    /// <summary>Any word will do; more are better.</summary>
    Or,
}
