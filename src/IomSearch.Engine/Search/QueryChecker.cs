using System.Collections.Immutable;

namespace IomSearch.Engine.Search;

/// <summary>Refuses a query that asks for too much, before any work is done for it.</summary>
internal sealed class QueryChecker
{
    private readonly Func<Query.Fuzzy, int> expansions;

    /// <summary>Counts misspelt words by the terms that they stand for.</summary>
    public QueryChecker(FuzzyTerms fuzzyTerms) => expansions = fuzzy => fuzzyTerms.Of(fuzzy).Count;

    /// <summary>Adds up the clauses of queries that are run together.</summary>
    /// <param name="query">The query; null where there are only filters.</param>
    /// <param name="filters">The filters.</param>
    /// <param name="limits">How many clauses are possible.</param>
    /// <exception cref="QueryLimitException">There are too many clauses.</exception>
    /// <exception cref="ArgumentException">A boost is below 0, or a field of a misspelt word is missing.</exception>
    public void Check(Query? query, ImmutableArray<DimensionFilter> filters, QueryLimits limits)
    {
        var clauses = query is null ? 0 : Clauses(query, expansions);
        foreach (var filter in filters)
        {
            clauses += Clauses(filter.Filter, expansions);
        }

        if (clauses > limits.Clauses)
        {
            throw new QueryLimitException(nameof(limits.Clauses), clauses, limits.Clauses);
        }
    }

    /// <summary>The clauses of a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="expansions">How many terms a misspelt word stands for.</param>
    /// <exception cref="ArgumentException">A boost is below 0.</exception>
    public static long Clauses(Query query, Func<Query.Fuzzy, int> expansions)
    {
        switch (query)
        {
            case Query.Bool boolean:
                var clauses = 0L;
                foreach (var clause in boolean.Clauses)
                {
                    clauses += Clauses(clause.Query, expansions);
                }

                return clauses;
            case Query.Best best:
                return Clauses(best.Queries, expansions);
            case Query.Synonyms synonyms:
                return Clauses(synonyms.Typed, expansions) + Clauses(synonyms.Alternatives, expansions);
            case Query.Constant constant:
                return Clauses(constant.Inner, expansions);
            case Query.Boost { Factor: not (>= 0 and < float.PositiveInfinity) } boost:
                throw new ArgumentException($"a boost of {boost.Factor}; 0 or more is possible");
            case Query.Boost boost:
                return Clauses(boost.Inner, expansions);
            case Query.Fuzzy fuzzy:
                return expansions(fuzzy);
            case Query.Phrase phrase:
                return phrase.Terms.Length;
            default:
                return 1;
        }
    }

    private static long Clauses(ImmutableArray<Query> queries, Func<Query.Fuzzy, int> expansions)
    {
        var clauses = 0L;
        foreach (var query in queries)
        {
            clauses += Clauses(query, expansions);
        }

        return clauses;
    }
}
