using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using IomSearch.Cli.Options;
using IomSearch.Discovery;

namespace IomSearch.Cli;

/// <summary><c>iomsearch facets NAME</c>: prints the values of a facet with their counts.</summary>
internal static class FacetsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("facets", "Prints the values of a facet and how many projects have each.");
        var name = new Argument<string>("NAME")
        {
            Description = string.Join(", ", DocumentMapper.FacetNames),
            HelpName = "NAME",
        };
        name.AcceptOnlyFromAmong([.. DocumentMapper.FacetNames]);
        var prefix = new Option<string>("--prefix")
        {
            Description = "Only values with a word that starts so.",
            DefaultValueFactory = _ => "",
            HelpName = "TEXT",
        };
        var json = new Option<bool>("--json") { Description = "Prints what the API answers to the same question." };
        command.Arguments.Add(name);
        var words = new SearchWords().AddTo(command);
        command.Options.Add(prefix);
        command.Options.Add(json);
        var place = new IndexPlace().AddTo(command);
        ExamplesFirst.Give(
            command,
            "iomsearch facets country",
            "iomsearch facets donor --prefix euro",
            "iomsearch facets year roma --country PL --json");
        command.Does((parsed, cancellation) =>
        {
            using var backend = place.Open(parsed, terminal);
            var facet = parsed.GetValue(name)!;
            var values = backend.Facet(facet, parsed.GetValue(prefix)!, words.Request(parsed, terminal), cancellation);
            var state = backend.State;
            var answer = new FacetAnswer(facet, values, state.Generation, state.IndexedAt);
            Print(answer, parsed.GetValue(json), terminal);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(FacetAnswer answer, bool json, Terminal terminal)
    {
        if (json)
        {
            terminal.Output.WriteLine(JsonSerializer.Serialize(answer, DiscoveryJson.Default.FacetAnswer));
            return;
        }

        foreach (var value in answer.Values)
        {
            var label = value.Label == value.Value ? value.Value : $"{value.Value}\t{value.Label}";
            terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Count,7}  {label}"));
        }
    }
}
