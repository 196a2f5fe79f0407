using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace IomSearch.Cli.Options;

/// <summary>Puts a command's examples at the head of its help: most people look for nothing else.</summary>
internal sealed class ExamplesFirst(string[] examples, SynchronousCommandLineAction rest) : SynchronousCommandLineAction
{
    /// <summary>Gives a command's help its examples.</summary>
    public static void Give(Command command, params string[] examples)
    {
        var help = command.Options.OfType<HelpOption>().FirstOrDefault();
        if (help is null)
        {
            help = new HelpOption();
            command.Options.Add(help);
        }

        help.Action = new ExamplesFirst(examples, (SynchronousCommandLineAction)help.Action!);
    }

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var example in examples)
        {
            output.WriteLine("  " + example);
        }

        output.WriteLine();
        return rest.Invoke(parseResult);
    }
}
