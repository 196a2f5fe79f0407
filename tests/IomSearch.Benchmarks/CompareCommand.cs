using System.Diagnostics;
using System.Globalization;
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
        "--projects", "--words", "--seed", "--classes", "--queries", "--rounds", "--passes", "--threads", "--buffer", "--java-heap",
        "--folder", "--json", "--markdown",
    ];

    /// <summary>Runs it; 1 when the engines disagree on an answer.</summary>
    public static int Run(IReadOnlyList<string> words)
    {
        var arguments = new Arguments(words, Options, ["--short", "--merge"]);
        var options = Read(arguments);
        var folder = options.Folder is { } named
            ? Directory.CreateDirectory(Path.Combine(named, "iomsearch-benchmarks")).FullName
            : Directory.CreateTempSubdirectory("iomsearch-benchmarks-").FullName;
        var clock = Stopwatch.StartNew();
        try
        {
            var result = new Comparison(options, folder, text => Console.Error.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"{clock.Elapsed.TotalSeconds,7:F1} s  {text}"))).Run();
            var report = TextReport.Of(result);
            Console.WriteLine(report);
            Write(arguments.Text("--markdown"), report);
            Write(arguments.Text("--json"), JsonReport.Of(result));
            return result.Problems.Count == 0 ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ComparisonOptions Read(Arguments arguments)
    {
        var isShort = arguments.Has("--short");
        var usual = new ComparisonOptions { Projects = ShortProjects };
        return usual with
        {
            Projects = arguments.Number("--projects", ShortProjects),
            Words = arguments.Number("--words", usual.Words),
            Seed = arguments.Number("--seed", usual.Seed),
            Classes = arguments.List("--classes") is { } names ? [.. names.Select(QueryClass.Named)] : usual.Classes,
            Queries = arguments.Number("--queries", usual.Queries),
            Rounds = arguments.Number("--rounds", usual.Rounds),
            Passes = arguments.Number("--passes", usual.Passes),
            WarmUp = isShort ? TimeSpan.FromSeconds(1) : usual.WarmUp,
            BufferMegabytes = arguments.Number("--buffer", usual.BufferMegabytes),
            Threads = arguments.Numbers("--threads", usual.Threads),
            Merge = arguments.Has("--merge"),
            JavaHeapMegabytes = arguments.Number("--java-heap", usual.JavaHeapMegabytes),
            Folder = arguments.Text("--folder"),
        };
    }

    private static void Write(string? path, string text)
    {
        if (path is not null)
        {
            File.WriteAllText(path, text + "\n");
        }
    }
}
