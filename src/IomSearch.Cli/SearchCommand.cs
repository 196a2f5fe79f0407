using System.CommandLine;
using System.Text.Json;
using IomSearch.Cli.Options;
using IomSearch.Cli.Rendering;
using IomSearch.Discovery;

namespace IomSearch.Cli;

/// <summary><c>iomsearch search QUERY</c>: prints a page of hits.</summary>
internal static class SearchCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("search", "Finds projects.");
        var words = new SearchWords().AddTo(command);
        var size = Number("--size", "Hits a page.", usual: 10);
        var page = Number("--page", "Which page.", usual: 1);
        var json = new Option<bool>("--json") { Description = "Prints what the API answers to the same question." };
        var failEmpty = new Option<bool>("--fail-empty") { Description = "Exits with 3 when nothing is found." };
        command.Options.Add(size);
        command.Options.Add(page);
        command.Options.Add(json);
        command.Options.Add(failEmpty);
        var place = new IndexPlace().AddTo(command);
        ExamplesFirst.Give(
            command,
            "iomsearch search vocational training Roma",
            "iomsearch search '\"mobile vaccine clinics\"' --country LA",
            "iomsearch search --year 2015 --sort newest --size 50",
            "iomsearch search health --country 'not stated' --json");
        command.Does((parsed, cancellation) =>
        {
            var request = words.Request(parsed, terminal) with
            {
                Size = parsed.GetValue(size),
                Page = parsed.GetValue(page),
            };
            using var backend = place.Open(parsed, terminal);
            var response = backend.Search(request, cancellation);
            Print(response, parsed.GetValue(json), terminal);
            var nothing = response.Total.Value + response.Relaxed == 0;
            return nothing && parsed.GetValue(failEmpty) ? ExitCode.NothingFound : ExitCode.Done;
        });
        return command;
    }

    private static Option<int> Number(string name, string description, int usual) =>
        new(name) { Description = description, DefaultValueFactory = _ => usual, HelpName = "N" };

    private static void Print(SearchResponse response, bool json, Terminal terminal)
    {
        if (json)
        {
            terminal.Output.WriteLine(JsonSerializer.Serialize(response, DiscoveryJson.Default.SearchResponse));
        }
        else
        {
            HitPrinter.Print(response, terminal);
        }
    }
}
