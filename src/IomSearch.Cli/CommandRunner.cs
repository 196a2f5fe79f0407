using System.CommandLine;
using IomSearch.Discovery;
using IomSearch.Engine.IO;

namespace IomSearch.Cli;

/// <summary>Parses a command line, runs its command and turns every failure into a message and an exit code.</summary>
internal static class CommandRunner
{
    /// <summary>A query may start with '@'; it never names a file with further arguments.</summary>
    private static readonly ParserConfiguration Literal = new() { ResponseFileTokenReplacer = null };

    /// <summary>Runs a command line to its end.</summary>
    public static async Task<int> Run(RootCommand root, string[] arguments, Terminal terminal)
    {
        var parsed = root.Parse(arguments, Literal);
        if (parsed.Errors.Count > 0)
        {
            return WrongUse(parsed, terminal);
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = terminal.Output,
                Error = terminal.Error,
                EnableDefaultExceptionHandler = false,
            }).ConfigureAwait(false);
        }
        catch (Exception error) when (CodeOf(error) is not null)
        {
            await terminal.Error.WriteLineAsync("iomsearch: " + error.Message).ConfigureAwait(false);
            return CodeOf(error)!.Value;
        }
        finally
        {
            await terminal.Output.FlushAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Gives a command what it does. It runs beside the thread that waits for an interrupt, so that Ctrl-C
    /// stops it.</summary>
    public static void Does(this Command command, Func<ParseResult, CancellationToken, int> action) =>
        command.SetAction((parsed, cancellation) => Task.Run(() => action(parsed, cancellation), cancellation));

    private static int WrongUse(ParseResult parsed, Terminal terminal)
    {
        foreach (var error in parsed.Errors)
        {
            terminal.Error.WriteLine("iomsearch: " + error.Message);
        }

        var command = parsed.CommandResult.Command;
        var name = command is RootCommand ? "iomsearch" : "iomsearch " + command.Name;
        terminal.Error.WriteLine($"Try '{name} --help'.");
        return ExitCode.WrongUse;
    }

    /// <summary>Null for what only a fault of the program can cause: that is shown whole.</summary>
    private static int? CodeOf(Exception error) => error switch
    {
        CorruptIndexException => ExitCode.Corrupt,
        IndexLockedException => ExitCode.Locked,
        IndexConfigException or LimitExceededException or NoMeaningException or ArgumentException => ExitCode.WrongUse,
        IOException or UnauthorizedAccessException => ExitCode.Failed,
        InvalidDataException or OperationCanceledException => ExitCode.Failed,
        _ => null,
    };
}
