using IomSearch.Semantics.Meaning;

namespace IomSearch.Discovery.Evaluation;

/// <summary>Searches twice: what the first search finds lends its words to the second (RM3: Abdul-Jaleel et al., UMass at TREC
/// 2004: Novelty and HARD).</summary>
/// <param name="words">The search by words.</param>
/// <param name="documents">The ids of the collection.</param>
/// <param name="counts">The terms of its documents, in the same order, of the same analyzer.</param>
public sealed class FeedbackRanker(LexicalRanker words, IReadOnlyList<string> documents, TermCounts counts) : IRanker
{
    private const int FeedbackDocuments = 10;
    private const int FeedbackTerms = 30;
    private const double QueryShare = 0.5;

    // Words: a title alone would lend each of its few words as much as an abstract lends its topic.
    private const double Smoothing = 100;

    private readonly Dictionary<string, int> places =
        documents.Select((id, at) => (id, at)).ToDictionary(pair => pair.id, pair => pair.at, StringComparer.Ordinal);

    /// <inheritdoc/>
    public IReadOnlyList<RankedDocument> Rank(JudgedQuery query, int deep, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        var first = words.Rank(query, FeedbackDocuments, cancellation);
        var weights = new Dictionary<int, double>();
        Lend(weights, [.. counts.Of(query.Text).Select(term => (term.Term, (double)term.Count))], QueryShare);
        Lend(weights, Telling(first), 1 - QueryShare);
        return words.Rank([.. weights.Select(term => (counts.Term(term.Key), (float)term.Value))], deep, cancellation);
    }

    // The probability of a term in the documents found, each as probable as its score.
    private (int Term, double Weight)[] Telling(IReadOnlyList<RankedDocument> found)
    {
        var sums = new Dictionary<int, double>();
        foreach (var (id, score) in found)
        {
            var text = counts.Texts[places[id]];
            double length = text.Sum(term => term.Count);
            foreach (var (term, count) in text)
            {
                sums[term] = sums.GetValueOrDefault(term) + (score * count / (length + Smoothing));
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
