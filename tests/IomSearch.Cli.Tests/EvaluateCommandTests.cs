using System.Text.Json.Nodes;

namespace IomSearch.Cli.Tests;

public sealed class EvaluateCommandTests : IDisposable
{
    private readonly CommandLine cli = new();
    private readonly Testing.TemporaryFolder folder = new();

    public EvaluateCommandTests()
    {
        File.WriteAllText(folder.File("corpus.jsonl"), """{"_id": "d1", "title": "Boats", "text": "They sail."}""");
        File.WriteAllText(folder.File("queries.jsonl"), """{"_id": "q1", "text": "a boat"}""");
        File.WriteAllText(folder.File("qrels.tsv"), "q1\td1\t1\n");
    }

    public void Dispose()
    {
        cli.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void The_figures_of_a_collection_are_printed()
    {
        Assert.Equal(ExitCode.Done, cli.RunAlone(["evaluate", folder.Path, "--mode", "lexical"]));
        Assert.EndsWith(": 1 documents, 1 judged queries", cli.Lines[0], StringComparison.Ordinal);
        Assert.Matches(@"^lexical +1\.0000 +1\.0000 +1\.0000 +0\.2000 +1\.0000$", cli.Lines[2]);
    }

    [Fact]
    public void The_figures_are_to_be_had_as_json()
    {
        cli.RunAlone(["evaluate", folder.Path, "--json"]);

        var report = JsonNode.Parse(cli.Output)!;
        Assert.Equal(1, (int)report["queries"]!);
        Assert.Equal(1.0, (double)report["modes"]![0]!["mean"]!["ndcg10"]!);
    }

    [Fact]
    public void What_was_found_is_written_as_a_run()
    {
        var run = folder.File("lexical.run");

        cli.RunAlone(["evaluate", folder.Path, "--mode", "lexical", "--run", run]);

        Assert.Matches(@"^q1 Q0 d1 1 0\.\d+ lexical\n$", File.ReadAllText(run));
    }

    [Fact]
    public void A_run_without_a_mode_is_refused_before_the_work()
    {
        Assert.Equal(ExitCode.WrongUse, cli.RunAlone(["evaluate", folder.Path, "--run", folder.File("run")]));
        Assert.False(File.Exists(folder.File("run")));
    }

    [Fact]
    public void A_collection_too_small_for_topics_is_searched_by_the_encoder_all_the_same()
    {
        Assert.Equal(ExitCode.Done, cli.RunAlone(["evaluate", folder.Path, "--mode", "hybrid"]));
        Assert.Contains("hybrid", cli.Output, StringComparison.Ordinal);
    }
}
