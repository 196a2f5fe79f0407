using System.Globalization;
using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Segments;

public sealed class ManyThreadsTests
{
    private const int Threads = 4;
    private const int Documents = 300;

    private static readonly IndexSchema Schema = new(
        new FieldSpec("text", FieldKind.Text, "words"), new FieldSpec("record", FieldKind.Stored));

    [Fact]
    public void Documents_put_by_many_threads_at_once_are_those_put_last() => Seeded.Rounds(6, random =>
    {
        using var index = SearchIndex.Open(new MemoryDirectory(), Schema);
        using var writer = index.OpenWriter(
            new WriterOptions { FlushMegabytes = 1, MergeAtOnce = random.Next(2) * 100 });
        var seeds = Enumerable.Range(0, Threads).Select(_ => random.Next()).ToArray();
        var own = new Dictionary<string, int>[Threads];

        Parallel.For(0, Threads, new ParallelOptions { MaxDegreeOfParallelism = Threads }, thread =>
            own[thread] = Work(writer, thread, new Random(seeds[thread])));
        writer.Commit();

        using var snapshot = index.Snapshot();
        foreach (var (id, version) in own.SelectMany(one => one))
        {
            Assert.Equal(version > 0 ? [id] : [], Found(snapshot, $"{id} AND v{version}"));
        }

        // Who was last is not known of an id that all put, but there is one document of it, the same in all its parts.
        var shared = Enumerable.Range(0, 20)
            .Select(number => $"s{number}").Where(id => snapshot.Find(id) is not null).ToList();
        Assert.All(shared, id => Assert.Equal([id], Found(snapshot, id)));
        Assert.All(shared, id => Assert.StartsWith(id, Record(snapshot, id), StringComparison.Ordinal));
        Assert.Equal(own.Sum(one => one.Values.Count(version => version > 0)) + shared.Count, snapshot.Documents);
        snapshot.Dispose();
        writer.MergeAll();
        using var merged = index.Snapshot();
        Assert.Equal(own.Sum(one => one.Values.Count(version => version > 0)) + shared.Count, merged.Documents);
    });

    // Each thread has ids of its own, of which it knows what is left, and some that all of them put and delete.
    private static Dictionary<string, int> Work(IndexWriter writer, int thread, Random random)
    {
        var left = new Dictionary<string, int>();
        for (var version = 1; version <= Documents; version++)
        {
            var id = $"t{thread}n{random.Next(Documents / 3)}";
            switch (random.Next(40))
            {
                case 0:
                    writer.Commit();
                    break;
                case 1:
                    writer.FinishMerges();
                    break;
                case < 8:
                    Assert.Equal(left.GetValueOrDefault(id) > 0, writer.Delete(id));
                    left[id] = 0;
                    break;
                case < 12:
                    writer.Put(New($"s{random.Next(20)}", version, random));
                    break;
                case 12:
                    writer.Delete($"s{random.Next(20)}");
                    break;
                default:
                    writer.Put(New(id, version, random));
                    left[id] = version;
                    break;
            }
        }

        return left;
    }

    private static Document New(string id, int version, Random random) => new Document(id)
        .Add("text", $"{id} v{version} {Padding(random)}")
        .Add("record", System.Text.Encoding.UTF8.GetBytes($"{id} {Padding(random)}"));

    // Long enough that buffers fill.
    private static string Padding(Random random) => string.Join(' ', Enumerable.Range(0, random.Next(2_000))
        .Select(_ => random.Next(100_000).ToString("x", CultureInfo.InvariantCulture)));

    private static string[] Found(IndexSnapshot snapshot, string query)
    {
        var parser = new QueryParser(Schema, new QueryParserOptions { Fields = [new FieldWeight("text", 1)] });
        var result = snapshot.Search(parser.Parse(query).Query, new SearchOptions { Top = 10 });
        return [.. result.Hits.Select(hit => snapshot.Id(hit.Address))];
    }

    private static string Record(IndexSnapshot snapshot, string id) =>
        System.Text.Encoding.UTF8.GetString(snapshot.Stored(snapshot.Find(id)!.Value, "record").Span);
}
