using System.Collections.Immutable;
using IomSearch.Engine.Analysis;

namespace IomSearch.Engine.Search;

/// <summary>A piece of a typed query.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Where it starts, in UTF-16 units.</param>
/// <param name="End">Where it ends, suffixes included.</param>
/// <param name="Text">A word or phrase without escapes and quotes; a field's name; a range's lower bound.</param>
internal readonly record struct QueryToken(QueryTokenKind Kind, int Start, int End, string Text)
{
    /// <summary>A word with its wildcards left apart: those that were not escaped are U+E000 for
    /// * and U+E001 for ?.</summary>
    public string Pattern { get; init; } = Text;

    /// <summary>The upper bound of a range.</summary>
    public string Upper { get; init; } = "";

    /// <summary>The number behind ^; 1 when there is none.</summary>
    public float Boost { get; init; } = 1;

    /// <summary>What else a word is looked for as, by the name of the analyzer; null when there is nothing.</summary>
    public ImmutableDictionary<string, IReadOnlyList<SynonymPhrase>>? Alternatives { get; init; }

    /// <summary>What is to be said of a word once it is read; null when there is nothing.</summary>
    public QueryNote? Note { get; init; }

    /// <summary>The number behind ~; -1 when there is no ~, and NaN when there is no number.</summary>
    public float Tilde { get; init; } = -1;
}

/// <summary>What a <see cref="QueryToken"/> is.</summary>
internal enum QueryTokenKind
{
    /// <summary>A word, perhaps with wildcards.</summary>
    Word,

    /// <summary>Words in quotes.</summary>
    Phrase,

    /// <summary>[a TO b].</summary>
    Range,

    /// <summary>A field's name before a colon.</summary>
    Field,

    /// <summary>( .</summary>
    Open,

    /// <summary>) , with its boost.</summary>
    Close,

    /// <summary>AND, &amp;&amp;.</summary>
    And,

    /// <summary>OR, ||.</summary>
    Or,

    /// <summary>NOT, !, -.</summary>
    Not,

    /// <summary>+.</summary>
    Plus,
}
