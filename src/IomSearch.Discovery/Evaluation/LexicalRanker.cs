using System.Collections.Immutable;
using IomSearch.Engine;
using IomSearch.Engine.Analysis;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;

namespace IomSearch.Discovery.Evaluation;

/// <summary>Ranks the documents of a collection by their words: BM25 over one field, any word of the query.</summary>
/// <remarks>The text of a query is words and nothing else: no operator, quote or field name is looked for in it.</remarks>
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
        ImmutableArray<Clause> words =
        [
            .. analyzer.Tokens(query.Text).Select(token => new Clause(Occur.Should, new Query.Term(Field, token.Term))),
        ];
        if (words.IsEmpty)
        {
            return [];
        }

        var options = new SearchOptions { Top = deep, CountExactlyUpTo = 0, Limits = Limits };
        return [.. snapshot.Search(new Query.Bool(words), options, cancellation).Hits.Select(hit => new RankedDocument(hit.Id, hit.Score))];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        snapshot.Dispose();
        index.Dispose();
    }
}
