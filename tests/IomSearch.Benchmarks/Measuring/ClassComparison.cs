using System.Diagnostics;
using IomSearch.Benchmarks.Queries;

namespace IomSearch.Benchmarks.Measuring;

/// <summary>Measures the classes of queries on two engines in turn, so that whatever disturbs meets both.</summary>
internal sealed class ClassComparison(
    ComparisonOptions options, EngineProcess ours, EngineProcess peer, Action<string> progress)
{
    private const int MostPasses = 20;

    /// <summary>Compares what both find, which warms them up too.</summary>
    public IReadOnlyList<string> Check()
    {
        progress("comparing answers");
        return [.. Measured().SelectMany(pair => Agreement.Problems(pair.Class, pair.Mode, ours, peer))];
    }

    /// <summary>Warms all classes up, and then measures one after the other.</summary>
    public IReadOnlyList<ClassFigures> Measure()
    {
        foreach (var (queryClass, mode) in Measured())
        {
            progress($"warming up: {queryClass.Name}, {mode}");
            WarmUp(ours, queryClass, mode);
            WarmUp(peer, queryClass, mode);
        }

        return [.. Measured().Select(pair => Measure(pair.Class, pair.Mode))];
    }

    private IEnumerable<(QueryClass Class, Mode Mode)> Measured() =>
        from mode in new[] { Mode.Exact, Mode.Top }
        from queryClass in options.Classes
        where mode == Mode.Exact || queryClass.HasTop
        select (queryClass, mode);

    private void WarmUp(EngineProcess engine, QueryClass queryClass, Mode mode)
    {
        var clock = Stopwatch.StartNew();
        do
        {
            engine.Run(queryClass.Name, mode, 1, options.Clock);
        }
        while (clock.Elapsed < options.WarmUp);
    }

    // As many passes as fit into the time of a round on the slower side, so that both run each query equally often.
    private int Passes(QueryClass queryClass, Mode mode)
    {
        var slowest = new[] { ours, peer }
            .Max(engine => engine.Run(queryClass.Name, mode, 1, options.Clock).Nanoseconds.Sum());
        return (int)Math.Clamp(options.RoundTime.TotalNanoseconds / Math.Max(1, slowest), 1, MostPasses);
    }

    private ClassFigures Measure(QueryClass queryClass, Mode mode)
    {
        progress($"measuring: {queryClass.Name}, {mode}");
        var passes = Passes(queryClass, mode);
        var rounds = Enumerable.Range(0, options.Rounds)
            .Select(round => Round(queryClass, mode, round, passes))
            .ToList();
        return new ClassFigures(
            queryClass,
            mode,
            Medians(rounds, run => Percentile.Median(run.Nanoseconds) / 1e6),
            Medians(rounds, run => Percentile.P99(run.Nanoseconds) / 1e6),
            MedianRatio(rounds, run => Percentile.Median(run.Nanoseconds)),
            MedianRatio(rounds, run => Percentile.P99(run.Nanoseconds)),
            Medians(rounds, run => run.AllocatedBytes / (double)run.Nanoseconds.Length));
    }

    // Who goes first changes from round to round.
    private Pair<Run> Round(QueryClass queryClass, Mode mode, int round, int passes)
    {
        var first = round % 2 == 0 ? ours : peer;
        var second = round % 2 == 0 ? peer : ours;
        var one = first.Run(queryClass.Name, mode, passes, options.Clock);
        var other = second.Run(queryClass.Name, mode, passes, options.Clock);
        return round % 2 == 0 ? new Pair<Run>(one, other) : new Pair<Run>(other, one);
    }

    private static double MedianRatio(List<Pair<Run>> rounds, Func<Run, double> figure) =>
        Percentile.Median(rounds.Select(pair => figure(pair.Peer) / figure(pair.Ours)));

    private static Pair<double> Medians(List<Pair<Run>> rounds, Func<Run, double> figure) => new(
        Percentile.Median(rounds.Select(pair => figure(pair.Ours))),
        Percentile.Median(rounds.Select(pair => figure(pair.Peer))));
}
