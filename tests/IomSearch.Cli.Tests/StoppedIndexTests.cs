using System.Diagnostics;

namespace IomSearch.Cli.Tests;

/// <summary>A process that is stopped in the middle of an update.</summary>
/// <remarks>The last of its files is a pipe: it is opened to be hashed, to look at its kind, and to be read,
/// and the third time nobody answers. So the process stands still where the files before it are put and
/// nothing is committed.</remarks>
public sealed class StoppedIndexTests : IDisposable
{
    private const int Records = 1_200;

    private readonly CommandLine cli = new();

    public void Dispose() => cli.Dispose();

    [Theory]
    [InlineData("KILL")]
    [InlineData("INT")]
    public void The_last_commit_is_left(string signal)
    {
        if (!OperatingSystem.IsLinux())
        {
            return; // There is no pipe with a name in the file system elsewhere.
        }

        cli.Write("many.jsonl", Lines("Bread"));
        Assert.Equal(ExitCode.Done, cli.Run(["index", cli.Sources, "--no-vectors"]));
        cli.Write("many.jsonl", Lines("Wine"));
        var pipe = Path.Combine(cli.Sources, "z.jsonl");
        Run("mkfifo", pipe).WaitForExit();
        // Whoever starts the tests may ignore the signal, and then so would all that they start.
        using (var indexing = Run(
            "env", "--default-signal=INT", "dotnet", "exec", typeof(Program).Assembly.Location, "index", cli.Sources,
            "--index", cli.Index))
        {
            File.WriteAllText(pipe, "{}\n");
            File.WriteAllText(pipe, "{}\n");
            Run("kill", $"-{signal}", $"{indexing.Id}").WaitForExit();
            indexing.WaitForExit();
            Assert.NotEqual(0, indexing.ExitCode);
        }

        File.Delete(pipe);
        Assert.Equal(ExitCode.Done, cli.Run(["check"]));
        Assert.Equal(ExitCode.Done, cli.Run(["search", "title:wine", "--json"]));
        Assert.Contains("\"total\":{\"value\":0,", cli.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, cli.Run(["search", "title:bread", "--json"]));
        Assert.Contains("\"total\":{\"value\":1200,", cli.Output, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, cli.Run(["index", cli.Sources, "--no-vectors"]));
        cli.Run(["search", "title:wine", "--json"]);
        Assert.Contains("\"total\":{\"value\":1200,", cli.Output, StringComparison.Ordinal);
    }

    private static string Lines(string title) => string.Concat(Enumerable.Range(0, Records).Select(number =>
        $$"""{"id":"p{{number}}","title":"{{title}} {{number}}","description":"It is done."}""" + "\n"));

    private static Process Run(string program, params string[] arguments) => Process.Start(
        new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
}
