namespace IomSearch.Engine.Search;

/// <summary>Refuses a query that asks for too much, before any work is done for it.</summary>
internal sealed class QueryChecker(FuzzyTerms fuzzyTerms, QueryLimits limits)
{
    /// <summary>Adds up the clauses of queries that are run together, misspelt words counted by the terms they stand for.</summary>
    /// <exception cref="QueryLimitException">There are too many clauses.</exception>
    /// <exception cref="ArgumentException">A boost is below 0, or a field of a misspelt word is missing.</exception>
    public void Check(IEnumerable<Query> queries)
    {
        var clauses = queries.Sum(Clauses);
        if (clauses > limits.Clauses)
        {
            throw new QueryLimitException(nameof(limits.Clauses), clauses, limits.Clauses);
        }
    }

    private long Clauses(Query query) => query switch
    {
        Query.Bool boolean => boolean.Clauses.Sum(clause => Clauses(clause.Query)),
        Query.Best best => best.Queries.Sum(Clauses),
        Query.Constant constant => Clauses(constant.Inner),
        Query.Boost { Factor: not (>= 0 and < float.PositiveInfinity) } boost =>
            throw new ArgumentException($"a boost of {boost.Factor}; 0 or more is possible"),
        Query.Boost boost => Clauses(boost.Inner),
        Query.Fuzzy fuzzy => fuzzyTerms.Of(fuzzy).Queries.Length,
        Query.Phrase phrase => phrase.Terms.Length,
        _ => 1,
    };
}
