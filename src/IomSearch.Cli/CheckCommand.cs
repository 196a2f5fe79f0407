using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using IomSearch.Cli.Options;
using IomSearch.Cli.Rendering;
using IomSearch.Engine.Segments;

namespace IomSearch.Cli;

/// <summary><c>iomsearch check</c>: checks every byte and every structure of an index.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("check", "Checks a whole index; exits with 4 when something is wrong.");
        var json = new Option<bool>("--json") { Description = "Prints the report as JSON." };
        command.Options.Add(json);
        var place = new IndexPlace().AddTo(command);
        ExamplesFirst.Give(command, "iomsearch check", "iomsearch check --index backup/monday --json");
        command.Does((parsed, cancellation) =>
        {
            var report = IndexChecker.Check(place.Files(parsed), cancellation);
            Print(report, parsed.GetValue(json), terminal);
            return report.IsClean ? ExitCode.Done : ExitCode.Corrupt;
        });
        return command;
    }

    private static void Print(CheckReport report, bool json, Terminal terminal)
    {
        if (json)
        {
            terminal.Output.WriteLine(Json(report).ToJsonString());
            return;
        }

        foreach (var finding in report.Findings)
        {
            terminal.Output.WriteLine(Printable.Of(string.Create(
                CultureInfo.InvariantCulture,
                $"wrong       {finding.File}: at byte {finding.Offset}: {finding.Problem}")));
        }

        foreach (var part in report.Files.GroupBy(file => file.Part))
        {
            terminal.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{part.Key.ToString().ToLowerInvariant(),-16}{part.Sum(file => file.Bytes),14} bytes in {part.Count()}"));
        }

        terminal.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"generation {report.Generation}: {report.Documents} documents, {report.Bytes} bytes, {report.Leftovers.Count} files left over"));
        terminal.Output.WriteLine(report.IsClean ? "nothing is wrong" : $"{report.Findings.Count} things are wrong");
    }

    private static JsonObject Json(CheckReport report) => new()
    {
        ["generation"] = report.Generation,
        ["documents"] = report.Documents,
        ["bytes"] = report.Bytes,
        ["findings"] = new JsonArray([.. report.Findings.Select(finding => (JsonNode)new JsonObject
        {
            ["file"] = finding.File,
            ["offset"] = finding.Offset,
            ["problem"] = finding.Problem,
        })]),
        ["files"] = new JsonArray([.. report.Files.Select(file => (JsonNode)new JsonObject
        {
            ["name"] = file.Name,
            ["part"] = file.Part.ToString().ToLowerInvariant(),
            ["bytes"] = file.Bytes,
        })]),
        ["leftovers"] = new JsonArray([.. report.Leftovers.Select(name => (JsonNode)name)]),
    };
}
