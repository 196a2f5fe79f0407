using System.Text;
using Spectre.Console;

namespace IomSearch.Cli;

/// <summary>Where a command reads and writes: results go to one stream, messages and progress to the other.</summary>
/// <param name="Input">What <c>-</c> stands for.</param>
/// <param name="Output">Results.</param>
/// <param name="Error">Messages and progress.</param>
internal sealed record Terminal(TextReader Input, TextWriter Output, TextWriter Error)
{
    /// <summary>Whether results may be coloured.</summary>
    public bool ColourOutput { get; init; }

    /// <summary>Whether messages may be coloured and overwrite themselves.</summary>
    public bool LiveError { get; init; }

    /// <summary>Columns of a line of results.</summary>
    public int Width { get; init; } = 100;

    /// <summary>Columns of a line of messages that overwrites itself.</summary>
    public int LiveWidth { get; init; } = 100;

    /// <summary>The streams of this process: UTF-8, coloured only on a terminal and never with NO_COLOR
    /// (no-color.org).</summary>
    public static Terminal OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var colour = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new Terminal(
            new StreamReader(Console.OpenStandardInput(), utf8),
            new StreamWriter(Console.OpenStandardOutput(), utf8, bufferSize: 1 << 16) { AutoFlush = false },
            new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true })
        {
            ColourOutput = colour && !Console.IsOutputRedirected,
            LiveError = colour && !Console.IsErrorRedirected,
            LiveWidth = Console.IsErrorRedirected ? 100 : Math.Max(Console.WindowWidth, 40),
            Width = Console.IsOutputRedirected ? 100 : Math.Max(Console.WindowWidth, 40),
        };
    }

    /// <summary>A writer of styled text for results; without colour it writes the plain text.</summary>
    public IAnsiConsole Styled()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = ColourOutput ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = ColourOutput ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(Output),
        });
        console.Profile.Width = Width;
        return console;
    }
}
