using IomSearch.Benchmarks.Measuring;
using IomSearch.Benchmarks.Queries;
using IomSearch.Benchmarks.Reports;

namespace IomSearch.Benchmarks;

/// <summary><c>growth</c>: how time and memory grow with the number of projects.</summary>
internal static class GrowthCommand
{
    private static readonly string[] Options =
    [
        "--sizes", "--engine", "--words", "--seed", "--classes", "--queries", "--clock", "--threads", "--buffer",
        "--java-heap", "--folder", "--markdown", "--plots",
    ];

    /// <summary>Runs it.</summary>
    public static int Run(IReadOnlyList<string> words)
    {
        var arguments = new Arguments(words, Options, []);
        var sizes = arguments.Numbers("--sizes", [10_000, 100_000, 1_000_000]);
        var engine = arguments.Text("--engine") ?? EngineNames.Ours;
        var points = new List<GrowthPoint>();
        foreach (var projects in sizes)
        {
            using var folder = WorkFolder.Passing(arguments.Text("--folder"));
            var options = CompareCommand.Read(arguments, projects);
            points.Add(new Growth(options, engine, folder.Path, Progress.Started()).Measure());
        }

        var report = Table(engine, points);
        Console.WriteLine(report);
        Progress.Write(arguments.Text("--markdown"), report);
        if (arguments.Text("--plots") is { } plots)
        {
            Directory.CreateDirectory(plots);
            File.WriteAllText(Path.Combine(plots, "growth-time.svg"), Times(points));
            File.WriteAllText(Path.Combine(plots, "growth-memory.svg"), Memory(points));
        }

        return 0;
    }

    private static string Times(List<GrowthPoint> points)
    {
        var plot = new GrowthPlot("Exact totals and the best ten: median of a query", "ms", Sizes(points));
        foreach (var (place, one) in points[0].Classes.Index().Where(one => one.Item.Mode == Mode.Exact))
        {
            plot.Add(one.QueryClass, [.. points.Select(point => point.Classes[place].MedianMs)]);
        }

        return plot.ToString();
    }

    private static string Memory(List<GrowthPoint> points)
    {
        var plot = new GrowthPlot("Memory, and the index on disk", "MB", Sizes(points));
        plot.Add("building, peak", [.. points.Select(point => point.Build.PeakBytes / 1e6)]);
        plot.Add("searching, peak", [.. points.Select(point => point.SearchBytes / 1e6)]);
        plot.Add("index on disk", [.. points.Select(point => point.IndexBytes / 1e6)]);
        return plot.ToString();
    }

    private static List<int> Sizes(List<GrowthPoint> points) => [.. points.Select(point => point.Projects)];

    private static string Table(string engine, List<GrowthPoint> points)
    {
        var table = new TextTable([engine, .. points.Select(point => Figures.Short(point.Projects))]);
        Add("build, projects/s", point => Figures.Short(point.Projects / point.Build.Time.TotalSeconds));
        Add("build, processor time, s", point => Figures.Short(point.Build.ProcessorTime.TotalSeconds));
        Add("build, peak memory", point => Figures.Megabytes(point.Build.PeakBytes));
        Add("index", point => Figures.Megabytes(point.IndexBytes));
        Add("searching, peak memory", point => Figures.Megabytes(point.SearchBytes));
        foreach (var (place, (queryClass, mode, _, _)) in points[0].Classes.Index())
        {
            var name = mode == Mode.Exact ? queryClass : $"{queryClass} (top)";
            Add($"{name}, median ms", point => Figures.Short(point.Classes[place].MedianMs));
            Add($"{name}, bytes a query", point => Figures.Short(point.Classes[place].AllocatedBytes));
        }

        return table.ToString();

        void Add(string name, Func<GrowthPoint, string> cell) => table.Add([name, .. points.Select(cell)]);
    }
}
