using System.CommandLine;
using IomSearch.Cli.Options;

namespace IomSearch.Cli;

/// <summary>The commands, one file each.</summary>
internal static class Program
{
    private static readonly string[] Examples =
    [
        "iomsearch index corpus/projects",
        "iomsearch search vocational training Roma",
        "iomsearch search malaria --country LA --json",
        "iomsearch similar la-gms-malaria",
        "iomsearch export --country PL > poland.jsonl",
    ];

    private static Task<int> Main(string[] arguments) => Run(arguments, Terminal.OfProcess());

    /// <summary>Runs one command line.</summary>
    /// <returns>The exit code, one of <see cref="ExitCode"/>.</returns>
    internal static Task<int> Run(string[] arguments, Terminal terminal)
    {
        var root = new RootCommand("Search the projects of an index, or build one.")
        {
            IndexCommand.Create(terminal),
            SearchCommand.Create(terminal),
            ExportCommand.Create(terminal),
            FacetsCommand.Create(terminal),
            SuggestCommand.Create(terminal),
            SimilarCommand.Create(terminal),
            ClassifyCommand.Create(terminal),
            TrainCommand.Create(terminal),
            EvaluateCommand.Create(terminal),
            CheckCommand.Create(terminal),
            InspectCommand.Create(terminal),
            BackupCommand.Create(terminal),
            RestoreCommand.Create(terminal),
        };
        ExamplesFirst.Give(root, Examples);
        return CommandRunner.Run(root, arguments, terminal);
    }
}
