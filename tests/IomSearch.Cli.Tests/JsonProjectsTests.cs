using System.Text.Json;
using System.Text.Json.Nodes;
using IomSearch.Discovery;
using IomSearch.Testing;
using Xunit.Abstractions;

namespace IomSearch.Cli.Tests;

/// <summary>Four thousand records of eight publishers, as they are, through index, search, facets and check.</summary>
public sealed class JsonProjectsTests(ITestOutputHelper output) : IDisposable
{
    private const int Records = 4_008;
    private const int Drawn = 200;

    private readonly CommandLine cli = new();

    public void Dispose() => cli.Dispose();

    [SharedFact]
    public void Every_record_is_indexed_or_refused_with_a_reason_and_found_by_its_title()
    {
        var folder = SharedFolder.Path("data/projects");
        cli.Run(["index", folder, "--json"]);
        var report = JsonSerializer.Deserialize(cli.Output, DiscoveryJson.Default.IndexingReport)!;
        output.WriteLine($"indexed {report.Indexed}, rejected {report.Rejected}, in {report.TookMs:N0} ms");
        output.WriteLine(string.Join('\n', report.Rejections));
        Assert.Equal(Records, Directory.GetFiles(folder, "*.jsonl").Sum(file => File.ReadLines(file).Count()));
        Assert.Equal(Records, report.Indexed + report.Rejected);
        Assert.All(report.Rejections, rejection => Assert.True(rejection is { Line: > 0, Reason.Length: > 0 }));
        Assert.InRange(report.Rejected, 0, Records / 100);

        Assert.Equal(ExitCode.Done, cli.Run(["check"]));
        Assert.Equal(ExitCode.Done, cli.Run(["export", "--format", "jsonl"]));
        var projects = cli.Lines.Select(line => JsonNode.Parse(line)!).ToList();
        Assert.Equal(report.Indexed, projects.Count);
        FacetsCountWhatTheRecordsSay(projects);
        Seeded.Rounds(1, random => TitlesAreFound(projects, random));
    }

    private void FacetsCountWhatTheRecordsSay(List<JsonNode> projects)
    {
        foreach (var (facet, field) in new[] { ("status", "status"), ("country", "countries") })
        {
            cli.Run(["facets", facet, "--json"]);
            var counts = JsonNode.Parse(cli.Output)!["values"]!.AsArray()
                .ToDictionary(value => (string)value!["value"]!, value => (int)value!["count"]!);
            var told = projects.SelectMany(project => Values(project[field])).CountBy(value => value);
            foreach (var (value, count) in told.Where(pair => counts.ContainsKey(pair.Key)))
            {
                Assert.True(counts[value] == count, $"{facet} {value}: {counts[value]}, the records say {count}");
            }

            Assert.NotEmpty(counts);
            Assert.Superset(counts.Keys.Where(key => counts[key] > 0).ToHashSet(),
                told.OrderByDescending(pair => pair.Value).Take(5).Select(pair => pair.Key).ToHashSet());
        }
    }

    private static IEnumerable<string> Values(JsonNode? value) => value switch
    {
        JsonArray list => list.Select(item => (string)item!["code"]!),
        null => [],
        _ => [(string)value!],
    };

    /// <summary>Of records with one title, any may come first; the one drawn has to be among them.</summary>
    private void TitlesAreFound(List<JsonNode> projects, Random random)
    {
        var shared = projects.CountBy(project => Words(project)).ToDictionary();
        var missed = new List<string>();
        foreach (var project in random.GetItems(projects.ToArray(), Drawn))
        {
            var size = Math.Min(100, shared[Words(project)] + 2);
            cli.Run(["search", Words(project), "--json", "--size", $"{size}"]);
            var hits = JsonNode.Parse(cli.Output)!["hits"]!.AsArray().Select(hit => (string)hit!["id"]!);
            if (!hits.Contains((string)project["id"]!))
            {
                missed.Add($"{project["id"]}: {project["title"]}");
            }
        }

        output.WriteLine($"{Drawn - missed.Count} of {Drawn} found by their titles");
        Assert.Empty(missed);
    }

    private static string Words(JsonNode project) => ((string)project["title"]!).Replace('"', ' ');
}
