using IomSearch.Engine.IO;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;
using IomSearch.Testing;
using IomSearch.Testing.Oracle;

namespace IomSearch.Engine.Tests.Search;

public sealed class ExplanationTests
{
    [Fact]
    public void The_value_of_an_explanation_is_the_score() => Seeded.Rounds(20, random =>
    {
        using var index = Filled(random);
        using var snapshot = index.Snapshot();
        var queries = new RandomQueries(random);
        for (var i = 0; i < 30; i++)
        {
            var query = queries.Next(3);
            foreach (var hit in snapshot.Search(query, new SearchOptions { Top = 5 }).Hits)
            {
                var explanation = snapshot.Explain(query, hit.Address);

                Assert.True(explanation.IsMatch, $"{query}\n{explanation}");
                Assert.True(
                    Math.Abs(explanation.Value - hit.Score) <= 1e-6 * hit.Score,
                    $"{hit.Score:R} for {query}\n{explanation}");
            }
        }
    });

    [Fact]
    public void A_document_that_is_not_found_is_explained_as_no_match() => Seeded.Rounds(20, random =>
    {
        using var index = Filled(random);
        using var snapshot = index.Snapshot();
        var queries = new RandomQueries(random);
        for (var i = 0; i < 20; i++)
        {
            var query = queries.Next(3);
            var found = snapshot.Search(query, new SearchOptions { Top = 1000 }).Hits.Select(hit => hit.Id).ToHashSet();
            foreach (var id in Ids.Where(id => snapshot.Find(id) is not null && !found.Contains(id)).Take(5))
            {
                var explanation = snapshot.Explain(query, snapshot.Find(id)!.Value);

                Assert.True(explanation is { IsMatch: false, Value: 0 }, $"{query}\n{explanation}");
            }
        }
    });

    [Fact]
    public void A_sum_names_each_of_its_parts()
    {
        using var index = Filled(new Random(1));
        using var snapshot = index.Snapshot();
        var query = new Query.Bool(
        [
            new Clause(Occur.Must, new Query.Boost(new Query.Term("text", "road"), 2)),
            new Clause(Occur.Filter, new Query.Prefix("text", "ro")),
        ]);
        var hit = snapshot.Search(query, new SearchOptions()).Hits[0];

        var explanation = snapshot.Explain(query, hit.Address);

        Assert.Equal(2, explanation.Details.Length);
        Assert.StartsWith("required: text:road, by BM25", explanation.Details[0].Description, StringComparison.Ordinal);
        Assert.EndsWith("times 2", explanation.Details[0].Description, StringComparison.Ordinal);
        Assert.Equal("required without a score: text:ro*", explanation.Details[1].Description);
        Assert.Equal(explanation.Details[0].Value, explanation.Value);
    }

    [Fact]
    public void A_deleted_document_is_no_match()
    {
        using var index = Filled(new Random(2));
        using var before = index.Snapshot();
        var id = before.Search(new Query.MatchAll(), new SearchOptions { Top = 1 }).Hits[0].Id;
        using var writer = index.OpenWriter();
        writer.Delete(id);
        writer.Refresh();
        using var after = index.Snapshot();

        Assert.False(after.Explain(new Query.MatchAll(), before.Find(id)!.Value).IsMatch);
    }

    private static IEnumerable<string> Ids => Enumerable.Range(0, 60).Select(i => $"id-{i:D2}");

    // In three segments, a third of the documents replaced.
    private static SearchIndex Filled(Random random)
    {
        var index = SearchIndex.Open(new MemoryDirectory(), RandomDocuments.Schema);
        using var writer = index.OpenWriter();
        var documents = new RandomDocuments(random);
        foreach (var group in Ids.Concat(Ids.Where((_, i) => i % 3 == 0)).Chunk(30))
        {
            foreach (var id in group)
            {
                writer.Put(documents.Next(id));
            }

            writer.Commit();
        }

        return index;
    }
}
