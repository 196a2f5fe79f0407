using System.Diagnostics;
using IomSearch.Benchmarks.Queries;

namespace IomSearch.Benchmarks.Measuring;

/// <summary>Measures how long it takes until the first answer: in a warm process, and from the start of one.</summary>
internal sealed class OpeningComparison(
    ComparisonOptions options, EngineProcess ours, EngineProcess peer, Func<string, EngineProcess> startEngine)
{
    // Completions have an index of their own, and it is the large one that is opened.
    private readonly string queryClass =
        options.Classes.FirstOrDefault(known => known.Name != QueryClass.Completion)?.Name ?? "";

    /// <summary>Measures both, some times each.</summary>
    /// <param name="open">Opens the index in a new process.</param>
    public OpenFigures Run(Action<EngineProcess> open)
    {
        if (queryClass.Length == 0)
        {
            return new OpenFigures(new Pair<double>(0, 0), new Pair<double>(0, 0));
        }

        return new OpenFigures(
            new Pair<double>(Median(() => ours.Reopen(queryClass) / 1e6), Median(() => peer.Reopen(queryClass) / 1e6)),
            new Pair<double>(Median(() => Started(ours.Engine, open)), Median(() => Started(peer.Engine, open))));
    }

    private double Median(Func<double> measure) =>
        Percentile.Median(Enumerable.Range(0, options.Rounds).Select(_ => measure()).ToList());

    private double Started(string engine, Action<EngineProcess> open)
    {
        var clock = Stopwatch.StartNew();
        using var process = startEngine(engine);
        open(process);
        process.First(queryClass);
        return clock.Elapsed.TotalMilliseconds;
    }
}
