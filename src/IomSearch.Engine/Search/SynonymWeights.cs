using System.Collections.Immutable;

namespace IomSearch.Engine.Search;

/// <summary>Weighs the alternatives of what was typed.</summary>
/// <remarks>
/// Whoever wrote about the same thing in a rarer word has not written more about it. So the idf of an alternative is
/// cut to that of what was typed (of a phrase: to the sum over its words), and its share taken of that. BM25 is the idf
/// times something that grows with the frequency and falls with the length of the field; at equal frequency and length
/// an alternative thus scores its share of what was typed, or less. Typed "training" with idf 1.2, alternative "tvet"
/// with idf 4.0, share 0.8: the factor of "tvet" is 0.8 · 1.2 / 4.0 = 0.24.
/// </remarks>
internal static class SynonymWeights
{
    /// <summary>The same query with the weight of each alternative spelt out.</summary>
    /// <param name="synonyms">The query.</param>
    /// <param name="idf">How telling a term is in a field.</param>
    /// <exception cref="ArgumentException">It holds other things than terms and phrases.</exception>
    public static Query.Best Weighed(Query.Synonyms synonyms, Func<string, string, float> idf)
    {
        var typed = Idf(synonyms.Typed, idf);
        return new Query.Best(
        [
            synonyms.Typed,
            .. synonyms.Alternatives.Select(
                alternative => new Query.Boost(alternative, Factor(synonyms, typed, alternative, idf))),
        ]);
    }

    /// <summary>What an alternative weighs.</summary>
    /// <param name="synonyms">The query.</param>
    /// <param name="typed">How telling what was typed is, by <see cref="Idf"/>.</param>
    /// <param name="alternative">One of the alternatives.</param>
    /// <param name="idf">How telling a term is in a field.</param>
    /// <exception cref="ArgumentException">It holds other things than terms and phrases.</exception>
    public static float Factor(
        Query.Synonyms synonyms, float typed, Query alternative, Func<string, string, float> idf) =>
        synonyms.Share * Math.Min(1, typed / Idf(alternative, idf));

    /// <summary>How telling the terms and phrases of a query are together.</summary>
    /// <param name="query">The query.</param>
    /// <param name="idf">How telling a term is in a field.</param>
    /// <exception cref="ArgumentException">It holds other things than terms and phrases.</exception>
    public static float Idf(Query query, Func<string, string, float> idf) => query switch
    {
        Query.Term term => idf(term.Field, term.Text),
        Query.Phrase phrase => Sum(phrase, idf),
        Query.Best best => Greatest(best.Queries, idf),
        Query.Bool boolean => Sum(boolean, idf),
        _ => throw new ArgumentException($"synonyms are terms and phrases, not {query.GetType().Name}"),
    };

    // Single numbers added up as double ones, and single again.
    private static float Sum(Query.Phrase phrase, Func<string, string, float> idf)
    {
        var sum = 0.0;
        foreach (var term in phrase.Terms)
        {
            sum += idf(phrase.Field, term.Text);
        }

        return (float)sum;
    }

    private static float Sum(Query.Bool boolean, Func<string, string, float> idf)
    {
        var sum = 0.0;
        foreach (var clause in boolean.Clauses)
        {
            sum += Idf(clause.Query, idf);
        }

        return (float)sum;
    }

    private static float Greatest(ImmutableArray<Query> queries, Func<string, string, float> idf)
    {
        var greatest = Idf(queries[0], idf);
        foreach (var query in queries)
        {
            greatest = Math.Max(greatest, Idf(query, idf));
        }

        return greatest;
    }
}
