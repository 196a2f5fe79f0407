using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;
using IomSearch.Testing;
using IomSearch.Testing.Lucene;
using IomSearch.Testing.Oracle;

namespace IomSearch.Engine.Tests.Search;

/// <summary>Holds searches to Apache Lucene 8.8.1: same hits, same order, same scores.</summary>
public sealed class LuceneSearchTests
{
    private const string QueryCount = "IOMSEARCH_LUCENE_QUERIES";
    private const double Tolerance = 1e-5;

    // No bound cuts what Lucene does not cut.
    private static readonly QueryLimits Limits = new() { FuzzyExpansions = 1024, Clauses = int.MaxValue };

    [LuceneSharedFact]
    public void Typed_queries_over_real_projects_find_what_lucene_finds() =>
        Compare(LuceneCorpus.Projects(), Seeded.Count(QueryCount, 1000));

    [LuceneSharedFact]
    public void Typed_queries_over_cranfield_find_what_lucene_finds() =>
        Compare(LuceneCorpus.Cranfield(), Seeded.Count(QueryCount, 1000));

    [LuceneFact]
    public void Queries_of_every_type_inside_each_other_find_what_lucene_finds() => Seeded.Rounds(1, random =>
    {
        var made = new RandomDocuments(random);
        var documents = Enumerable.Range(0, 300).Select(i => made.Next($"{i:D4}")).ToList();
        var queries = new RandomQueries(random, RandomDocuments.LuceneSchema);
        Compare(RandomDocuments.LuceneSchema, documents, [.. Enumerable.Range(0, 2000).Select(_ =>
        {
            var query = Comparable(queries.Next(3));
            return new Comparison(new LuceneQuery(LuceneLanguage.Tree, LuceneTree.Of(query)), query, Scores: true);
        })]);
    });

    private static void Compare(LuceneCorpus corpus, int count) => Seeded.Rounds(1, random =>
    {
        var texts = new RandomQueryTexts(random, corpus.Words);
        Compare(LuceneCorpus.Schema, corpus.Documents, [.. Enumerable.Range(0, count).Select(_ =>
        {
            var (text, scores) = texts.Next();
            var language = random.Next(4) == 0 ? LuceneLanguage.ClassicAnd : LuceneLanguage.ClassicOr;
            return new Comparison(new LuceneQuery(language, text), Parser(language).Parse(text).Query, scores);
        })]);
    });

    private static QueryParser Parser(LuceneLanguage language) => new(LuceneCorpus.Schema, new QueryParserOptions
    {
        Fields = [new FieldWeight("text", 1)],
        RequireAll = language == LuceneLanguage.ClassicAnd,
        SplitWordsAsPhrase = false,
    });

    private static void Compare(
        IndexSchema schema, IReadOnlyList<Document> documents, IReadOnlyList<Comparison> comparisons)
    {
        using var index = Filled(schema, documents);
        using var snapshot = index.Snapshot();
        var answers = LuceneSearch.Run("english", schema, documents, [.. comparisons.Select(one => one.Lucene)]);
        var differences = comparisons.Zip(answers)
            .Select(pair => (pair.First, Difference: Difference(snapshot, pair.First, pair.Second)))
            .Where(pair => pair.Difference is not null)
            .Select(pair => $"{pair.First.Lucene}: {pair.Difference}").ToList();

        Assert.True(
            differences.Count == 0,
            $"{differences.Count} of {comparisons.Count} queries differ\n{string.Join('\n', differences.OrderBy(text => text.Length).Take(10))}");
    }

    private static string? Difference(IndexSnapshot snapshot, Comparison comparison, LuceneHits wanted)
    {
        if (wanted.Problem is not null)
        {
            return wanted.Problem;
        }

        var found = snapshot.Search(comparison.Query, new SearchOptions { Top = snapshot.Documents, Limits = Limits });
        var scores = found.Hits.ToDictionary(hit => hit.Id, hit => hit.Score);
        var missing = wanted.Hits.Where(hit => !scores.ContainsKey(hit.Id)).ToList();
        if (missing.Count > 0 || found.Hits.Count > wanted.Hits.Count)
        {
            return
                $"Lucene has {wanted.Hits.Count} hits, we have {found.Hits.Count}; missing {string.Join(", ", missing.Take(3))},"
                + $" too many {string.Join(", ", scores.Keys.Except(wanted.Hits.Select(hit => hit.Id)).Take(3))}";
        }

        // Each document has its score, and each place has its score: so the order is the same but among equal scores.
        return !comparison.Scores ? null : wanted.Hits
            .Zip(found.Hits)
            .Where(pair => !Near(pair.First.Score, scores[pair.First.Id]) || !Near(pair.First.Score, pair.Second.Score))
            .Select(pair => $"{pair.First} has {scores[pair.First.Id]:R} here, its place {pair.Second}")
            .FirstOrDefault();
    }

    private static bool Near(float a, float b) => Math.Abs(a - b) <= Tolerance * Math.Max(Math.Abs(a), Math.Abs(b));

    private static SearchIndex Filled(IndexSchema schema, IReadOnlyList<Document> documents)
    {
        var index = SearchIndex.Open(new MemoryDirectory(), schema);
        using var writer = index.OpenWriter();
        foreach (var chunk in documents.Chunk(1 + (documents.Count / 3)))
        {
            Array.ForEach(chunk, writer.Put);
            writer.Commit();
        }

        return index;
    }

    // Lucene has no query for a missing value, and weighs the terms of a misspelt word otherwise.
    private static Query Comparable(Query query) => query switch
    {
        Query.Missing => new Query.MatchAll(),
        Query.Fuzzy => new Query.Constant(query),
        Query.Synonyms synonyms => Comparable(synonyms.Typed),
        Query.Bool boolean => boolean with
        {
            Clauses = [.. boolean.Clauses.Select(clause => clause with { Query = Comparable(clause.Query) })],
        },
        Query.Best best => best with { Queries = [.. best.Queries.Select(Comparable)] },
        Query.Boost boost => boost with { Inner = Comparable(boost.Inner) },
        Query.Constant constant => constant with { Inner = Comparable(constant.Inner) },
        _ => query,
    };

    private sealed record Comparison(LuceneQuery Lucene, Query Query, bool Scores);
}
