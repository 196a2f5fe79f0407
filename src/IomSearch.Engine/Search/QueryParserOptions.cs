using System.Collections.Immutable;
using IomSearch.Engine.Analysis;

namespace IomSearch.Engine.Search;

/// <summary>How words without a field are looked up.</summary>
public sealed record QueryParserOptions
{
    /// <summary>The text fields a word is looked for in, each with its weight: the best of them counts.</summary>
    public required ImmutableArray<FieldWeight> Fields { get; init; }

    /// <summary>Whether words without an operator are all required.</summary>
    public bool RequireAll { get; init; } = true;

    /// <summary>Whether what the analyzer splits, such as <c>follow-up</c>, is looked for as a phrase; else
    /// as separate words.</summary>
    public bool SplitWordsAsPhrase { get; init; } = true;

    /// <summary>Share of the other fields' scores that joins the best one's, 0 to 1.</summary>
    public float TieBreaker { get; init; } = 0.1f;

    /// <summary>What words and runs of words are also looked for as; words that are quoted, excluded, misspelt on
    /// purpose or patterns are looked for as they are.</summary>
    public Synonyms Synonyms { get; init; } = Synonyms.None;

    /// <summary>What an alternative counts of what was typed, 0 to 1.</summary>
    public float SynonymShare
    {
        get;
        init => field = value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "0 to 1");
    } = 0.8f;

    /// <summary>The bounds on a query.</summary>
    public QueryLimits Limits { get; init; } = new();
}

/// <summary>A field with its weight.</summary>
/// <param name="Field">A text field.</param>
/// <param name="Weight">More than 0.</param>
public readonly record struct FieldWeight(string Field, float Weight);
