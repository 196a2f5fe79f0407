using System.Collections.Immutable;

namespace IomSearch.Engine.Search;

/// <summary>How words without a field are looked up.</summary>
public sealed record QueryParserOptions
{
    /// <summary>The text fields a word is looked for in, each with its weight: the best of them counts.</summary>
    public required ImmutableArray<FieldWeight> Fields { get; init; }

    /// <summary>Whether words without an operator are all required.</summary>
    public bool RequireAll { get; init; } = true;

    /// <summary>Share of the other fields' scores that joins the best one's, 0 to 1.</summary>
    public float TieBreaker { get; init; } = 0.1f;

    /// <summary>The bounds on a query.</summary>
    public QueryLimits Limits { get; init; } = new();
}

/// <summary>A field with its weight.</summary>
/// <param name="Field">A text field.</param>
/// <param name="Weight">More than 0.</param>
public readonly record struct FieldWeight(string Field, float Weight);
