using System.CommandLine;
using System.Text.Json;
using IomSearch.Cli.Options;
using IomSearch.Cli.Rendering;
using IomSearch.Discovery;

namespace IomSearch.Cli;

/// <summary><c>iomsearch index PATH...</c>: makes an index, or brings the one in place up to date.</summary>
internal static class IndexCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "index",
            "Reads files and folders and makes the index of their projects. Run again, it reads only the files whose "
            + "content changed. The index holds what PATH names: records of a path that is no longer named leave it; "
            + "those of a file that vanished from a named folder stay until --prune.");
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders with projects; '-' reads the paths from the input, one a line. "
                + "[default: the configuration's sources]",
            Arity = ArgumentArity.ZeroOrMore,
        };
        command.Arguments.Add(paths);
        var place = new IndexPlace().AddTo(command);
        var json = new Option<bool>("--json") { Description = "Prints the report as JSON." };
        command.Options.Add(json);
        var prune = new Option<bool>("--prune")
        {
            Description = "Removes the records of files that are there no more; without it they stay.",
        };
        command.Options.Add(prune);
        var noVectors = new Option<bool>("--no-vectors")
        {
            Description = "Leaves out what search by meaning needs; a server fills it in when it opens the index.",
        };
        command.Options.Add(noVectors);
        ExamplesFirst.Give(
            command,
            "iomsearch index corpus/projects",
            "iomsearch index corpus/projects --prune",
            "iomsearch index reports/ more.md --index data/mine",
            "find . -name '*.md' | iomsearch index -");
        command.Does((parsed, cancellation) =>
        {
            var config = Sources(place.Config(parsed), parsed.GetValue(paths) ?? [], terminal);
            IndexingReport report;
            using (var progress = new ProgressLine(terminal, TimeProvider.System))
            {
                report = ProjectIndex.Update(config, parsed.GetValue(prune), progress, cancellation);
                report = report with
                {
                    Vectors = FillVectors(config, parsed.GetValue(noVectors) ? null : progress, cancellation),
                };
            }

            Print(report, parsed.GetValue(json), terminal);
            return report.Rejected > 0 ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    // After the index is in its place: whoever stops this has an index of words. Null leaves them as they are.
    private static IReadOnlyList<VectorCoverage> FillVectors(
        IndexConfig config, ProgressLine? progress, CancellationToken cancellation)
    {
        using var backend = ProjectIndex.OpenExisting(config.IndexFolder, config);
        if (progress is not null)
        {
            backend.FillVectors(progress, cancellation);
        }

        return backend.State.Vectors;
    }

    private static IndexConfig Sources(IndexConfig config, string[] paths, Terminal terminal)
    {
        const StringSplitOptions Tidy = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        var given = paths is ["-"] ? terminal.Input.ReadToEnd().Split('\n', Tidy) : paths;
        return paths.Length == 0
            ? config
            : config with { Index = config.IndexFolder, Sources = given, Folder = Environment.CurrentDirectory };
    }

    private static void Print(IndexingReport report, bool json, Terminal terminal)
    {
        if (json)
        {
            terminal.Output.WriteLine(JsonSerializer.Serialize(report, DiscoveryJson.Default.IndexingReport));
        }
        else
        {
            ReportPrinter.Print(report, terminal);
        }
    }
}
