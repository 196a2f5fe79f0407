using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;
using IomSearch.Testing;
using IomSearch.Testing.Oracle;

namespace IomSearch.Engine.Tests.Search;

/// <summary>What leaves out documents that cannot win finds what looking at all of them finds.</summary>
public sealed class PrunedSearchTests
{
    [Fact]
    public void The_best_are_the_same_whether_the_others_are_counted_or_left_out() => Seeded.Rounds(12, random =>
    {
        using var index = Filled(random);
        using var snapshot = index.Snapshot();
        var queries = new RandomQueries(random);
        for (var i = 0; i < 150; i++)
        {
            var query = queries.Next(2);
            var options = queries.Options() with { Top = random.Next(1, 30), Facets = [], NumberFacets = [] };
            var all = snapshot.Search(query, options with { Top = snapshot.Documents });
            var counted = snapshot.Search(query, options);
            var pruned = snapshot.Search(query, options with { CountExactlyUpTo = random.Next(3) * random.Next(100) });

            Assert.Equal(Show(all.Hits.Take(options.Top)), Show(counted.Hits));
            Assert.Equal(Show(all.Hits.Take(options.Top)), Show(pruned.Hits));
            Assert.Equal((all.Total, true), (counted.Total, counted.TotalIsExact));
            Assert.True(
                pruned.TotalIsExact ? pruned.Total == all.Total : pruned.Total <= all.Total,
                $"{pruned.Total} of {all.Total}");
        }
    });

    [Fact]
    public void A_threshold_lets_documents_be_left_out()
    {
        using var index = SearchIndex.Open(new MemoryDirectory(), RandomDocuments.Schema);
        using var writer = index.OpenWriter();
        for (var i = 0; i < 5000; i++)
        {
            var text = i < 200
                ? "road raid"
                : (i % 2 == 0 ? "road" : "raid") + string.Concat(Enumerable.Repeat(" far", 60));
            writer.Put(new Document($"{i:D4}").Add("text", text));
        }

        writer.Commit();
        using var snapshot = index.Snapshot();
        var either = new Query.Bool(
            [
                new Clause(Occur.Should, new Query.Term("text", "road")),
                new Clause(Occur.Should, new Query.Term("text", "raid"))
            ]);

        var exact = snapshot.Search(either, new SearchOptions());
        var pruned = snapshot.Search(either, new SearchOptions { CountExactlyUpTo = 100 });

        Assert.False(pruned.TotalIsExact);
        Assert.Equal(5000, exact.Total);
        // Counted a window at a time.
        Assert.InRange(pruned.Total, 100, 100 + DocWindow.Length);
    }

    [Fact]
    public void Pages_behind_a_cursor_are_the_pages_of_the_whole() => Seeded.Rounds(10, random =>
    {
        using var index = Filled(random, 400);
        using var snapshot = index.Snapshot();
        var queries = new RandomQueries(random);
        for (var i = 0; i < 40; i++)
        {
            var query = queries.Next(2);
            var options = queries.Options() with { Top = random.Next(1, 90) };
            var all = snapshot.Search(query, options with { Top = 1000 });
            var paged = new List<Hit>();
            var page = snapshot.Search(query, options);
            while (page.Hits.Count > 0)
            {
                Assert.Equal(all.Total, page.Total);
                paged.AddRange(page.Hits);
                page = page.Next is null
                    ? page with { Hits = [] }
                    : snapshot.Search(query, options with { After = page.Next });
            }

            Assert.Equal(Show(all.Hits), Show(paged));
        }
    });

    [Fact]
    public void A_cursor_of_another_generation_is_refused()
    {
        using var index = Filled(new Random(1), 10);
        using var snapshot = index.Snapshot();

        var refusal = Assert.Throws<ArgumentException>(() => snapshot.Search(
            new Query.MatchAll(), new SearchOptions { After = new SearchCursor(snapshot.Generation + 1, "id") }));

        Assert.Contains($"generation {snapshot.Generation}", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void When_the_time_is_up_the_answer_so_far_is_marked_as_a_part()
    {
        using var index = Filled(new Random(1), 20_000);
        using var snapshot = index.Snapshot();
        var query = new Query.Phrase("text", [new PhraseTerm("road", 0), new PhraseTerm("aid", 1)], 3);

        var whole = snapshot.Search(query, new SearchOptions { Deadline = new Deadline(TimeSpan.FromHours(1)) });
        var part = snapshot.Search(
            query, new SearchOptions { Deadline = new Deadline(TimeSpan.FromSeconds(1), new StepClock()) });

        Assert.False(whole.IsPartial);
        Assert.True(part.IsPartial);
        Assert.False(part.TotalIsExact);
        Assert.InRange(part.Total, 1, whole.Total - 1);
    }

    private static SearchIndex Filled(Random random, int? count = null)
    {
        var index = SearchIndex.Open(new MemoryDirectory(), RandomDocuments.Schema);
        using var writer = index.OpenWriter();
        var made = new RandomDocuments(random);
        List<Document> documents = [.. Enumerable.Range(0, count ?? random.Next(2000, 6000))
            .Select(i => made.Next($"id-{random.Next(10_000):D5}-{i}"))];
        foreach (var group in documents.Chunk((documents.Count / random.Next(1, 5)) + 1))
        {
            Array.ForEach(group, writer.Put);
            writer.Commit();
        }

        foreach (var document in documents.Where(_ => random.Next(20) == 0))
        {
            writer.Delete(document.Id);
        }

        writer.Commit();
        return index;
    }

    private static string Show(IEnumerable<Hit> hits) =>
        string.Join('\n', hits.Select(hit => $"{hit.Id} {hit.Score:R}"));

    // Half a second a look.
    private sealed class StepClock : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => 2;

        public override long GetTimestamp() => now++;
    }
}
