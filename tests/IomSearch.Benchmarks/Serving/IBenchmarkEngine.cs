using IomSearch.Benchmarks.Corpus;
using IomSearch.Benchmarks.Queries;

namespace IomSearch.Benchmarks.Serving;

/// <summary>An engine that is measured in a process of its own.</summary>
internal interface IBenchmarkEngine : IDisposable
{
    /// <summary>Indexes all projects and commits.</summary>
    /// <returns>The time that it took, without that for reading the file.</returns>
    TimeSpan Build(CorpusFile corpus, string folder, int threads, int megabytes);

    /// <summary>Builds what completes titles, in a folder of its own.</summary>
    /// <returns>The time that it took, without that for reading the file.</returns>
    TimeSpan BuildCompletions(CorpusFile corpus, string folder);

    /// <summary>Opens what was built; a folder that is not there is left out.</summary>
    /// <returns>Number of segments.</returns>
    int Open(string folder, string completionFolder);

    /// <summary>Merges all segments into one, and opens it.</summary>
    void Merge();

    /// <summary>The queries of one class, ready to be run.</summary>
    IQueryBatch Prepare(IReadOnlyList<BenchmarkQuery> queries, Mode mode);

    /// <summary>Opens the index anew, beside the one that is open, and runs one query.</summary>
    /// <returns>The time of both.</returns>
    TimeSpan OpenAndRun(BenchmarkQuery query);
}

/// <summary>Queries of one class, parsed.</summary>
internal interface IQueryBatch
{
    /// <summary>Number of queries.</summary>
    int Count { get; }

    /// <summary>Runs a query; this is what is timed.</summary>
    void Run(int query);

    /// <summary>Runs a query and tells what it found.</summary>
    Answer Check(int query);
}

/// <summary>What a query found, for comparison.</summary>
/// <param name="Total">Number of matches.</param>
/// <param name="Scores">The scores of the best; for completions, the documents of each.</param>
/// <param name="Facets">A checksum of the facets' counts; 0 without.</param>
internal sealed record Answer(long Total, float[] Scores, ulong Facets);
