using System.CommandLine;
using System.Globalization;
using IomSearch.Cli.Options;
using IomSearch.Engine.IO;
using IomSearch.Engine.Segments;

namespace IomSearch.Cli;

/// <summary><c>iomsearch restore DIR</c>: puts a backup in the place of an index that is not there.</summary>
internal static class RestoreCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "restore", "Puts a backup back, after every checksum of it was checked. The index must not be there.");
        var source = new Argument<string>("DIR") { Description = "The folder of the backup.", HelpName = "DIR" };
        command.Arguments.Add(source);
        var place = new IndexPlace().AddTo(command);
        ExamplesFirst.Give(
            command, "iomsearch restore backup/monday", "iomsearch restore backup/monday --index data/monday");
        command.Does((parsed, cancellation) =>
        {
            var backup = IndexPlace.Files(Path.GetFullPath(parsed.GetValue(source)!));
            var folder = place.Config(parsed).IndexFolder;
            var report = IndexBackup.Restore(backup, new MappedDirectory(folder), cancellation);
            terminal.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"generation {report.Generation}: {report.Files} files, {report.Bytes} bytes in {folder}"));
            return ExitCode.Done;
        });
        return command;
    }
}
