using IomSearch.Semantics.Meaning;

namespace IomSearch.Discovery.Evaluation;

/// <summary>Searches by the words of documents that were found before, beside those of the query (RM3: Abdul-Jaleel et al.,
/// UMass at TREC 2004: Novelty and HARD).</summary>
/// <param name="words">The search by words.</param>
/// <param name="documents">The ids of the collection.</param>
/// <param name="counts">The terms of its documents, in the same order, of the same analyzer.</param>
public sealed class FeedbackRanker(LexicalRanker words, IReadOnlyList<string> documents, TermCounts counts)
{
    /// <summary>How many documents lend their words.</summary>
    public const int FeedbackDocuments = 10;

    private const int FeedbackTerms = 30;
    private const double QueryShare = 0.5;

    // Words: a title alone would lend each of its few words as much as an abstract lends its topic.
    private const double Smoothing = 100;

    private readonly Dictionary<string, int> places =
        documents.Select((id, at) => (id, at)).ToDictionary(pair => pair.id, pair => pair.at, StringComparer.Ordinal);

    /// <summary>The best documents of a query and what was found before.</summary>
    /// <param name="query">The query.</param>
    /// <param name="found">What was found, best first; the first <see cref="FeedbackDocuments"/> lend their words.</param>
    /// <param name="deep">How many at most.</param>
    /// <param name="cancellation">Ends the search.</param>
    public IReadOnlyList<RankedDocument> Rank(
        JudgedQuery query, IEnumerable<string> found, int deep, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        var weights = new Dictionary<int, double>();
        Lend(weights, [.. counts.Of(query.Text).Select(term => (term.Term, (double)term.Count))], QueryShare);
        Lend(weights, Telling(found.Take(FeedbackDocuments)), 1 - QueryShare);
        return words.Rank([.. weights.Select(term => (counts.Term(term.Key), (float)term.Value))], deep, cancellation);
    }

    // The probability of a term in the documents, each as probable as one over its rank: scores of a sum of searches, of which
    // each starts from 0, are not probabilities.
    private (int Term, double Weight)[] Telling(IEnumerable<string> found)
    {
        var sums = new Dictionary<int, double>();
        foreach (var (rank, id) in found.Index())
        {
            var text = counts.Texts[places[id]];
            var share = 1 / ((rank + 1) * (text.Sum(term => term.Count) + Smoothing));
            foreach (var (term, count) in text)
            {
                sums[term] = sums.GetValueOrDefault(term) + (share * count);
            }
        }

        return
        [
            .. sums.OrderByDescending(term => term.Value).ThenBy(term => term.Key).Take(FeedbackTerms)
                .Select(term => (term.Key, term.Value)),
        ];
    }

    private static void Lend(Dictionary<int, double> weights, (int Term, double Weight)[] terms, double share)
    {
        var sum = terms.Sum(term => term.Weight);
        foreach (var (term, weight) in terms)
        {
            weights[term] = weights.GetValueOrDefault(term) + (share * weight / sum);
        }
    }
}
