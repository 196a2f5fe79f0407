using System.Globalization;
using System.Text;
using IomSearch.Benchmarks.Measuring;
using IomSearch.Benchmarks.Queries;

namespace IomSearch.Benchmarks.Reports;

/// <summary>A comparison as tables, for the console and as Markdown.</summary>
internal static class TextReport
{
    /// <summary>All tables.</summary>
    public static string Of(ComparisonResult result)
    {
        var text = new StringBuilder();
        var invariant = CultureInfo.InvariantCulture;
        text.Append(invariant, $"{result.Projects:N0} projects, seed {result.Seed}; peer: Lucene 8.8.1 in Java; ");
        text.Append(invariant, $"segments: ours {result.Segments.Ours}, peer {result.Segments.Peer}. ");
        text.Append("A ratio above 1 is ahead.\n\n");
        text.Append(Builds(result)).Append('\n');
        text.Append(Classes(result, Mode.Exact)).Append('\n');
        text.Append(Classes(result, Mode.Top)).Append('\n');
        text.Append(Others(result));
        if (result.Sqlite is { } sqlite)
        {
            text.Append('\n').Append(Sqlite(sqlite));
        }

        foreach (var problem in result.Problems)
        {
            text.Append("\nDISAGREES ").Append(problem);
        }

        return text.ToString();
    }

    private static TextTable Builds(ComparisonResult result)
    {
        var table = new TextTable("build", "ours", "peer", "ratio");
        foreach (var build in result.Builds)
        {
            var threads = string.Create(CultureInfo.InvariantCulture, $"{build.Threads} thread(s)");
            Add(table, $"{threads}: projects/s", build.DocsPerSecond, build.Ratio, Figures.Short);
            Add(table, $"{threads}: processor time, s", build.ProcessorSeconds);
            Add(table, $"{threads}: peak memory", build.PeakBytes, Figures.Megabytes);
            Add(table, $"{threads}: index", build.IndexBytes, Figures.Megabytes);
        }

        return table;
    }

    private static TextTable Classes(ComparisonResult result, Mode mode)
    {
        var table = new TextTable(
            mode == Mode.Exact ? "exact totals" : "top ten, counting to 1,000",
            "ours ms", "peer ms", "ratio", "ours p99", "peer p99", "p99 ratio", "ours B/query", "peer B/query");
        foreach (var row in result.Classes.Where(figures => figures.Mode == mode))
        {
            table.Add(
                row.QueryClass.Name,
                Figures.Short(row.MedianMs.Ours), Figures.Short(row.MedianMs.Peer), Figures.Short(row.Ratio),
                Figures.Short(row.P99Ms.Ours), Figures.Short(row.P99Ms.Peer), Figures.Short(row.P99Ratio),
                Figures.Short(row.AllocatedBytes.Ours), Figures.Short(row.AllocatedBytes.Peer));
        }

        return table;
    }

    private static TextTable Sqlite(SqliteFigures sqlite)
    {
        var table = new TextTable("SQLite FTS5", "");
        table.Add("build, projects/s", Figures.Short(sqlite.DocsPerSecond));
        table.Add("database", Figures.Megabytes(sqlite.IndexBytes));
        foreach (var figures in sqlite.Classes)
        {
            table.Add($"{figures.QueryClass}, ms", Figures.Short(figures.MedianMs));
        }

        return table;
    }

    private static TextTable Others(ComparisonResult result)
    {
        var table = new TextTable("other", "ours", "peer", "ratio");
        Add(table, "open and first query, warm process, ms", result.Open.WarmMs);
        Add(table, "process start to first answer, ms", result.Open.StartMs);
        if (result.Completions is { } completions)
        {
            Add(table, "completions: build, s", completions.Seconds);
            Add(table, "completions: size", completions.Bytes, Figures.Megabytes);
        }

        return table;
    }

    private static void Add(TextTable table, string name, Pair<double> pair) =>
        Add(table, name, pair, pair.Peer / pair.Ours, Figures.Short);

    private static void Add(TextTable table, string name, Pair<long> pair, Func<double, string> write) =>
        Add(table, name, new Pair<double>(pair.Ours, pair.Peer), pair.Peer / (double)pair.Ours, write);

    private static void Add(
        TextTable table, string name, Pair<double> pair, double ratio, Func<double, string> write) =>
        table.Add(name, write(pair.Ours), write(pair.Peer), Figures.Short(ratio));
}
