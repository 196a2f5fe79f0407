using IomSearch.Discovery.Evaluation;
using IomSearch.Engine.Schema;
using IomSearch.Testing.Lucene;

namespace IomSearch.Benchmarks.Relevance;

/// <summary>Ranks as Apache Lucene does with its EnglishAnalyzer, BM25 as it comes, any word of the query.</summary>
internal sealed class LuceneRanker : IRanker
{
    private const string Field = "text";

    // What the classic query parser would take for more than a word.
    private const string Signs = "\\+-!():^[]\"{}~*?|&/";

    private readonly Dictionary<string, LuceneHits> answers;

    /// <summary>Runs all queries of a collection.</summary>
    /// <exception cref="InvalidOperationException">Lucene could not read a query.</exception>
    public LuceneRanker(TestCollection collection)
    {
        var schema = new IndexSchema(new FieldSpec(Field, FieldKind.Text, "lucene-english"));
        var hits = LuceneSearch.Run(
            "english",
            schema,
            [.. collection.Documents.Select(document => new Document(document.Id).Add(Field, document.Whole))],
            [.. collection.Queries.Select(query => new LuceneQuery(LuceneLanguage.ClassicOr, Plain(query.Text)))]);
        answers = collection.Queries.Zip(hits)
            .ToDictionary(pair => pair.First.Id, pair => pair.Second, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public IReadOnlyList<RankedDocument> Rank(JudgedQuery query, int deep, CancellationToken cancellation)
    {
        var answer = answers[query.Id];
        return answer.Problem is { } problem
            ? throw new InvalidOperationException($"query {query.Id}: {problem}")
            : [.. answer.Hits.Take(deep).Select(hit => new RankedDocument(hit.Id, hit.Score))];
    }

    // Operators are in capitals, and words are not told apart by them. A query of stop words alone is one that is not
    // there: the parser gives it no clause.
    private static string Plain(string text) =>
        string.Concat(text.ToLowerInvariant()
            .Select(sign => Signs.Contains(sign, StringComparison.Ordinal) ? $"\\{sign}" : $"{sign}"));
}
