namespace IomSearch.Discovery.Meaning;

/// <summary>The terms that the documents found first lend to a query (RM3: Abdul-Jaleel et al., UMass at TREC 2004:
/// Novelty and HARD).</summary>
internal static class LentTerms
{
    /// <summary>How many documents lend their terms.</summary>
    public const int Documents = 10;

    private const int Terms = 30;
    private const double QueryShare = 0.5;

    // Terms: a title alone would lend each of its few words as much as an abstract lends its topic.
    private const double Smoothing = 100;

    /// <summary>The terms of the query, which have half of the weight, and those that the documents use most.</summary>
    /// <typeparam name="TTerm">What a term is.</typeparam>
    /// <param name="query">The terms of the query with their counts.</param>
    /// <param name="found">Those of the documents, best first; only the first <see cref="Documents"/> count.</param>
    /// <param name="order">Which of two equally telling terms goes first.</param>
    public static IReadOnlyDictionary<TTerm, double> Of<TTerm>(
        IReadOnlyList<(TTerm Term, int Count)> query,
        IEnumerable<IReadOnlyList<(TTerm Term, int Count)>> found,
        IComparer<TTerm> order)
        where TTerm : notnull
    {
        var weights = new Dictionary<TTerm, double>();
        Lend(weights, [.. query.Select(term => (term.Term, (double)term.Count))], QueryShare);
        Lend(weights, Telling(found, order), 1 - QueryShare);
        return weights;
    }

    // The probability of a term in the documents, each as probable as one over its rank: scores of a sum of searches,
    // of which each starts from 0, are not probabilities.
    private static (TTerm Term, double Weight)[] Telling<TTerm>(
        IEnumerable<IReadOnlyList<(TTerm Term, int Count)>> found, IComparer<TTerm> order)
        where TTerm : notnull
    {
        var sums = new Dictionary<TTerm, double>();
        foreach (var (rank, text) in found.Take(Documents).Index())
        {
            var share = 1 / ((rank + 1) * (text.Sum(term => term.Count) + Smoothing));
            foreach (var (term, count) in text)
            {
                sums[term] = sums.GetValueOrDefault(term) + (share * count);
            }
        }

        return
        [
            .. sums.OrderByDescending(term => term.Value).ThenBy(term => term.Key, order).Take(Terms)
                .Select(term => (term.Key, term.Value)),
        ];
    }

    private static void Lend<TTerm>(
        Dictionary<TTerm, double> weights, (TTerm Term, double Weight)[] terms, double share)
        where TTerm : notnull
    {
        var sum = terms.Sum(term => term.Weight);
        foreach (var (term, weight) in terms)
        {
            weights[term] = weights.GetValueOrDefault(term) + (share * weight / sum);
        }
    }
}
