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
        var command = new Command("train", "Trains the theme classifier on labelled texts, and prints how good it is.");
        var folder = new Argument<string>("DIR")
        {
            Description = "The folder with the labelled texts, *.jsonl.",
            DefaultValueFactory = _ => "corpus/themes",
            HelpName = "DIR",
        };
        var output = new Option<string?>("--out") { Description = "Where to write the model; without it nothing is written.", HelpName = "FILE" };
        var chart = new Option<string?>("--chart") { Description = "Where to draw the reliability diagram, as SVG.", HelpName = "FILE" };
        command.Arguments.Add(folder);
        command.Options.Add(output);
        command.Options.Add(chart);
        ExamplesFirst.Give(
            command, "iomsearch train", "iomsearch train corpus/themes --out src/IomSearch.Semantics/Models/themes.model");
        command.Does((parsed, cancellation) =>
        {
            var texts = ThemeTextReader.ReadFolder(Folder(parsed.GetValue(folder)!));
            var validation = Report(texts, parsed.GetValue(chart), terminal);
            cancellation.ThrowIfCancellationRequested();
            terminal.Output.WriteLine(ThemeReport.Of(LearningCurve.Of(texts)));
            Write(ThemeTrainer.Train(texts, validation), parsed.GetValue(output), terminal);
            return ExitCode.Done;
        });
        return command;
    }

    private static string Folder(string folder) =>
        Directory.Exists(folder) ? folder : throw new ArgumentException($"there is no folder {folder}");

    private static CrossValidation Report(IReadOnlyList<ThemeText> texts, string? chart, Terminal terminal)
    {
        var validation = CrossValidation.Run(texts);
        var figures = new ThemeFigures(validation.Answers());
        terminal.Output.WriteLine(ThemeReport.Of(figures, $"cross-validation in {ThemeTrainer.Folds} folds"));
        if (chart is not null)
        {
            File.WriteAllText(chart, ReliabilityChart.ToSvg(figures.Reliability, "Cross-validation"));
        }

        return validation;
    }

    private static void Write(ThemeModel model, string? output, Terminal terminal)
    {
        var bytes = ThemeModelFile.Write(model);
        terminal.Output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{model.Name}: {model.Features} features, {bytes.Length} bytes; no theme below {model.Calibration.First:F2}"));
        if (output is not null)
        {
            File.WriteAllBytes(output, bytes);
        }
    }
}
