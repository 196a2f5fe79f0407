using IomSearch.Engine.IO;

namespace IomSearch.Cli.Tests;

public sealed class BackupCommandTests : IDisposable
{
    private readonly CommandLine cli = new CommandLine().WithProjects();

    private string Backup => Path.Combine(cli.Sources, "..", "backup");

    public void Dispose() => cli.Dispose();

    [Fact]
    public void A_backup_is_searched_as_it_is()
    {
        Assert.Equal(ExitCode.Done, cli.Run(["backup", Backup]));
        Directory.Delete(cli.Index, recursive: true);
        Directory.Move(Backup, cli.Index);

        Assert.Equal(ExitCode.Done, cli.Run(["search", "water", "--fail-empty"]));
    }

    [Fact]
    public void A_backup_is_put_back_where_the_index_is_gone()
    {
        cli.Run(["backup", Backup]);
        Directory.Delete(cli.Index, recursive: true);

        Assert.Equal(ExitCode.Done, cli.Run(["restore", Backup]));
        Assert.Equal(ExitCode.Done, cli.Run(["check"]));
    }

    [Fact]
    public void An_index_that_is_there_is_not_written_over()
    {
        cli.Run(["backup", Backup]);

        Assert.Equal(ExitCode.WrongUse, cli.Run(["restore", Backup]));
    }

    [Fact]
    public void A_damaged_backup_is_refused_by_the_name_of_the_file()
    {
        cli.Run(["backup", Backup]);
        Directory.Delete(cli.Index, recursive: true);
        CommandLine.Damage(Backup, "*.stored");

        Assert.Equal(ExitCode.Corrupt, cli.Run(["restore", Backup]));
        Assert.Contains("seg-1.stored", cli.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_another_process_writes_to_is_locked()
    {
        cli.Run(["backup", Backup]);
        Directory.Delete(cli.Index, recursive: true);
        using var held = new MappedDirectory(cli.Index).Lock();

        Assert.Equal(ExitCode.Locked, cli.Run(["restore", Backup]));
    }
}
