using IomSearch.Benchmarks.Corpus;
using IomSearch.Benchmarks.Queries;
using IomSearch.Benchmarks.Serving;

namespace IomSearch.Benchmarks.Measuring;

/// <summary>Measures one engine alone at one size.</summary>
internal sealed class Growth(ComparisonOptions options, string engine, string folder, Action<string> progress)
{
    /// <summary>Builds and measures all classes.</summary>
    public GrowthPoint Measure()
    {
        var corpus = Path.Combine(folder, "corpus");
        var index = Path.Combine(folder, "index");
        var completions = Path.Combine(folder, "completions");
        var queries = Path.Combine(folder, "queries.tsv");
        var generator = new ProjectGenerator(options.Seed, options.Projects, options.Words);
        progress($"{options.Projects} projects: writing");
        CorpusFile.Write(corpus, generator);
        BenchmarkQuery.Write(queries, new QuerySampler(generator, options.Seed).Draw(options.Classes, options.Queries));
        progress($"{options.Projects} projects: building");
        Built built;
        using (var builder = EngineProcess.Start(engine, options.JavaHeapMegabytes))
        {
            built = builder.Build(corpus, index, options.Threads[0], options.BufferMegabytes);
        }

        using (var builder = EngineProcess.Start(engine, options.JavaHeapMegabytes))
        {
            builder.BuildCompletions(corpus, completions);
        }

        progress($"{options.Projects} projects: searching");
        using var process = EngineProcess.Start(engine, options.JavaHeapMegabytes);
        process.Open(index, completions, queries);
        var classes = new ClassMeasurement(options, process).All([Mode.Exact, Mode.Top]);
        return new GrowthPoint(options.Projects, built, IndexFolder.Bytes(index), process.PeakBytes(), classes);
    }
}

/// <summary>The figures of one size.</summary>
/// <param name="Projects">The size.</param>
/// <param name="Build">What building took.</param>
/// <param name="IndexBytes">The index on disk.</param>
/// <param name="SearchBytes">The most memory of the process that searched.</param>
/// <param name="Classes">The same classes at every size.</param>
internal sealed record GrowthPoint(
    int Projects, Built Build, long IndexBytes, long SearchBytes, IReadOnlyList<GrowthClass> Classes);

/// <summary>A class at one size.</summary>
internal sealed record GrowthClass(string QueryClass, Mode Mode, double MedianMs, double AllocatedBytes);
