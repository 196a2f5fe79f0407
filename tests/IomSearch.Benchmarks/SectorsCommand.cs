using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using IomSearch.Discovery;
using IomSearch.Testing;

namespace IomSearch.Benchmarks;

/// <summary><c>sectors</c>: of the ten projects most like one, how many carry a sector of it, on records whose donors
/// gave them sectors; by telling terms alone, and as the product does it.</summary>
/// <remarks>Titles and texts alone are read, and countries, donors and themes are found in them as for any record, so
/// nothing that compares them can know a sector.</remarks>
internal static class SectorsCommand
{
    private const int Nearest = 10;
    private const double Bound = 0.05;

    private static readonly string[] Sets = ["cida", "worldbank_objectives"];

    /// <summary>Prints the shares; 1 when the product gains less than five points over telling terms
    /// alone on one of the sets.</summary>
    public static int Run(IReadOnlyList<string> words)
    {
        var arguments = new Arguments(words, ["--each", "--folder", "--sets", "--weights"], []);
        using var folder = arguments.Text("--folder") is { } kept ? WorkFolder.Kept(kept) : WorkFolder.Passing(null);
        var ways = new List<(string Name, SimilarWeights Weights)>
        {
            ("telling terms", new SimilarWeights(1, 0, 0, 0, 0)),
            ("telling terms and facets", new SimilarWeights() with { Meaning = 0, Feedback = 0, Neighbours = 0 }),
        };
        ways.AddRange(arguments.Text("--weights") is { } given
            ? [(given, Weights(arguments.Numbers("--weights", [])))]
            : [("with meaning", new SimilarWeights())]);
        var least = double.MaxValue;
        foreach (var set in arguments.Text("--sets")?.Split(',') ?? Sets)
        {
            List<Record> records =
            [
                .. File.ReadLines(SharedFolder.Path($"data/projects/{set}.jsonl"))
                    .Select(Parse).Where(record => record.Sectors.Count > 0),
            ];
            var shares = ways.ConvertAll(way => Share(records, folder.Of(set), way, arguments.Number("--each", 1)));
            Console.WriteLine($"{set}, {records.Count} records");
            for (var way = 0; way < ways.Count; way++)
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"  {ways[way].Name,-28} {shares[way]:F3} {shares[way] - shares[0]:+0.000;-0.000;+0.000}"));
            }

            least = Math.Min(least, shares[^1] - shares[0]);
        }

        return least >= Bound ? 0 : 1;
    }

    private static double Share(
        List<Record> records, string folder, (string Name, SimilarWeights Weights) way, int each)
    {
        var config = IndexConfig.BuiltIn(folder) with { Vectors = VectorModels.Both, Similar = way.Weights };
        using var backend = new EmbeddedBackend(Path.Combine(folder, "index"), config);
        if (backend.State.Documents == 0)
        {
            var source = Path.Combine(folder, "records.jsonl");
            File.WriteAllLines(source, records.Select(record => JsonSerializer.Serialize(
                new { id = record.Id, title = record.Title, text = record.Text })));
            new IndexingPipeline(config.Limits, TimeProvider.System)
                .Run([source], backend, null, CancellationToken.None);
            Trace.Assert(
                backend.State.Documents == records.Count,
                $"{backend.State.Documents} of {records.Count} records were taken");
        }

        backend.FillVectors(null, CancellationToken.None);
        var sectors = records.ToDictionary(record => record.Id, record => record.Sectors, StringComparer.Ordinal);
        var started = Stopwatch.GetTimestamp();
        var asked = records.Where((_, number) => number % each == 0).ToList();
        var share = asked.Average(record => backend
            .Similar(new SimilarRequest { Id = record.Id, Size = Nearest }, CancellationToken.None)!.Hits
            .Count(hit => sectors[hit.Project.Id].Overlaps(record.Sectors)) / (double)Nearest);
        Console.Error.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{way.Name}: {Stopwatch.GetElapsedTime(started).TotalMilliseconds / asked.Count:F1} ms a project"));
        return share;
    }

    private static SimilarWeights Weights(IReadOnlyList<int> hundredths) =>
        hundredths is [var words, var facets, var meaning]
            ? new SimilarWeights(words / 100f, facets / 100f, meaning / 100f)
            : throw new ArgumentException("--weights takes three numbers");

    private static Record Parse(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new Record(
            root.GetProperty("id").GetString()!,
            Text("title"),
            Text("description"),
            root.TryGetProperty("sectors", out var sectors)
                ? [.. sectors.EnumerateArray()
                    .Select(sector => $"{sector.GetProperty("code")} {sector.GetProperty("name")}")]
                : []);

        string Text(string name) => root.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "";
    }

    private sealed record Record(string Id, string Title, string Text, HashSet<string> Sectors);
}
