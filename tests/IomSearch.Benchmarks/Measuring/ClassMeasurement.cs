using System.Diagnostics;
using IomSearch.Benchmarks.Queries;

namespace IomSearch.Benchmarks.Measuring;

/// <summary>Measures the classes of queries on one engine alone.</summary>
internal sealed class ClassMeasurement(ComparisonOptions options, EngineProcess engine)
{
    /// <summary>All classes, in these modes where they have them.</summary>
    public IReadOnlyList<GrowthClass> All(Mode[] modes) =>
    [
        .. from mode in modes
           from queryClass in options.Classes
           where mode == Mode.Exact || queryClass.HasTop
           select Measure(queryClass.Name, mode),
    ];

    // The first half of the time warms up, the second half counts.
    private GrowthClass Measure(string queryClass, Mode mode)
    {
        var runs = new List<Run>();
        var clock = Stopwatch.StartNew();
        do
        {
            var run = engine.Run(queryClass, mode, 1, options.Clock);
            if (clock.Elapsed >= options.WarmUp)
            {
                runs.Add(run);
            }
        }
        while (clock.Elapsed < 2 * options.WarmUp || runs.Count == 0);

        return new GrowthClass(
            queryClass,
            mode,
            Percentile.Median(runs.Select(run => Percentile.Median(run.Nanoseconds))) / 1e6,
            Percentile.Median(runs.Select(run => run.AllocatedBytes / (double)run.Nanoseconds.Length)));
    }
}
