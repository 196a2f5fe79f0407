using System.CommandLine;
using System.Globalization;
using IomSearch.Cli.Options;
using IomSearch.Engine.IO;
using IomSearch.Engine.Segments;

namespace IomSearch.Cli;

/// <summary><c>iomsearch backup DIR</c>: copies the newest commit of an index, which may be in use.</summary>
internal static class BackupCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("backup", "Copies an index as it is now, checked, while it is searched and written.");
        var target = new Argument<string>("DIR") { Description = "An empty or new folder.", HelpName = "DIR" };
        command.Arguments.Add(target);
        var place = new IndexPlace().AddTo(command);
        ExamplesFirst.Give(command, "iomsearch backup backup/monday", "iomsearch search water --index backup/monday");
        command.Does((parsed, cancellation) =>
        {
            var folder = Path.GetFullPath(parsed.GetValue(target)!);
            var report = IndexBackup.Copy(place.Files(parsed), new MappedDirectory(folder), cancellation);
            terminal.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"generation {report.Generation}: {report.Files} files, {report.Bytes} bytes in {folder}"));
            return ExitCode.Done;
        });
        return command;
    }
}
