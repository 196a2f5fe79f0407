using System.CommandLine;
using IomSearch.Cli.Options;
using IomSearch.Engine.Segments;

namespace IomSearch.Cli;

/// <summary><c>iomsearch inspect PART</c>: prints what is in any part of an index, a line an entry.</summary>
internal static class InspectCommand
{
    private static readonly string[] Parts = [.. Enum.GetNames<SegmentPart>().Select(part => part.ToLowerInvariant())];

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("inspect", "Prints what is in a part of an index, a line an entry.");
        var part = new Argument<string>("PART")
        {
            Description = string.Join(", ", Parts),
            HelpName = "PART",
            DefaultValueFactory = _ => Parts[0],
        };
        part.AcceptOnlyFromAmong(Parts);
        var text = new Argument<string?>("TEXT")
        {
            Description = "A term, a value or the id of a project: only what belongs to it.",
            HelpName = "TEXT",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var field = new Option<string?>("--field") { Description = "Only this field.", HelpName = "NAME" };
        var segment = new Option<long?>("--segment") { Description = "Only this segment.", HelpName = "N" };
        command.Arguments.Add(part);
        command.Arguments.Add(text);
        command.Options.Add(field);
        command.Options.Add(segment);
        var place = new IndexPlace().AddTo(command);
        ExamplesFirst.Give(
            command,
            "iomsearch inspect",
            "iomsearch inspect postings malaria --field text",
            "iomsearch inspect stored la-gms-malaria",
            "iomsearch inspect columns --field country | head");
        command.Does((parsed, cancellation) =>
        {
            using var inspector = IndexInspector.Open(place.Files(parsed));
            foreach (var damage in inspector.PassedOver)
            {
                terminal.Error.WriteLine($"passed over {damage.Message}");
            }

            var selection = new InspectSelection
            {
                Field = parsed.GetValue(field),
                Segment = parsed.GetValue(segment),
                Text = parsed.GetValue(text),
            };
            foreach (var line in inspector.Lines(
                Enum.Parse<SegmentPart>(parsed.GetValue(part)!, ignoreCase: true), selection))
            {
                cancellation.ThrowIfCancellationRequested();
                terminal.Output.WriteLine(line);
            }

            return inspector.PassedOver.Count == 0 ? ExitCode.Done : ExitCode.Corrupt;
        });
        return command;
    }
}
