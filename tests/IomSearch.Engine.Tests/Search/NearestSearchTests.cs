using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;
using IomSearch.Engine.Vectors;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Search;

public sealed class NearestSearchTests
{
    private const int Dimensions = 37;

    private static readonly IndexSchema Schema = new(
        new FieldSpec("meaning", FieldKind.Vector, Dimensions: Dimensions),
        new FieldSpec("kind", FieldKind.Keyword),
        new FieldSpec("version", FieldKind.Stored));

    [Fact]
    public void After_any_history_the_nearest_are_those_that_looking_at_each_document_finds() =>
        Seeded.Rounds(20, random =>
        {
            var directory = new MemoryDirectory();
            var documents = new SortedDictionary<string, Known>(StringComparer.Ordinal);
            using (var index = SearchIndex.Open(directory, Schema))
            using (var writer = index.OpenWriter(new WriterOptions { MergeAtOnce = random.Next(2) * 20 }))
            {
                var history = new History(random, index, writer, documents);
                for (var step = random.Next(10, 200); step > 0; step--)
                {
                    history.Change();
                }

                writer.Commit();
                history.Dispose();
            }

            using var again = SearchIndex.Open(directory, Schema);
            using var snapshot = again.Snapshot();
            Assert.Empty(IndexChecker.Check(directory).Findings);
            for (var i = 0; i < 10; i++)
            {
                var (wanted, kind) = (Direction(random), random.Next(2) == 0 ? null : "a");
                var options = new SearchOptions
                {
                    Top = random.Next(1, 20),
                    Filters = kind is null ? [] : [Only(kind)]
                };
                var result = snapshot.Nearest("meaning", wanted, options);

                var expected = Naive(documents, wanted, kind);
                Assert.Equal(expected.Count, result.Total);
                Assert.Equal(
                    expected.Take(options.Top).Select(one => $"{one.Id} {one.Score:F5}"),
                    result.Hits.Select(hit => $"{hit.Id} {hit.Score:F5}"));
            }
        });

    [Fact]
    public void Of_so_many_that_threads_share_them_the_nearest_are_the_same_and_ties_go_by_id() =>
        Seeded.Rounds(2, random =>
        {
            using var index = SearchIndex.Open(new MemoryDirectory(), Schema);
            using var writer = index.OpenWriter();
            var documents = new SortedDictionary<string, Known>(StringComparer.Ordinal);
            List<float[]> directions = [.. Enumerable.Range(0, 5_000).Select(_ => Direction(random))];
            for (var number = 0; number < 70_000; number++)
            {
                // Each direction many times, so that the places between threads have ties.
                var known = new Known(directions[random.Next(directions.Count)], number % 9 == 0 ? "a" : "b", 0);
                documents[$"d{number:D5}"] = known;
                writer.Put(new Document($"d{number:D5}").Add("kind", known.Kind).Add("meaning", known.Vector!));
            }

            writer.Commit();
            writer.MergeAll();
            using var snapshot = index.Snapshot();
            foreach (var kind in new[] { null, "a" })
            {
                var wanted = Direction(random);
                var options = new SearchOptions { Top = 100, Filters = kind is null ? [] : [Only(kind)] };

                var result = snapshot.Nearest("meaning", wanted, options);

                var expected = Naive(documents, wanted, kind);
                Assert.Equal(expected.Count, result.Total);
                Assert.Equal(
                    expected.Take(100).Select(one => (one.Id, one.Score)),
                    result.Hits.Select(hit => (hit.Id, hit.Score)));
            }
        });

    [Fact]
    public void A_stop_is_the_same_failure_however_many_threads_look()
    {
        using var index = SearchIndex.Open(new MemoryDirectory(), Schema);
        using var writer = index.OpenWriter();
        var direction = Direction(new Random(1));
        for (var number = 0; number < 40_000; number++)
        {
            writer.Put(new Document($"d{number}").Add("meaning", direction));
        }

        writer.Commit();
        writer.MergeAll();
        using var snapshot = index.Snapshot();
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(
            () => snapshot.Nearest("meaning", direction, new SearchOptions(), stop.Token));
    }

    [Fact]
    public void Cosines_of_chosen_documents_are_those_of_the_search()
    {
        using var index = SearchIndex.Open(new MemoryDirectory(), Schema);
        using var writer = index.OpenWriter();
        var random = new Random(2);
        for (var number = 0; number < 30; number++)
        {
            var document = new Document($"d{number}");
            writer.Put(number % 3 == 0 ? document : document.Add("meaning", Direction(random)));
            if (number % 7 == 0)
            {
                writer.Commit();
            }
        }

        writer.Commit();
        using var snapshot = index.Snapshot();
        var wanted = Direction(random);
        var found = snapshot.Nearest("meaning", wanted, new SearchOptions { Top = 30 }).Hits
            .ToDictionary(hit => hit.Address, hit => hit.Score);
        List<DocumentAddress> all = [.. snapshot.Addresses()];

        var cosines = snapshot.Cosines("meaning", wanted, all);

        Assert.Equal(30, all.Count);
        for (var at = 0; at < all.Count; at++)
        {
            Assert.Equal(snapshot.HasVector(all[at], "meaning"), cosines[at] is not null);
            Assert.Equal(found.TryGetValue(all[at], out var score) ? score : null, (1 + cosines[at]) / 2);
            Assert.Equal(cosines[at] is null, snapshot.Direction("meaning", all[at]) is null);
        }
    }

    [Fact]
    public void A_vector_of_another_length_or_without_a_direction_is_refused_and_nothing_is_changed()
    {
        using var index = SearchIndex.Open(new MemoryDirectory(), Schema);
        using var writer = index.OpenWriter();
        writer.Put(new Document("a").Add("meaning", new float[] { 1 }.Concat(new float[Dimensions - 1]).ToArray()));

        Assert.Contains(
            "has 37",
            Assert.Throws<ArgumentException>(() => writer.Put(new Document("a").Add("meaning", new float[3]))).Message);
        Assert.Throws<ArgumentException>(() => writer.Put(new Document("a").Add("meaning", new float[Dimensions])));
        writer.Commit();

        using var snapshot = index.Snapshot();
        Assert.Equal(1, snapshot.Documents);
        Assert.Throws<ArgumentException>(() => snapshot.Nearest("meaning", new float[3], new SearchOptions()));
        Assert.Throws<ArgumentException>(() => snapshot.Nearest("kind", new float[3], new SearchOptions()));
    }

    [Fact]
    public void Past_its_deadline_it_gives_what_it_has_and_says_so()
    {
        using var index = SearchIndex.Open(new MemoryDirectory(), Schema);
        using var writer = index.OpenWriter();
        var random = new Random(1);
        for (var number = 0; number < 50; number++)
        {
            writer.Put(new Document($"d{number}").Add("meaning", Direction(random)));
        }

        writer.Commit();
        using var snapshot = index.Snapshot();
        var result = snapshot.Nearest(
            "meaning", Direction(random), new SearchOptions { Deadline = new Deadline(TimeSpan.Zero) });

        Assert.True(result.IsPartial);
        Assert.False(result.TotalIsExact);
    }

    private static List<(string Id, float Score)> Naive(
        SortedDictionary<string, Known> documents, float[] wanted, string? kind)
    {
        var target = Quantizer.Quantize(wanted);
        return
        [
            .. documents.Where(pair => pair.Value.Vector is not null && (kind is null || pair.Value.Kind == kind))
                .Select(pair => (Id: pair.Key, Score: Score(target, Quantizer.Quantize(pair.Value.Vector))))
                .OrderByDescending(one => one.Score).ThenBy(one => one.Id, StringComparer.Ordinal),
        ];
    }

    private static float Score(sbyte[] a, sbyte[] b) =>
        (1 + (DotProduct.OneByOne(a, b) / (Quantizer.Norm(a) * Quantizer.Norm(b)))) / 2;

    private static DimensionFilter Only(string kind) => new("kind", new Query.AnyValue("kind", [kind]));

    private static float[] Direction(Random random) =>
        [.. Enumerable.Range(0, Dimensions).Select(_ => (float)(random.NextDouble() - 0.5))];

    private sealed record Known(float[]? Vector, string Kind, int Version);

    /// <summary>Puts, deletes, commits and merges, and gives vectors to what a state of the past had.</summary>
    private sealed class History(
        Random random, SearchIndex index, IndexWriter writer, SortedDictionary<string, Known> documents) : IDisposable
    {
        private IndexSnapshot past = index.Snapshot();
        private int version;

        public void Change()
        {
            var id = $"d{random.Next(60)}";
            switch (random.Next(8))
            {
                case 0:
                    writer.Delete(id);
                    documents.Remove(id);
                    break;
                case < 4:
                    Fill(id);
                    break;
                default:
                    Put(id);
                    break;
            }

            switch (random.Next(14))
            {
                case < 3: writer.Commit(); break;
                case 3: writer.Refresh(); break;
                case 4: writer.FinishMerges(); break;
                case 5:
                    past.Dispose();
                    past = index.Snapshot();
                    break;
            }
        }

        public void Dispose() => past.Dispose();

        private void Put(string id)
        {
            var known = new Known(
                random.Next(4) == 0 ? null : Direction(random), random.Next(2) == 0 ? "a" : "b", ++version);
            var document = new Document(id).Add("kind", known.Kind).Add("version", BitConverter.GetBytes(version));
            writer.Put(known.Vector is null ? document : document.Add("meaning", known.Vector));
            documents[id] = known;
        }

        // What was replaced or deleted since the past state must not take the vector of what it was.
        private void Fill(string id)
        {
            if (past.Find(id) is not { } address)
            {
                return;
            }

            var vector = Direction(random);
            var taken = writer.Fill(past, "meaning", [(address, vector)]);
            var then = BitConverter.ToInt32(past.Stored(address, "version").Span);
            if (documents.TryGetValue(id, out var known) && known.Version == then)
            {
                Assert.Equal(1, taken);
                documents[id] = known with { Vector = vector };
            }
        }
    }
}
