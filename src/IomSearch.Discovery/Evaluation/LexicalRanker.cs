using System.Collections.Immutable;
using IomSearch.Engine;
using IomSearch.Engine.Analysis;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;

namespace IomSearch.Discovery.Evaluation;

/// <summary>Ranks the documents of a collection by their words: BM25 over one field, any word of the query.</summary>
/// <remarks>The text of a query is words and nothing else: no operator, quote or field name
/// is looked for in it.</remarks>
public sealed class LexicalRanker : IRanker, IDisposable
{
    private const string Field = "text";

    // A query of a collection may be a whole abstract.
    private static readonly QueryLimits Limits = new() { Clauses = 100_000 };

    private readonly SearchIndex index;
    private readonly IndexSnapshot snapshot;
    private readonly Analyzer analyzer;

    private LexicalRanker(SearchIndex index, Analyzer analyzer) =>
        (this.index, this.analyzer, snapshot) = (index, analyzer, index.Snapshot());

    /// <summary>Indexes a collection.</summary>
    /// <param name="documents">The documents.</param>
    /// <param name="folder">An empty folder for the index.</param>
    /// <param name="analyzer">What makes words of documents and queries.</param>
    /// <exception cref="ArgumentException">There is no such analyzer.</exception>
    public static LexicalRanker Build(IEnumerable<CollectionDocument> documents, string folder, string analyzer)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var index = SearchIndex.Open(folder, new IndexSchema(new FieldSpec(Field, FieldKind.Text, analyzer)));
        using (var writer = index.OpenWriter())
        {
            foreach (var document in documents)
            {
                writer.Put(new Document(document.Id).Add(Field, document.Whole));
            }

            writer.Commit();
        }

        return new LexicalRanker(index, Analyzer.Named(analyzer));
    }

    /// <inheritdoc/>
    public IReadOnlyList<RankedDocument> Rank(JudgedQuery query, int deep, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(query);
        return Rank([.. analyzer.Tokens(query.Text).Select(token => (token.Term, 1f))], deep, cancellation);
    }

    /// <summary>The best documents of weighted terms.</summary>
    /// <param name="terms">Terms as the analyzer makes them, with what each one's score is multiplied by.</param>
    /// <param name="deep">How many at most.</param>
    /// <param name="cancellation">Ends the search.</param>
    public IReadOnlyList<RankedDocument> Rank(
        IReadOnlyList<(string Term, float Weight)> terms, int deep, CancellationToken cancellation)
    {
        ImmutableArray<Clause> words =
            [.. terms.Select(term => new Clause(Occur.Should, Weighted(term.Term, term.Weight)))];
        if (words.IsEmpty)
        {
            return [];
        }

        var options = new SearchOptions
        {
            Top = Math.Min(deep, snapshot.Documents),
            CountExactlyUpTo = 0,
            Limits = Limits
        };
        var found = snapshot.Search(new Query.Bool(words), options, cancellation);
        return [.. found.Hits.Select(hit => new RankedDocument(hit.Id, hit.Score))];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        snapshot.Dispose();
        index.Dispose();
    }

    private static Query Weighted(string term, float weight)
    {
        var query = new Query.Term(Field, term);
        return weight == 1 ? query : new Query.Boost(query, weight);
    }
}
