using System.Text.Json.Serialization;

namespace IomSearch.Discovery;

/// <summary>One project in a list of results.</summary>
public sealed record SearchHit
{
    /// <summary>The outside id.</summary>
    public required string Id { get; init; }

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>Ranges of the title that the query matched.</summary>
    public IReadOnlyList<HighlightRange> TitleHighlights { get; init; } = [];

    /// <summary>Countries that benefit.</summary>
    public required IReadOnlyList<CountryName> Countries { get; init; }

    /// <summary>Who pays.</summary>
    public required IReadOnlyList<string> Donors { get; init; }

    /// <summary>Themes, most confident first; empty means none.</summary>
    public IReadOnlyList<ThemeAssignment> Themes { get; init; } = [];

    /// <summary>The kind of project; null when not stated.</summary>
    public string? Type { get; init; }

    /// <summary>Status; null when not stated.</summary>
    public string? Status { get; init; }

    /// <summary>The year of the first day; null when not stated.</summary>
    public int? StartYear { get; init; }

    /// <summary>The year of the last day; null when not stated.</summary>
    public int? EndYear { get; init; }

    /// <summary>Every year of the project, ascending.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>The budget; null when not stated.</summary>
    public Budget? Budget { get; init; }

    /// <summary>The score under the request's ranking; 0 where the order is by a column.</summary>
    public double Score { get; init; }

    /// <summary>How it matched: <c>words</c>, <c>meaning</c>.</summary>
    public IReadOnlyList<string> MatchedBy { get; init; } = [];

    /// <summary>The words of the query that this project lacks; null, and left out of JSON, for exact
    /// matches.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Missing { get; init; }

    /// <summary>The passages that show best why it matched.</summary>
    public IReadOnlyList<Snippet> Snippets { get; init; } = [];

    /// <summary>The other records of the same project, by id; null, and left out of JSON,
    /// when there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<LinkedRecord>? Linked { get; init; }

    /// <summary>How the score came about, when asked for; else left out of JSON.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Explanation { get; init; }
}

/// <summary>A passage of a project's text.</summary>
/// <param name="Field">The field it is from: <c>text</c>.</param>
/// <param name="Text">The passage, plain.</param>
/// <param name="Highlights">Ranges in <paramref name="Text"/>, in order, not overlapping.</param>
public sealed record Snippet(string Field, string Text, IReadOnlyList<HighlightRange> Highlights);

/// <summary>A range of characters to mark.</summary>
/// <param name="Start">From 0, in UTF-16 units.</param>
/// <param name="Length">In UTF-16 units.</param>
public readonly record struct HighlightRange(int Start, int Length);

/// <summary>A country by code and name.</summary>
/// <param name="Code">ISO 3166-1 alpha-2.</param>
/// <param name="Name">The English name.</param>
public sealed record CountryName(string Code, string Name);

/// <summary>An amount in its own currency.</summary>
/// <param name="Amount">Whole units.</param>
/// <param name="Currency">ISO 4217.</param>
public sealed record Budget(decimal Amount, string Currency);

/// <summary>A theme of a project.</summary>
/// <param name="Theme">integration, health, livelihoods, DRM or reintegration.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Source">Who says so: one of <see cref="ThemeSource"/>.</param>
public sealed record ThemeAssignment(string Theme, double Confidence, string Source);
