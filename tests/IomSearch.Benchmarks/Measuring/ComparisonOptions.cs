using IomSearch.Benchmarks.Queries;
using IomSearch.Benchmarks.Serving;

namespace IomSearch.Benchmarks.Measuring;

/// <summary>What a comparison runs.</summary>
internal sealed record ComparisonOptions
{
    /// <summary>Number of projects.</summary>
    public required int Projects { get; init; }

    /// <summary>Words of a project's text, about.</summary>
    public int Words { get; init; } = 150;

    /// <summary>Where chance starts.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>The classes of queries.</summary>
    public IReadOnlyList<QueryClass> Classes { get; init; } = QueryClass.All;

    /// <summary>Queries of each class.</summary>
    public int Queries { get; init; } = 100;

    /// <summary>Pairs of measurements of each class.</summary>
    public int Rounds { get; init; } = 5;

    /// <summary>How long a measurement takes on each side, about; each query runs once at least.</summary>
    public TimeSpan RoundTime { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>What queries are timed by.</summary>
    public QueryClock Clock { get; init; }

    /// <summary>How long each class is run on each side before it is measured.</summary>
    public TimeSpan WarmUp { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Memory of both writers for new documents.</summary>
    public int BufferMegabytes { get; init; } = 64;

    /// <summary>Numbers of indexing threads to build with; the index of the first is searched.</summary>
    public IReadOnlyList<int> Threads { get; init; } = [1, 2];

    /// <summary>Whether both indexes are merged to one segment before searching.</summary>
    public bool Merge { get; init; }

    /// <summary>Whether SQLite's FTS5 is measured too.</summary>
    public bool Sqlite { get; init; }

    /// <summary>The most memory of Java's heap.</summary>
    public int JavaHeapMegabytes { get; init; } = 1_024;
}
