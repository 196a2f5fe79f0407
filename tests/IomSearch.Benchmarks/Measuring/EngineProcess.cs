using System.Diagnostics;
using System.Globalization;
using IomSearch.Benchmarks.Queries;
using IomSearch.Benchmarks.Serving;
using IomSearch.Testing.Lucene;

namespace IomSearch.Benchmarks.Measuring;

/// <summary>A process that serves one engine, as <see cref="EngineServer"/> describes; one request at a time.</summary>
internal sealed class EngineProcess : IDisposable
{
    private readonly Process process;

    private EngineProcess(string engine, ProcessStartInfo command)
    {
        Engine = engine;
        command.RedirectStandardInput = true;
        command.RedirectStandardOutput = true;
        process = Process.Start(command) ?? throw new InvalidOperationException($"{engine} did not start");
    }

    /// <summary>The name of the engine.</summary>
    public string Engine { get; }

    /// <summary>Starts an engine: ours, lucene, sqlite.</summary>
    /// <param name="engine">Which.</param>
    /// <param name="javaHeapMegabytes">The most memory of Java's heap.</param>
    public static EngineProcess Start(string engine, int javaHeapMegabytes) => new(engine, engine == EngineNames.Lucene
        ? LuceneDriver.Instance.Command([$"-Xmx{javaHeapMegabytes}m"], "BenchServer")
        : new ProcessStartInfo("dotnet", [typeof(EngineProcess).Assembly.Location, "serve", engine]));

    /// <summary>Indexes all projects.</summary>
    public Built Build(string corpus, string folder, int threads, int megabytes) =>
        BuiltOf(Ask("build", corpus, folder, Text(threads), Text(megabytes)));

    /// <summary>Builds what completes titles.</summary>
    public Built BuildCompletions(string corpus, string folder) => BuiltOf(Ask("completions", corpus, folder));

    /// <summary>Opens what was built.</summary>
    /// <returns>Number of segments.</returns>
    public int Open(string folder, string completions, string queries) =>
        (int)Ask("open", folder, completions, queries)[0];

    /// <summary>Merges all segments into one.</summary>
    public void Merge() => AskForLine("merge");

    /// <summary>What every query of a class finds.</summary>
    public IReadOnlyList<Answer> Check(string queryClass, Mode mode)
    {
        var count = Ask("check", queryClass, Text(mode))[0];
        return [.. Enumerable.Range(0, (int)count).Select(_ => AnswerOf(Line().Split('\t')))];
    }

    /// <summary>Runs every query of a class a number of times.</summary>
    public Run Run(string queryClass, Mode mode, int passes, QueryClock clock)
    {
        var numbers = Ask("run", queryClass, Text(mode), Text(passes), Text(clock));
        return new Run([.. numbers.Skip(1)], numbers[0]);
    }

    /// <summary>The most memory that the process has had resident so far.</summary>
    public long PeakBytes() => Ask("memory")[0];

    /// <summary>Runs the first query of a class once.</summary>
    public void First(string queryClass) => AskForLine("first", queryClass);

    /// <summary>Opens the index anew and runs the first query of a class; the nanoseconds of both.</summary>
    public long Reopen(string queryClass) => Ask("reopen", queryClass)[0];

    public void Dispose()
    {
        process.StandardInput.Dispose();
        process.WaitForExit();
        process.Dispose();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Text(Enum choice) => choice.ToString().ToLowerInvariant();

    private static Built BuiltOf(long[] numbers) => new(
        TimeSpan.FromMicroseconds(numbers[0] / 1e3), numbers[1], TimeSpan.FromMicroseconds(numbers[2] / 1e3));

    private static Answer AnswerOf(string[] words) => new(
        long.Parse(words[0], CultureInfo.InvariantCulture),
        [.. words.Skip(2).Select(word => float.Parse(word, CultureInfo.InvariantCulture))],
        ulong.Parse(words[1], CultureInfo.InvariantCulture));

    private long[] Ask(params string[] words) =>
        [.. AskForLine(words).Split('\t').Select(word => long.Parse(word, CultureInfo.InvariantCulture))];

    private string AskForLine(params string[] words)
    {
        process.StandardInput.Write(string.Join('\t', words) + "\n");
        process.StandardInput.Flush();
        return Line();
    }

    private string Line() => process.StandardOutput.ReadLine()
        ?? throw new InvalidOperationException($"{Engine} ended; what it complained of stands above");
}

/// <summary>The engines that can be measured.</summary>
internal static class EngineNames
{
    public const string Ours = "ours";
    public const string Lucene = "lucene";
    public const string Sqlite = "sqlite";
}

/// <summary>What a build took.</summary>
/// <param name="Time">The time without that for reading the file.</param>
/// <param name="PeakBytes">The most memory that the process had resident.</param>
/// <param name="ProcessorTime">What all threads of the process worked, from its start.</param>
internal sealed record Built(TimeSpan Time, long PeakBytes, TimeSpan ProcessorTime);

/// <summary>What running the queries of a class took.</summary>
/// <param name="Nanoseconds">Of each run.</param>
/// <param name="AllocatedBytes">Of all runs.</param>
internal sealed record Run(long[] Nanoseconds, long AllocatedBytes);
