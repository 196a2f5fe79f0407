using System.CommandLine;
using System.Globalization;
using IomSearch.Cli.Options;
using IomSearch.Semantics.Themes;

namespace IomSearch.Cli;

/// <summary><c>iomsearch train</c>: trains the theme classifier and prints how good it is.</summary>
internal static class TrainCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("train", "Trains the theme classifier on labelled texts, and prints the confusion table.");
        var folder = new Argument<string>("DIR")
        {
            Description = "The folder with the labelled texts, *.jsonl.",
            DefaultValueFactory = _ => "corpus/themes",
            HelpName = "DIR",
        };
        var output = new Option<string?>("--out") { Description = "Where to write the model; without it nothing is written.", HelpName = "FILE" };
        command.Arguments.Add(folder);
        command.Options.Add(output);
        ExamplesFirst.Give(
            command, "iomsearch train", "iomsearch train corpus/themes --out src/IomSearch.Semantics/Models/themes.model");
        command.Does((parsed, _) => Train(parsed.GetValue(folder)!, parsed.GetValue(output), terminal));
        return command;
    }

    private static int Train(string folder, string? output, Terminal terminal)
    {
        if (!Directory.Exists(folder))
        {
            terminal.Error.WriteLine($"there is no folder {folder}");
            return ExitCode.WrongUse;
        }

        try
        {
            var examples = ThemeExample.ReadFolder(folder);
            var heldOut = ThemeTrainer.HeldOut(examples).ToList();
            var temperature = Calibration.Temperature(heldOut);
            terminal.Output.WriteLine(new TrainingReport(heldOut, temperature).ToString());
            var model = ThemeTrainer.Train(examples, temperature);
            var bytes = model.ToBytes();
            terminal.Output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{model.Name}: {model.Vocabulary.Features.Count} features, {bytes.Length} bytes, temperature {temperature:F2}"));
            if (output is not null)
            {
                File.WriteAllBytes(output, bytes);
            }

            return ExitCode.Done;
        }
        catch (InvalidDataException problem)
        {
            terminal.Error.WriteLine(problem.Message);
            return ExitCode.Failed;
        }
    }
}
