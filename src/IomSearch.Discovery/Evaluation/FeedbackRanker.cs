using IomSearch.Discovery.Meaning;
using IomSearch.Semantics.Meaning;

namespace IomSearch.Discovery.Evaluation;

/// <summary>Searches by the words of documents that were found before, beside those of the query, as
/// <see cref="LentTerms"/> weighs them.</summary>
/// <param name="words">The search by words.</param>
/// <param name="documents">The ids of the collection.</param>
/// <param name="counts">The terms of its documents, in the same order, of the same analyzer.</param>
public sealed class FeedbackRanker(LexicalRanker words, IReadOnlyList<string> documents, TermCounts counts)
{
    private readonly Dictionary<string, int> places =
        documents.Select((id, at) => (id, at)).ToDictionary(pair => pair.id, pair => pair.at, StringComparer.Ordinal);

    /// <summary>The best documents of a query and what was found before.</summary>
    /// <param name="query">The query.</param>
    /// <param name="found">What was found, best first; the first ten lend their words.</param>
    /// <param name="deep">How many at most.</param>
    /// <param name="cancellation">Ends the search.</param>
    public IReadOnlyList<RankedDocument> Rank(
        JudgedQuery query, IEnumerable<string> found, int deep, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        var weights = LentTerms.Of(
            counts.Of(query.Text), found.Select(id => counts.Texts[places[id]]), Comparer<int>.Default);
        return words.Rank([.. weights.Select(term => (counts.Term(term.Key), (float)term.Value))], deep, cancellation);
    }
}
