using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using IomSearch.Cli.Options;
using IomSearch.Discovery;

namespace IomSearch.Cli;

/// <summary><c>iomsearch suggest TEXT</c>: prints the completions of what was typed so far.</summary>
internal static class SuggestCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("suggest", "Prints completions by the start of any word.");
        var text = new Argument<string>("TEXT") { Description = "What was typed so far.", HelpName = "TEXT" };
        var size = new Option<int>("--size")
        {
            Description = "How many, 1 to 20.",
            DefaultValueFactory = _ => 8,
            HelpName = "N"
        };
        var json = new Option<bool>("--json") { Description = "Prints what the API answers to the same question." };
        command.Arguments.Add(text);
        command.Options.Add(size);
        command.Options.Add(json);
        var place = new IndexPlace().AddTo(command);
        ExamplesFirst.Give(command, "iomsearch suggest voc", "iomsearch suggest \"asian dev\" --json");
        command.Does((parsed, cancellation) =>
        {
            using var backend = place.Open(parsed, terminal);
            var answer = backend.Suggest(
                parsed.GetValue(text)!, Math.Clamp(parsed.GetValue(size), 1, 20), cancellation);
            Print(answer, parsed.GetValue(json), terminal);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(SuggestResponse answer, bool json, Terminal terminal)
    {
        if (json)
        {
            terminal.Output.WriteLine(JsonSerializer.Serialize(answer, DiscoveryJson.Default.SuggestResponse));
            return;
        }

        foreach (var one in answer.Suggestions)
        {
            terminal.Output.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{one.Kind,-8}{one.Count,5}  {one.Text}"));
        }
    }
}
