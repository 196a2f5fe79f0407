using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Tests.Segments;

public sealed class MergeTests
{
    private static readonly IndexSchema Schema = new(
        new FieldSpec("text", FieldKind.Text, "words"),
        new FieldSpec("country", FieldKind.Keyword),
        new FieldSpec("year", FieldKind.Number),
        new FieldSpec("record", FieldKind.Stored));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void An_index_of_many_commits_answers_as_one_that_was_made_at_once(int seed)
    {
        var random = new Random(seed);
        var expected = new SortedDictionary<string, Document>(StringComparer.Ordinal);
        using var grown = SearchIndex.Open(new MemoryDirectory(), Schema);
        using (var writer = grown.OpenWriter())
        {
            for (var step = 0; step < 400; step++)
            {
                Change(random, writer, expected);
            }

            writer.Commit();
        }

        using var fresh = SearchIndex.Open(new MemoryDirectory(), Schema);
        using (var writer = fresh.OpenWriter())
        {
            foreach (var document in expected.Values)
            {
                writer.Put(document);
            }

            writer.Commit();
        }

        using var left = grown.Snapshot();
        using var right = fresh.Snapshot();
        Assert.Equal(right.Documents, left.Documents);
        Assert.True(left.State.Segments.Count < 25, $"{left.State.Segments.Count} segments");
        foreach (var query in Queries(random))
        {
            Assert.Equal(Answer(right, query), Answer(left, query));
        }
    }

    private static void Change(Random random, IndexWriter writer, SortedDictionary<string, Document> expected)
    {
        var id = $"p{random.Next(300)}";
        if (random.Next(5) == 0)
        {
            Assert.Equal(expected.Remove(id), writer.Delete(id));
        }
        else
        {
            var document = NewDocument(random, id);
            writer.Put(document);
            expected[id] = document;
        }

        switch (random.Next(12))
        {
            case 0: writer.Commit(); break;
            case 1: writer.Refresh(); break;
            case 2 when random.Next(10) == 0: writer.MergeAll(); break;
        }
    }

    private static Document NewDocument(Random random, string id)
    {
        var text = string.Join(
            ' ', Enumerable.Range(0, random.Next(1, 30)).Select(_ => $"w{random.Next(1, 6) * random.Next(1, 6)}"));
        var document = new Document(id).Add("text", text).Add("record", System.Text.Encoding.UTF8.GetBytes(id + text));
        for (var i = random.Next(3); i > 0; i--)
        {
            document.Add("country", $"c{random.Next(6)}");
        }

        return random.Next(3) == 0 ? document : document.Add("year", (long)random.Next(-5, 2000));
    }

    private static IEnumerable<Query> Queries(Random random)
    {
        for (var i = 0; i < 60; i++)
        {
            var a = new Query.Term("text", $"w{random.Next(1, 26)}");
            var b = new Query.Term("text", $"w{random.Next(1, 26)}");
            yield return a;
            yield return new Query.Bool([new Clause(Occur.Must, a), new Clause(Occur.Should, b)]);
            yield return new Query.Phrase("text", [new PhraseTerm(a.Text, 0), new PhraseTerm(b.Text, 1)]);
            yield return new Query.Bool(
                [new Clause(Occur.Filter, new Query.Missing("year")), new Clause(Occur.MustNot, b)]);
            yield return new Query.NumberRange("year", random.Next(1000), random.Next(1000, 2000));
            yield return new Query.Prefix("text", "w1");
        }
    }

    private static string Answer(IndexSnapshot snapshot, Query query)
    {
        var result = snapshot.Search(query, new SearchOptions { Top = 1000, Facets = ["country"] });
        var hits = result.Hits.Select(hit =>
            $"{hit.Id}:{hit.Score:R}:{System.Text.Encoding.UTF8.GetString(snapshot.Stored(hit.Address, "record").Span)}");
        var facets = result.Facets[0].Values.Select(value => $"{value.Value}={value.Count}");
        return $"{result.Total} {string.Join(' ', hits)} {string.Join(' ', facets)} {result.Facets[0].Missing}";
    }
}
