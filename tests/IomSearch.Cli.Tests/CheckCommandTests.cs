using System.Text.Json.Nodes;

namespace IomSearch.Cli.Tests;

public sealed class CheckCommandTests : IDisposable
{
    private readonly CommandLine cli = new CommandLine().WithProjects();

    public void Dispose() => cli.Dispose();

    [Fact]
    public void A_whole_index_is_told_so_with_its_sizes()
    {
        Assert.Equal(ExitCode.Done, cli.Run(["check"]));
        Assert.Equal("nothing is wrong", cli.Lines[^1]);
        Assert.Contains(cli.Lines, line => line.StartsWith("postings ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_damaged_index_ends_with_its_own_code_and_names_the_file()
    {
        cli.Damage("*.terms");

        Assert.Equal(ExitCode.Corrupt, cli.Run(["check"]));
        Assert.Matches(@"^wrong +seg-\d+\.terms: at byte \d+: ", cli.Lines[0]);
    }

    [Fact]
    public void The_report_is_to_be_had_as_json()
    {
        cli.Run(["check", "--json"]);

        var report = JsonNode.Parse(cli.Output)!;
        Assert.Equal(3, (int)report["documents"]!);
        Assert.Empty(report["findings"]!.AsArray());
    }

    [Fact]
    public void A_folder_that_is_not_there_is_not_made()
    {
        Directory.Delete(cli.Index, recursive: true);

        Assert.Equal(ExitCode.Failed, cli.Run(["check"]));
        Assert.False(Directory.Exists(cli.Index));
    }
}
