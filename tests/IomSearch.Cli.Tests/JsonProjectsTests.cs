using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using IomSearch.Discovery;
using IomSearch.Testing;
using Xunit.Abstractions;

namespace IomSearch.Cli.Tests;

/// <summary>Four thousand records of eight publishers, as they are, through index, search, facets and check.</summary>
public sealed partial class JsonProjectsTests(ITestOutputHelper output) : IDisposable
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
        Assert.Equal(Records, report.Indexed + report.Rejected + report.Superseded);
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
            foreach (var (value, count) in told.OrderByDescending(pair => pair.Value).Take(5))
            {
                Assert.True(counts[value] == count, $"{facet} {value}: {counts[value]}, the records say {count}");
            }

            // A project has one status at most, so that with "not stated" the counts are those of all.
            Assert.True(facet != "status" || counts.Values.Sum() == projects.Count, cli.Output);
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
        var drawn = random.GetItems(projects.ToArray(), Drawn);
        var missed = drawn
            .Where(project => !IsFound(project, Words(project), Math.Min(100, shared[Words(project)] + 2)))
            .ToList();
        var missedAsPhrase = missed.Where(project => !IsFound(project, $"\"{Words(project)}\"", 100)).ToList();

        output.WriteLine($"{Drawn - missed.Count} of {Drawn} are among the first three for the words of their titles");
        output.WriteLine(string.Join('\n', missed.Select(project => $"not {project["id"]}: {project["title"]}")));
        Assert.Empty(missedAsPhrase.Select(project => (string)project["id"]!));
        Assert.InRange(missed.Count, 0, Drawn / 50);
    }

    private bool IsFound(JsonNode project, string query, int size)
    {
        cli.Run(["search", query, "--json", "--size", $"{size}"]);
        return JsonNode.Parse(cli.Output)!["hits"]!.AsArray().Any(hit => (string)hit!["id"]! == (string)project["id"]!);
    }

    /// <summary>The title as it stands, without what a query reads as a sign: quotes, and a minus that opens a
    /// word.</summary>
    private static string Words(JsonNode project) =>
        SignBeforeWord().Replace(((string)project["title"]!).Replace('"', ' '), " ").ToLowerInvariant();

    [GeneratedRegex(@"(?<!\w)-(?=\w)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SignBeforeWord();
}
