using System.Diagnostics;
using System.Globalization;
using IomSearch.Engine;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;

namespace IomSearch.Benchmarks;

/// <summary><c>nearest</c>: how long it takes to look at every vector of an index, by the wall: threads
/// share the work. With and without a filter.</summary>
internal static class NearestCommand
{
    private const double Bound = 10;
    private const int Seed = 20_261_122;

    /// <summary>Makes an index of random vectors in a passing folder and searches it; 1 when the median is over 10 ms a
    /// 100,000 vectors.</summary>
    public static int Run(IReadOnlyList<string> words)
    {
        var arguments = new Arguments(words, ["--vectors", "--dimensions", "--rounds", "--folder"], []);
        var (vectors, dimensions) = (arguments.Number("--vectors", 100_000), arguments.Number("--dimensions", 512));
        using var folder = WorkFolder.Passing(arguments.Text("--folder"));
        var schema = new IndexSchema(
            new FieldSpec("meaning", FieldKind.Vector, Dimensions: dimensions),
            new FieldSpec("kind", FieldKind.Keyword));
        using var index = SearchIndex.Open(folder.Of("index"), schema);
        var random = new Random(Seed);
        using (var writer = index.OpenWriter())
        {
            for (var number = 0; number < vectors; number++)
            {
                writer.Put(new Document(number.ToString("D8", CultureInfo.InvariantCulture))
                    .Add("meaning", Direction(random, dimensions)).Add("kind", number % 10 == 0 ? "a" : "b"));
            }

            writer.Commit();
            writer.MergeAll();
        }

        using var snapshot = index.Snapshot();
        var filter = new DimensionFilter("kind", new Query.AnyValue("kind", ["a"]));
        var all = Median(arguments.Number("--rounds", 200), new SearchOptions { Top = 100 });
        var some = Median(arguments.Number("--rounds", 200), new SearchOptions { Top = 100, Filters = [filter] });
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{vectors:N0} vectors of {dimensions} bytes, {(long)vectors * dimensions >> 20} MB: nearest 100 in {all:F2} ms, "
                + $"{vectors * (dimensions / 1e6) / all:F1} GB/s; among a tenth {some:F2} ms"));
        return all * 100_000 / vectors <= Bound ? 0 : 1;

        double Median(int rounds, SearchOptions options)
        {
            var took = new List<double>();
            for (var round = 0; round < rounds; round++)
            {
                var wanted = Direction(random, dimensions);
                var started = Stopwatch.GetTimestamp();
                snapshot.Nearest("meaning", wanted, options);
                took.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            }

            took.Sort();
            return took[took.Count / 2];
        }
    }

    private static float[] Direction(Random random, int dimensions) =>
        [.. Enumerable.Range(0, dimensions).Select(_ => (float)(random.NextDouble() - 0.5))];
}
