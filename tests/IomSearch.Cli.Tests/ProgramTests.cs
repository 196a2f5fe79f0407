using System.Diagnostics;
using IomSearch.Testing;

namespace IomSearch.Cli.Tests;

/// <summary>The built program as a process of its own, as a shell runs it.</summary>
public sealed class ProgramTests : IDisposable
{
    private static readonly string BuiltProgram = Path.Combine(AppContext.BaseDirectory, "iomsearch.dll");

    private readonly TemporaryFolder folder = new();

    public ProgramTests()
    {
        Directory.CreateDirectory(folder.File("in"));
        File.WriteAllText(folder.File("in/a.md"), "---\nid: a\ntitle: Bread – für alle\n---\nBakers teach.\n");
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_done_exits_with_0()
    {
        Assert.Equal(0, Run("index", "in").Code);
        var (code, output, error) = Run("search", "bread");
        Assert.Equal(0, code);
        Assert.Contains("Bread – für alle", output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', output + error);
        Assert.True(Directory.Exists(folder.File("data/index")));
    }

    [Fact]
    public void A_search_without_an_index_exits_with_1_and_says_how_to_make_one()
    {
        var (code, output, error) = Run("search", "bread");
        Assert.Equal((1, ""), (code, output));
        Assert.Contains("iomsearch index", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rejected_file_exits_with_1()
    {
        File.WriteAllText(folder.File("in/empty.md"), "");
        var (code, output, error) = Run("index", "in");
        Assert.Equal(1, code);
        Assert.Contains("indexed         1", output, StringComparison.Ordinal);
        Assert.Contains("empty.md", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("serch")]
    [InlineData("search", "--size", "x")]
    [InlineData]
    public void Wrong_use_exits_with_2_and_points_to_the_help(params string[] arguments)
    {
        var (code, output, error) = Run(arguments);
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("--help", error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_found_exits_with_3_when_asked_for()
    {
        Run("index", "in");
        Assert.Equal(3, Run("search", "xyzzy", "--fail-empty").Code);
    }

    [Fact]
    public void A_damaged_index_exits_with_4()
    {
        Run("index", "in");
        foreach (var file in Directory.GetFiles(folder.File("data/index")))
        {
            File.WriteAllBytes(file, [1, 2, 3]);
        }

        var (code, _, error) = Run("search", "bread");
        Assert.Equal(4, code);
        Assert.StartsWith("iomsearch: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_index_that_is_being_built_exits_with_5()
    {
        Directory.CreateDirectory(folder.File("data"));
        using var other = new FileStream(
            folder.File("data/index.lock"), FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(5, Run("index", "in").Code);
    }

    [Theory]
    [InlineData]
    [InlineData("index")]
    [InlineData("search")]
    [InlineData("export")]
    [InlineData("facets")]
    public void Help_starts_with_examples(params string[] command)
    {
        var (code, output, error) = Run([.. command, "--help"]);
        Assert.Equal((0, ""), (code, error));
        Assert.StartsWith("Examples:\n  iomsearch ", output, StringComparison.Ordinal);
        Assert.Contains("Usage:", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_example_of_the_help_is_right_use()
    {
        Run("index", "in");
        foreach (var line in new[] { "search", "export", "facets" }.SelectMany(Examples))
        {
            var arguments = Words(line.Split(['|', '>'])[0]);
            Assert.True(Run([.. arguments.Skip(1)]).Code == 0, line);
        }
    }

    private IEnumerable<string> Examples(string command) => Run(command, "--help").Output
        .Split('\n')
        .Skip(1)
        .TakeWhile(line => line.Length > 0)
        .Select(line => line.Trim());

    /// <summary>Words as a shell would see them: single quotes keep blanks.</summary>
    private static IEnumerable<string> Words(string line) => line.Split('\'')
        .SelectMany((part, at) => at % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private (int Code, string Output, string Error) Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["exec", BuiltProgram, .. arguments])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
