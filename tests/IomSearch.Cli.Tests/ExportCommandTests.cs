using System.Text;
using IomSearch.Discovery;

namespace IomSearch.Cli.Tests;

public sealed class ExportCommandTests : IDisposable
{
    private readonly CommandLine cli = new CommandLine().WithProjects();

    public void Dispose() => cli.Dispose();

    [Fact]
    public void Every_project_is_one_line_with_its_whole_record()
    {
        Assert.Equal(ExitCode.Done, cli.Run(["export", "--format", "jsonl"]));
        using var backend = ProjectIndex.OpenExisting(cli.Index, IndexConfig.BuiltIn(cli.Index));
        Assert.Equal(
            new[] { "bread", "water", "world" }.Select(
                id => Encoding.UTF8.GetString(ProjectRecords.ToJson(backend.Find(id)!))),
            cli.Lines);
    }

    [Fact]
    public void Only_what_the_search_finds_is_written()
    {
        cli.Run(["export", "roma", "--country", "PL"]);
        Assert.Equal("bread", ProjectRecords.FromJson(Encoding.UTF8.GetBytes(Assert.Single(cli.Lines))).Id);
    }

    [Fact]
    public void An_empty_export_is_an_exit_code_when_asked_for()
    {
        Assert.Equal(ExitCode.NothingFound, cli.Run(["export", "xyzzy", "--fail-empty"]));
        Assert.Equal("", cli.Output);
    }

    [Fact]
    public void An_unknown_format_is_wrong_use() =>
        Assert.Equal(ExitCode.WrongUse, cli.Run(["export", "--format", "xls"]));
}
