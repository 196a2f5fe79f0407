using System.CommandLine;
using System.Text.Json;
using IomSearch.Cli.Options;
using IomSearch.Cli.Rendering;
using IomSearch.Discovery;
using IomSearch.Discovery.Evaluation;

namespace IomSearch.Cli;

/// <summary><c>iomsearch evaluate DIR</c>: measures searches against judged queries.</summary>
internal static class EvaluateCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var command = new Command("evaluate", "Measures how good searches are, on queries whose answers were judged.");
        var folder = new Argument<string>("DIR")
        {
            Description = "A collection in the BEIR layout (corpus.jsonl, queries.jsonl, qrels.tsv); "
                + "with --judgements, files or a folder of projects.",
            HelpName = "DIR",
        };
        var mode = new Option<string?>("--mode")
        {
            Description = "lexical, semantic or hybrid. [default: all there are, with a test of each pair]",
            HelpName = "MODE",
        };
        var analyzer = new Option<string>("--analyzer")
        {
            Description = "What makes words of a collection.",
            DefaultValueFactory = _ => "english",
            HelpName = "NAME",
        };
        var judgements = new Option<string?>("--judgements")
        {
            Description = "The folder with queries.jsonl and qrels.tsv over the projects of DIR.",
            HelpName = "DIR",
        };
        var run = new Option<string?>("--run")
        {
            Description = "Where to write what was found, as TREC exchanges it; needs --mode.",
            HelpName = "FILE",
        };
        var json = new Option<bool>("--json") { Description = "Prints the figures as JSON." };
        command.Arguments.Add(folder);
        command.Options.Add(mode);
        command.Options.Add(analyzer);
        command.Options.Add(judgements);
        command.Options.Add(run);
        command.Options.Add(json);
        ExamplesFirst.Give(
            command,
            "iomsearch evaluate cranfield",
            "iomsearch evaluate cranfield --mode lexical --analyzer lucene-english --run lexical.run",
            "iomsearch evaluate corpus/projects --judgements corpus/judgements");
        command.Does((parsed, cancellation) =>
        {
            var evaluator = new Evaluator(parsed.GetValue(mode), cancellation);
            var runFile = parsed.GetValue(run);
            if (runFile is not null && parsed.GetValue(mode) is null)
            {
                throw new ArgumentException("--run writes one run: say which with --mode");
            }

            var (report, runs) = parsed.GetValue(judgements) is { } judged
                ? evaluator.OfProjects(Projects(parsed.GetValue(folder)!), judged)
                : evaluator.OfCollection(parsed.GetValue(folder)!, parsed.GetValue(analyzer)!);
            Write(runs[0], runFile);
            Print(report, parsed.GetValue(json), terminal);
            return ExitCode.Done;
        });
        return command;
    }

    private static IndexConfig Projects(string sources)
    {
        var folder = Environment.CurrentDirectory;
        return IndexConfig.LoadOrBuiltIn(folder) with { Sources = [sources], Folder = folder };
    }

    private static void Write(EvaluatedRun run, string? file)
    {
        if (file is not null)
        {
            using var writer = new StreamWriter(file);
            RunFile.Write(writer, run.Answers, run.Mode);
        }
    }

    private static void Print(EvaluationReport report, bool json, Terminal terminal)
    {
        if (json)
        {
            terminal.Output.WriteLine(JsonSerializer.Serialize(report, DiscoveryJson.Default.EvaluationReport));
        }
        else
        {
            EvaluationPrinter.Print(report, terminal);
        }
    }
}
