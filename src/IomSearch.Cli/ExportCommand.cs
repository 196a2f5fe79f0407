using System.CommandLine;
using System.Text.Json;
using IomSearch.Cli.Options;
using IomSearch.Discovery;

namespace IomSearch.Cli;

/// <summary><c>iomsearch export</c>: prints the whole record of every hit, one a line.</summary>
internal static class ExportCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("export", "Prints the whole record of every project that a search finds.");
        var words = new SearchWords().AddTo(command);
        var format = new Option<string>("--format")
        {
            Description = "jsonl: a JSON object a line.",
            DefaultValueFactory = _ => "jsonl",
        };
        format.AcceptOnlyFromAmong("jsonl");
        var failEmpty = new Option<bool>("--fail-empty") { Description = "Exits with 3 when nothing is found." };
        command.Options.Add(format);
        command.Options.Add(failEmpty);
        var place = new IndexPlace().AddTo(command);
        ExamplesFirst.Give(
            command,
            "iomsearch export > all.jsonl",
            "iomsearch export --country PL --format jsonl",
            "iomsearch export malaria --from 2014 --to 2018 | head -3");
        command.Does((parsed, cancellation) =>
        {
            using var backend = place.Open(parsed, terminal);
            var lines = 0;
            foreach (var record in backend.Export(words.Request(parsed, terminal), cancellation))
            {
                terminal.Output.WriteLine(JsonSerializer.Serialize(record, DiscoveryJson.Default.ProjectRecord));
                lines++;
            }

            return lines == 0 && parsed.GetValue(failEmpty) ? ExitCode.NothingFound : ExitCode.Done;
        });
        return command;
    }
}
