namespace IomSearch.Engine.Search;

/// <summary>Bounds on what a query may ask; each is named in the note or error that refuses.</summary>
public sealed record QueryLimits
{
    /// <summary>UTF-16 units of a query's text.</summary>
    public int Characters { get; init; } = 1_000;

    /// <summary>Words and phrases' words in a query.</summary>
    public int Terms { get; init; } = 64;

    /// <summary>Parentheses inside each other.</summary>
    public int Nesting { get; init; } = 32;

    /// <summary>Clauses after expansion.</summary>
    public int Clauses { get; init; } = 1_024;

    /// <summary>Characters before the <c>*</c> of a prefix, at least.</summary>
    public int PrefixCharacters { get; init; } = 2;

    /// <summary>Characters of a pattern with wildcards, at most; each may take three bytes of the 63
    /// that a pattern has.</summary>
    public int PatternCharacters { get; init; } = 20;

    /// <summary>Terms that a fuzzy word may stand for.</summary>
    public int FuzzyExpansions { get; init; } = 128;
}
