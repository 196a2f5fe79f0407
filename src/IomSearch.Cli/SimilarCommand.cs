using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using IomSearch.Cli.Options;
using IomSearch.Discovery;

namespace IomSearch.Cli;

/// <summary><c>iomsearch similar ID</c>, <c>iomsearch similar -</c>: prints the projects most like
/// one, or like a text.</summary>
internal static class SimilarCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command(
            "similar", "Prints the projects most like a project, or like a text, with the reasons.");
        var subject = new Argument<string>("ID|-")
        {
            Description = "A project's id; - reads a text from standard input.",
            HelpName = "ID|-"
        };
        var size = new Option<int>("--size")
        {
            Description = "How many.",
            DefaultValueFactory = _ => 5,
            HelpName = "N"
        };
        var json = new Option<bool>("--json") { Description = "Prints what the API answers to the same question." };
        command.Arguments.Add(subject);
        command.Options.Add(size);
        command.Options.Add(json);
        var place = new IndexPlace().AddTo(command);
        ExamplesFirst.Give(
            command,
            "iomsearch similar ee-vocational-training-youth",
            "iomsearch similar - --size 3 < concept-note.txt");
        command.Does((parsed, cancellation) =>
        {
            using var backend = place.Open(parsed, terminal);
            var id = parsed.GetValue(subject)!;
            var request = new SimilarRequest { Size = Math.Max(1, parsed.GetValue(size)) };
            var answer = backend.Similar(
                id == "-" ? request with { Text = terminal.Input.ReadToEnd() } : request with { Id = id },
                cancellation);
            if (answer is null)
            {
                terminal.Error.WriteLine($"iomsearch: there is no project '{id}'");
                return ExitCode.Failed;
            }

            Print(answer, parsed.GetValue(json), terminal);
            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(SimilarResponse answer, bool json, Terminal terminal)
    {
        if (json)
        {
            terminal.Output.WriteLine(JsonSerializer.Serialize(answer, DiscoveryJson.Default.SimilarResponse));
            return;
        }

        foreach (var one in answer.Hits)
        {
            terminal.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{one.Similarity:F2}  {one.Project.Id}  {one.Project.Title}"));
            foreach (var reason in one.Reasons)
            {
                var words = reason.Values.Count > 0 ? ": " + string.Join(", ", reason.Values) : "";
                terminal.Output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"      {reason.Share:P0} {reason.Kind}{words}"));
            }

            if (one.Alike.Count > 0)
            {
                terminal.Output.WriteLine($"      nearly the same: {string.Join(", ", one.Alike)}");
            }
        }
    }
}
