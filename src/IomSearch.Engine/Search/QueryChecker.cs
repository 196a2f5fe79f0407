namespace IomSearch.Engine.Search;

/// <summary>Refuses a query that asks for too much, before any work is done for it.</summary>
internal sealed class QueryChecker(FuzzyTerms fuzzyTerms, QueryLimits limits)
{
    /// <summary>Adds up the clauses of queries that are run together, misspelt words counted by the terms they stand for.</summary>
    /// <exception cref="QueryLimitException">There are too many clauses.</exception>
    /// <exception cref="ArgumentException">A boost is below 0, or a field of a misspelt word is missing.</exception>
    public void Check(IEnumerable<Query> queries)
    {
        var clauses = queries.Sum(query => Clauses(query, fuzzy => fuzzyTerms.Of(fuzzy).Queries.Length));
        if (clauses > limits.Clauses)
        {
            throw new QueryLimitException(nameof(limits.Clauses), clauses, limits.Clauses);
        }
    }

    /// <summary>The clauses of a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="expansions">How many terms a misspelt word stands for.</param>
    /// <exception cref="ArgumentException">A boost is below 0.</exception>
    public static long Clauses(Query query, Func<Query.Fuzzy, int> expansions) => query switch
    {
        Query.Bool boolean => boolean.Clauses.Sum(clause => Clauses(clause.Query, expansions)),
        Query.Best best => best.Queries.Sum(one => Clauses(one, expansions)),
        Query.Synonyms synonyms => synonyms.Alternatives.Prepend(synonyms.Typed).Sum(one => Clauses(one, expansions)),
        Query.Constant constant => Clauses(constant.Inner, expansions),
        Query.Boost { Factor: not (>= 0 and < float.PositiveInfinity) } boost =>
            throw new ArgumentException($"a boost of {boost.Factor}; 0 or more is possible"),
        Query.Boost boost => Clauses(boost.Inner, expansions),
        Query.Fuzzy fuzzy => expansions(fuzzy),
        Query.Phrase phrase => phrase.Terms.Length,
        _ => 1,
    };
}
