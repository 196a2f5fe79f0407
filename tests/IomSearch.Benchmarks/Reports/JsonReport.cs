using System.Text.Json;
using System.Text.Json.Nodes;
using IomSearch.Benchmarks.Measuring;
using IomSearch.Benchmarks.Queries;

namespace IomSearch.Benchmarks.Reports;

/// <summary>A comparison as JSON, for programs.</summary>
/// <remarks>build is that of most threads; every build stands in builds. A class that is measured in both modes stands
/// twice, the second time as <c>name (top)</c>.</remarks>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>The text.</summary>
    public static string Of(ComparisonResult result) => new JsonObject
    {
        ["projects"] = result.Projects,
        ["seed"] = result.Seed,
        ["peer"] = "Lucene 8.8.1 in Java",
        ["build"] = Of(result.Builds.MaxBy(build => build.Threads)!),
        ["builds"] = new JsonArray([.. result.Builds.Select(Of)]),
        ["segments"] = new JsonObject { ["ours"] = result.Segments.Ours, ["peer"] = result.Segments.Peer },
        ["classes"] = new JsonArray([.. result.Classes.Select(Of)]),
        ["open"] = new JsonObject
        {
            ["oursWarmMs"] = result.Open.WarmMs.Ours,
            ["peerWarmMs"] = result.Open.WarmMs.Peer,
            ["oursStartMs"] = result.Open.StartMs.Ours,
            ["peerStartMs"] = result.Open.StartMs.Peer,
        },
        ["completions"] = result.Completions is { } completions ? Of(completions) : null,
        ["sqlite"] = result.Sqlite is { } sqlite ? Of(sqlite) : null,
        ["disagreements"] = new JsonArray([.. result.Problems.Select(problem => JsonValue.Create(problem))]),
    }.ToJsonString(Indented);

    private static JsonObject Of(BuildFigures build) => new()
    {
        ["threads"] = build.Threads,
        ["oursDocsPerSecond"] = build.DocsPerSecond.Ours,
        ["peerDocsPerSecond"] = build.DocsPerSecond.Peer,
        ["ratio"] = build.Ratio,
        ["oursProcessorSeconds"] = build.ProcessorSeconds.Ours,
        ["peerProcessorSeconds"] = build.ProcessorSeconds.Peer,
        ["oursPeakBytes"] = build.PeakBytes.Ours,
        ["peerPeakBytes"] = build.PeakBytes.Peer,
        ["oursIndexBytes"] = build.IndexBytes.Ours,
        ["peerIndexBytes"] = build.IndexBytes.Peer,
    };

    private static JsonObject Of(ClassFigures figures) => new()
    {
        ["name"] = figures.Mode == Mode.Exact ? figures.QueryClass.Name : $"{figures.QueryClass.Name} (top)",
        ["mode"] = figures.Mode == Mode.Exact ? "exact" : "top",
        ["oursMedianMs"] = figures.MedianMs.Ours,
        ["peerMedianMs"] = figures.MedianMs.Peer,
        ["ratio"] = figures.Ratio,
        ["oursP99Ms"] = figures.P99Ms.Ours,
        ["peerP99Ms"] = figures.P99Ms.Peer,
        ["p99Ratio"] = figures.P99Ratio,
        ["oursAllocatedBytes"] = figures.AllocatedBytes.Ours,
        ["peerAllocatedBytes"] = figures.AllocatedBytes.Peer,
    };

    private static JsonObject Of(SqliteFigures sqlite) => new()
    {
        ["docsPerSecond"] = sqlite.DocsPerSecond,
        ["bytes"] = sqlite.IndexBytes,
        ["classes"] = new JsonArray(
        [
            .. sqlite.Classes.Select(figures =>
                new JsonObject { ["name"] = figures.QueryClass, ["medianMs"] = figures.MedianMs }),
        ]),
    };

    private static JsonObject Of(CompletionFigures completions) => new()
    {
        ["oursBuildSeconds"] = completions.Seconds.Ours,
        ["peerBuildSeconds"] = completions.Seconds.Peer,
        ["oursBytes"] = completions.Bytes.Ours,
        ["peerBytes"] = completions.Bytes.Peer,
    };
}
