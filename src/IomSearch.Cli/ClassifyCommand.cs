using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using IomSearch.Cli.Options;
using IomSearch.Semantics.Themes;

namespace IomSearch.Cli;

/// <summary><c>iomsearch classify --jsonl FILE</c>: prints the themes of every record, a JSON line each.</summary>
internal static class ClassifyCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "classify", "Prints the themes of records, most confident first; none of them is an empty list.");
        var file = new Option<string>("--jsonl")
        {
            Description = "Records with id, title and text (or description), one a line; - is standard input.",
            Required = true,
            HelpName = "FILE|-",
        };
        var evidence =
            new Option<bool>("--evidence") { Description = "Prints the words that decided beside each theme." };
        command.Options.Add(file);
        command.Options.Add(evidence);
        ExamplesFirst.Give(
            command,
            "iomsearch classify --jsonl projects.jsonl",
            "iomsearch export | iomsearch classify --jsonl - --evidence");
        command.Does((parsed, cancellation) =>
            Classify(parsed.GetValue(file)!, parsed.GetValue(evidence), terminal, cancellation));
        return command;
    }

    private static int Classify(string file, bool evidence, Terminal terminal, CancellationToken cancellation)
    {
        using var input = file == "-" ? null : Open(file, terminal);
        if (file != "-" && input is null)
        {
            return ExitCode.WrongUse;
        }

        var reader = input ?? terminal.Input;
        var number = 0;
        var bad = 0;
        while (reader.ReadLine() is { } line)
        {
            cancellation.ThrowIfCancellationRequested();
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            if (Answer(line, evidence) is { } answer)
            {
                terminal.Output.WriteLine(answer);
            }
            else
            {
                bad++;
                terminal.Error.WriteLine($"{file}:{number}: no JSON object with an id");
            }
        }

        return bad == 0 ? ExitCode.Done : ExitCode.Failed;
    }

    private static StreamReader? Open(string file, Terminal terminal)
    {
        if (File.Exists(file))
        {
            return new StreamReader(file);
        }

        terminal.Error.WriteLine($"there is no file {file}");
        return null;
    }

    private static string? Answer(string line, bool evidence)
    {
        try
        {
            if (JsonNode.Parse(line) is not JsonObject record || record["id"] is not { } id)
            {
                return null;
            }

            var text = Text(record, "text") ?? Text(record, "description") ?? "";
            var themes = ThemeClassifier.Shipped.Classify(Text(record, "title") ?? "", text, evidence);
            return new JsonObject
            {
                ["id"] = id.DeepClone(),
                ["themes"] = new JsonArray([.. themes.Select(theme => (JsonNode)Theme(theme, evidence))]),
            }.ToJsonString();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonObject record, string name) =>
        record[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static JsonObject Theme(ThemeScore score, bool evidence)
    {
        var theme = new JsonObject { ["theme"] = score.Theme, ["confidence"] = Math.Round(score.Confidence, 3) };
        if (evidence)
        {
            theme["evidence"] = new JsonArray([.. score.Evidence.Select(word => (JsonNode)Evidence(word))]);
        }

        return theme;
    }

    // Places are in UTF-16 units of their field, as in the API's answer.
    private static JsonObject Evidence(ThemeEvidence word) => new()
    {
        ["text"] = word.Text,
        ["weight"] = word.Weight,
        ["places"] = new JsonArray([.. word.Places.Select(place => (JsonNode)Place(place))]),
    };

    private static JsonObject Place(EvidencePlace place) =>
        new() { ["field"] = place.Field, ["start"] = place.Start, ["length"] = place.Length };
}
