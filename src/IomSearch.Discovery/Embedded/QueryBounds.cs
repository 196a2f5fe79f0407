using IomSearch.Engine.Search;

namespace IomSearch.Discovery.Embedded;

/// <summary>The configured bounds on a query in the engine's terms.</summary>
internal static class QueryBounds
{
    /// <summary>The bounds.</summary>
    public static QueryLimits Of(IndexLimits limits) => new()
    {
        Characters = limits.QueryCharacters,
        Terms = limits.QueryTerms,
        Nesting = limits.QueryNesting,
        Clauses = limits.QueryClauses,
        PrefixCharacters = limits.PrefixCharacters,
        FuzzyExpansions = limits.FuzzyExpansions,
    };
}
