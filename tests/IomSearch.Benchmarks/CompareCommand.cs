using IomSearch.Benchmarks.Measuring;
using IomSearch.Benchmarks.Queries;
using IomSearch.Benchmarks.Reports;

namespace IomSearch.Benchmarks;

/// <summary><c>compare</c>: our engine and the peer side by side.</summary>
internal static class CompareCommand
{
    private const int ShortProjects = 100_000;

    private static readonly string[] Options =
    [
        "--projects", "--words", "--seed", "--classes", "--queries", "--rounds", "--clock", "--threads", "--buffer",
        "--java-heap", "--folder", "--json", "--markdown",
    ];

    /// <summary>Runs it; 1 when the engines disagree on an answer.</summary>
    public static int Run(IReadOnlyList<string> words)
    {
        var arguments = new Arguments(words, Options, ["--short", "--merge", "--sqlite"]);
        using var folder = WorkFolder.Passing(arguments.Text("--folder"));
        var options = Read(arguments, arguments.Number("--projects", ShortProjects));
        var result = new Comparison(options, folder.Path, Progress.Started()).Run();
        var report = TextReport.Of(result);
        Console.WriteLine(report);
        Progress.Write(arguments.Text("--markdown"), report);
        Progress.Write(arguments.Text("--json"), JsonReport.Of(result));
        return result.Problems.Count == 0 ? 0 : 1;
    }

    /// <summary>The options that a command line has, each as usual where it is not given.</summary>
    public static ComparisonOptions Read(Arguments arguments, int projects)
    {
        var isShort = arguments.Has("--short");
        var usual = new ComparisonOptions { Projects = projects };
        return usual with
        {
            Words = arguments.Number("--words", usual.Words),
            Seed = arguments.Number("--seed", usual.Seed),
            Classes = arguments.List("--classes") is { } names ? [.. names.Select(QueryClass.Named)] : usual.Classes,
            Queries = arguments.Number("--queries", usual.Queries),
            Rounds = arguments.Number("--rounds", usual.Rounds),
            Clock = arguments.Choice("--clock", usual.Clock),
            RoundTime = isShort ? TimeSpan.FromSeconds(0.25) : usual.RoundTime,
            WarmUp = isShort ? TimeSpan.FromSeconds(0.5) : usual.WarmUp,
            BufferMegabytes = arguments.Number("--buffer", usual.BufferMegabytes),
            Threads = arguments.Numbers("--threads", usual.Threads),
            Merge = arguments.Has("--merge"),
            Sqlite = arguments.Has("--sqlite"),
            JavaHeapMegabytes = arguments.Number("--java-heap", usual.JavaHeapMegabytes),
        };
    }
}
