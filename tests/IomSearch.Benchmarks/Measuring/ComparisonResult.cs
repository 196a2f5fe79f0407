using IomSearch.Benchmarks.Queries;

namespace IomSearch.Benchmarks.Measuring;

/// <summary>All figures of a comparison. A ratio is the peer's by ours for times, and ours by the peer's for rates:
/// above 1 is ahead.</summary>
internal sealed record ComparisonResult
{
    public required int Projects { get; init; }

    public required int Seed { get; init; }

    public required IReadOnlyList<BuildFigures> Builds { get; init; }

    public required CompletionFigures? Completions { get; init; }

    public required Pair<int> Segments { get; init; }

    public required IReadOnlyList<ClassFigures> Classes { get; init; }

    public required OpenFigures Open { get; init; }

    public SqliteFigures? Sqlite { get; init; }

    public required IReadOnlyList<string> Problems { get; init; }
}

/// <summary>Our figure and the peer's.</summary>
internal sealed record Pair<T>(T Ours, T Peer);

/// <summary>The build by a number of threads.</summary>
internal sealed record BuildFigures(
    int Threads, Pair<double> DocsPerSecond, Pair<double> ProcessorSeconds, Pair<long> PeakBytes, Pair<long> IndexBytes)
{
    public double Ratio => DocsPerSecond.Ours / DocsPerSecond.Peer;
}

/// <summary>The structure that completes titles, built apart.</summary>
internal sealed record CompletionFigures(Pair<double> Seconds, Pair<long> Bytes);

/// <summary>The queries of a class in a mode.</summary>
/// <param name="QueryClass">The class.</param>
/// <param name="Mode">The same on both sides.</param>
/// <param name="MedianMs">The median over the rounds of each round's median.</param>
/// <param name="P99Ms">The median over the rounds of each round's 99th percentile.</param>
/// <param name="Ratio">The median of the rounds' ratios of medians.</param>
/// <param name="P99Ratio">The median of the rounds' ratios of 99th percentiles.</param>
/// <param name="AllocatedBytes">A query, on its own thread.</param>
internal sealed record ClassFigures(
    QueryClass QueryClass, Mode Mode, Pair<double> MedianMs, Pair<double> P99Ms, double Ratio, double P99Ratio,
    Pair<double> AllocatedBytes);

/// <summary>SQLite's FTS5 over the same projects, for scale.</summary>
internal sealed record SqliteFigures(double DocsPerSecond, long IndexBytes, IReadOnlyList<GrowthClass> Classes);

/// <summary>How long it takes to be ready.</summary>
/// <param name="WarmMs">To open the index and answer one query in a process that has run.</param>
/// <param name="StartMs">From the start of a process to its first answer.</param>
internal sealed record OpenFigures(Pair<double> WarmMs, Pair<double> StartMs);
