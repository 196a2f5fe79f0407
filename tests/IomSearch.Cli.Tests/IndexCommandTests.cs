using System.Text.Json;
using IomSearch.Discovery;

namespace IomSearch.Cli.Tests;

public sealed class IndexCommandTests : IDisposable
{
    private readonly CommandLine cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public void The_report_says_what_was_read_and_which_facts_were_found()
    {
        cli.WithProjects();
        Assert.Contains("files read      3\n", cli.Output, StringComparison.Ordinal);
        Assert.Contains("indexed         3\n", cli.Output, StringComparison.Ordinal);
        Assert.Contains("rejected        0\n", cli.Output, StringComparison.Ordinal);
        Assert.Contains("  countries     2\n", cli.Output, StringComparison.Ordinal);
        Assert.Equal("", cli.Error);
    }

    [Fact]
    public void A_broken_file_fails_the_run_and_the_others_are_indexed()
    {
        cli.Project("good", "title: Good");
        cli.Write("bad.md", "---\nid: bad\ntitel: Bad\n---\n");
        cli.Write("empty.md", "");
        Assert.Equal(ExitCode.Failed, cli.Run(["index", cli.Sources]));
        Assert.Contains("rejected bad.md:2: ", cli.Error, StringComparison.Ordinal);
        Assert.Contains("rejected empty.md: ", cli.Error, StringComparison.Ordinal);
        Assert.Contains("rejected        2\n", cli.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, cli.Run(["export"]));
        Assert.Single(cli.Lines);
    }

    [Fact]
    public void The_report_as_json_lists_every_rejection()
    {
        var missing = Path.Combine(cli.Sources, "missing.md");
        Assert.Equal(ExitCode.Failed, cli.Run(["index", missing, "--json"]));
        var report = JsonSerializer.Deserialize(cli.Output, DiscoveryJson.Default.IndexingReport)!;
        Assert.Equal((0, 1), (report.Indexed, report.Rejected));
        Assert.Equal("missing.md", report.Rejections[0].File);
    }

    [Fact]
    public void The_paths_can_come_from_the_input()
    {
        var one = cli.Project("one", "title: One");
        cli.Project("two", "title: Two");
        Assert.Equal(ExitCode.Done, cli.Run(["index", "-"], input: one + "\n\n"));
        Assert.Contains("indexed         1\n", cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_paths_the_sources_of_the_configuration_are_read()
    {
        cli.Project("one", "title: One");
        var config = cli.Write("config.json", """
            { "sources": ["one.md"], "index": "unused", "fields": [{ "name": "title", "weight": 1 }], "facets": [],
              "ranking": {}, "limits": {} }
            """);
        Assert.Equal(ExitCode.Done, cli.Run(["index", "--config", config]));
        Assert.Contains("indexed         1\n", cli.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(cli.Sources, "unused")));
    }

    [Fact]
    public void A_second_run_replaces_the_index()
    {
        cli.WithProjects();
        Assert.Equal(ExitCode.Done, cli.Run(["index", Path.Combine(cli.Sources, "water.md")]));
        cli.Run(["export"]);
        Assert.Single(cli.Lines);
    }

    [Fact]
    public void A_second_run_reads_only_what_changed()
    {
        cli.WithProjects();
        cli.Project("water", "title: Water pumps");
        Assert.Equal(ExitCode.Done, cli.Run(["index", cli.Sources]));
        Assert.Contains("files unchanged 2\n", cli.Output, StringComparison.Ordinal);
        Assert.Contains("indexed         3\n", cli.Output, StringComparison.Ordinal);
        cli.Run(["search", "pumps"]);
        Assert.Contains("Water pumps", cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vanished_file_is_named_and_its_records_stay_until_they_are_pruned()
    {
        cli.WithProjects();
        File.Delete(Path.Combine(cli.Sources, "water.md"));
        Assert.Equal(ExitCode.Done, cli.Run(["index", cli.Sources]));
        Assert.Contains("lost water.md: there is no such file any more; records kept: 1", cli.Error,
            StringComparison.Ordinal);
        Assert.Contains("indexed         3\n", cli.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, cli.Run(["index", cli.Sources, "--prune"]));
        Assert.Contains("removed water.md: there is no such file any more; records removed: 1", cli.Error,
            StringComparison.Ordinal);
        Assert.Contains("indexed         2\n", cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_records_of_an_id_the_newer_is_indexed_and_the_older_named()
    {
        cli.Project("one", "title: Old\nupdated: 2014-01-01");
        cli.Write("two.jsonl", """{"id":"one","title":"New","description":"It is done.","updated":"2015-01-01"}""");
        Assert.Equal(ExitCode.Done, cli.Run(["index", cli.Sources]));
        Assert.Contains("superseded one.md:1: a newer record of 'one' is in two.jsonl:1", cli.Error,
            StringComparison.Ordinal);
        cli.Run(["export"]);
        Assert.Contains("\"title\":\"New\"", Assert.Single(cli.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_faulty_configuration_is_wrong_use_and_names_the_key()
    {
        var config = cli.Write("config.json", """{ "sourcs": [] }""");
        Assert.Equal(ExitCode.WrongUse, cli.Run(["index", "--config", config]));
        Assert.Contains("sourcs", cli.Error, StringComparison.Ordinal);
        Assert.Equal("", cli.Output);
    }
}
