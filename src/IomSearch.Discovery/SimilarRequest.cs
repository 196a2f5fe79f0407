using System.Collections.Immutable;

namespace IomSearch.Discovery;

/// <summary>Asks for the projects most like a project, or most like a text.</summary>
public sealed record SimilarRequest
{
    /// <summary>The project to compare with; null to compare with <see cref="Text"/>.</summary>
    public string? Id { get; init; }

    /// <summary>The text to compare with, such as the summary of a proposal; at most 200,000
    /// characters are read.</summary>
    public string Text { get; init; } = "";

    /// <summary>How many projects, 1 to 100.</summary>
    public int Size { get; init; } = 5;

    /// <summary>Only projects with these values, by facet: OR inside one, AND across.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Filters { get; init; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);
}

/// <summary>The projects most like another, or like a text.</summary>
/// <param name="Id">The project that was compared with; null for a text.</param>
/// <param name="Themes">The themes of the project or the text, most confident first.</param>
/// <param name="Terms">The words that told most about it, most telling first.</param>
/// <param name="Hits">The most similar projects, best first.</param>
/// <param name="Generation">The generation that answered.</param>
/// <param name="IndexedAt">When that generation was committed, UTC.</param>
/// <param name="TookMs">Time taken, in milliseconds.</param>
public sealed record SimilarResponse(
    string? Id,
    IReadOnlyList<ThemeAssignment> Themes,
    IReadOnlyList<string> Terms,
    IReadOnlyList<SimilarProject> Hits,
    long Generation,
    DateTimeOffset IndexedAt,
    double TookMs);

/// <summary>A project like another, with the reasons.</summary>
/// <param name="Project">The project.</param>
/// <param name="Similarity">0 to 1: shares of words, facets and meaning, weighted.</param>
/// <param name="Reasons">Why, strongest first; never empty.</param>
public sealed record SimilarProject(SearchHit Project, double Similarity, IReadOnlyList<SimilarityReason> Reasons)
{
    /// <summary>Ids of further projects with nearly the same text, such as the next phase of this one: they stand here
    /// and not in the list.</summary>
    public IReadOnlyList<string> Alike { get; init; } = [];
}

/// <summary>One reason why two projects are alike.</summary>
/// <param name="Kind"><c>terms</c>, <c>meaning</c>, or the facet that both have a value of: <c>theme</c>, <c>type</c>,
/// <c>country</c>, <c>donor</c>.</param>
/// <param name="Values">What both have: words as the text writes them, or the facet's labels; empty for <c>meaning</c>,
/// which has no words of its own.</param>
/// <param name="Share">How much of the similarity it makes up, 0 to 1.</param>
public sealed record SimilarityReason(string Kind, IReadOnlyList<string> Values, double Share);
