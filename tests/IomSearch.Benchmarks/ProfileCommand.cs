using System.Diagnostics;
using System.Globalization;
using IomSearch.Benchmarks.Corpus;
using IomSearch.Benchmarks.Measuring;
using IomSearch.Benchmarks.Queries;
using IomSearch.Benchmarks.Reports;
using IomSearch.Benchmarks.Serving;

namespace IomSearch.Benchmarks;

/// <summary><c>profile</c>: only ours, one class again and again in this process, for a profiler to look at.</summary>
/// <remarks>With <c>--folder</c>, corpus and index stay there and the next run starts at once. The class <c>build</c>
/// indexes.</remarks>
internal static class ProfileCommand
{
    private const string BuildClass = "build";

    private static readonly string[] Options =
    [
        "--class", "--projects", "--words", "--seed", "--mode", "--clock", "--queries", "--seconds", "--threads",
        "--buffer", "--folder",
    ];

    /// <summary>Runs it.</summary>
    public static int Run(IReadOnlyList<string> words)
    {
        var arguments = new Arguments(words, Options, []);
        var name = arguments.Text("--class")
            ?? throw new ArgumentException("profile needs --class NAME, or --class build");
        var queryClass = name == BuildClass ? null : QueryClass.Named(name);
        var generator = new ProjectGenerator(
            arguments.Number("--seed", 1), arguments.Number("--projects", 100_000), arguments.Number("--words", 150));
        using var folder = arguments.Text("--folder") is { } kept
            ? WorkFolder.Kept(Path.Combine(kept, string.Create(
                CultureInfo.InvariantCulture,
                $"profile-{generator.Projects}-{arguments.Number("--words", 150)}-{arguments.Number("--seed", 1)}")))
            : WorkFolder.Passing(null);
        Console.WriteLine($"process {Environment.ProcessId}, {folder.Path}");
        using var corpus = CorpusFile.Open(folder.Make("corpus", path => CorpusFile.Write(path, generator)));
        if (queryClass is null)
        {
            Build(arguments, corpus, folder, generator.Projects);
        }
        else
        {
            Search(arguments, corpus, folder, generator, queryClass);
        }

        return 0;
    }

    private static TimeSpan Length(Arguments arguments) => TimeSpan.FromSeconds(arguments.Number("--seconds", 10));

    private static void Build(Arguments arguments, CorpusFile corpus, WorkFolder folder, int projects)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Length(arguments);)
        {
            using var engine = new OurEngine();
            var index = folder.Of("built");
            var (worked, paused) = (Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration());
            var time = engine.Build(corpus, index, arguments.Number("--threads", 1), arguments.Number("--buffer", 64));
            (worked, paused) = (Environment.CpuUsage.TotalTime - worked, GC.GetTotalPauseDuration() - paused);
            Directory.Delete(index, recursive: true);
            Console.WriteLine($"{Figures.Short(projects / time.TotalSeconds)} projects/s, "
                + $"{Figures.Short(worked.TotalSeconds)} s of processor time, "
                + $"{Figures.Short(paused.TotalSeconds)} s stopped for collections, "
                + $"peak memory {Figures.Megabytes(PeakMemory.Bytes())}");
        }
    }

    private static void Search(
        Arguments arguments, CorpusFile corpus, WorkFolder folder, ProjectGenerator generator, QueryClass queryClass)
    {
        using var engine = new OurEngine();
        var index = folder.Make("ours", path => engine.Build(corpus, path, 1, arguments.Number("--buffer", 64)));
        var completions = folder.Of("completions");
        if (queryClass.Name == QueryClass.Completion)
        {
            folder.Make("completions", path => engine.BuildCompletions(corpus, path));
        }

        engine.Open(index, completions);
        var queries = new QuerySampler(generator, arguments.Number("--seed", 1))
            .Draw([queryClass], arguments.Number("--queries", 100));
        var batch = engine.Prepare(queries, arguments.Choice("--mode", Mode.Exact));
        // What is made at the first question, and kept, is not in the lines that follow.
        var first = Stopwatch.StartNew();
        batch.Run(0);
        Console.WriteLine($"the first in {Figures.Short(first.Elapsed.TotalMilliseconds)} ms");
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Length(arguments);)
        {
            Second(batch, arguments.Choice("--clock", QueryClock.Wall));
        }
    }

    // About a second of runs, and a line for them.
    private static void Second(IQueryBatch batch, QueryClock by)
    {
        var times = new List<long>();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(1);)
        {
            for (var query = 0; query < batch.Count; query++)
            {
                var start = by.Now();
                batch.Run(query);
                times.Add(by.Now() - start);
            }
        }

        var bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / times.Count;
        Console.WriteLine($"{Figures.Short(times.Average())} ns a query, "
            + $"median {Figures.Short(Percentile.Median(times))}, p99 {Figures.Short(Percentile.P99(times))}; "
            + $"{Figures.Short(bytes)} bytes a query");
    }
}
