using System.Globalization;
using IomSearch.Benchmarks.Corpus;
using IomSearch.Benchmarks.Queries;
using IomSearch.Benchmarks.Serving;

namespace IomSearch.Benchmarks.Measuring;

/// <summary>Runs our engine and the peer side by side over the same projects and queries.</summary>
/// <param name="options">What is run.</param>
/// <param name="folder">Where corpus and indexes are written.</param>
/// <param name="progress">Hears what is being done.</param>
internal sealed class Comparison(ComparisonOptions options, string folder, Action<string> progress)
{
    private string CorpusFolder => Path.Combine(folder, "corpus");

    private string QueryPath => Path.Combine(folder, "queries.tsv");

    /// <summary>Runs everything.</summary>
    public ComparisonResult Run()
    {
        var generator = new ProjectGenerator(options.Seed, options.Projects, options.Words);
        progress($"writing {options.Projects} projects");
        CorpusFile.Write(CorpusFolder, generator);
        progress("drawing queries");
        var sampler = new QuerySampler(generator, options.Seed);
        BenchmarkQuery.Write(QueryPath, sampler.Draw(options.Classes, options.Queries));
        var builds = options.Threads.Select(Build).ToList();
        var sqlite = options.Sqlite ? MeasureSqlite() : null;
        var completions = options.Classes.Any(known => known.Name == QueryClass.Completion) ? BuildCompletions() : null;
        using var ours = Start(EngineNames.Ours);
        using var peer = Start(EngineNames.Lucene);
        var segments = new Pair<int>(Open(ours), Open(peer));
        if (options.Merge)
        {
            progress("merging");
            ours.Merge();
            peer.Merge();
        }

        var classes = new ClassComparison(options, ours, peer, progress);
        var problems = classes.Check();
        return new ComparisonResult
        {
            Projects = options.Projects,
            Seed = options.Seed,
            Builds = builds,
            Completions = completions,
            Segments = segments,
            Classes = classes.Measure(),
            Open = new OpeningComparison(options, ours, peer, Start).Run(OpenAlone),
            Sqlite = sqlite,
            Problems = problems,
        };
    }

    private EngineProcess Start(string engine) => EngineProcess.Start(engine, options.JavaHeapMegabytes);

    private int Open(EngineProcess process) => process.Open(
        IndexFolderOf(process.Engine, process.Engine == EngineNames.Sqlite ? 1 : options.Threads[0]),
        CompletionFolderOf(process.Engine),
        QueryPath);

    private void OpenAlone(EngineProcess process) =>
        process.Open(IndexFolderOf(process.Engine, options.Threads[0]), Path.Combine(folder, "none"), QueryPath);

    private BuildFigures Build(int threads)
    {
        var ours = Build(EngineNames.Ours, threads);
        var peer = Build(EngineNames.Lucene, threads);
        var bytes = new Pair<long>(
            IndexFolder.Bytes(IndexFolderOf(EngineNames.Ours, threads)),
            IndexFolder.Bytes(IndexFolderOf(EngineNames.Lucene, threads)));
        if (threads != options.Threads[0])
        {
            Directory.Delete(IndexFolderOf(EngineNames.Ours, threads), recursive: true);
            Directory.Delete(IndexFolderOf(EngineNames.Lucene, threads), recursive: true);
        }

        return new BuildFigures(
            threads,
            new Pair<double>(options.Projects / ours.Time.TotalSeconds, options.Projects / peer.Time.TotalSeconds),
            new Pair<double>(ours.ProcessorTime.TotalSeconds, peer.ProcessorTime.TotalSeconds),
            new Pair<long>(ours.PeakBytes, peer.PeakBytes),
            bytes);
    }

    // A process of its own, so that the memory is that of the build alone.
    private Built Build(string engine, int threads)
    {
        progress($"building: {engine}, {threads} thread(s)");
        using var process = Start(engine);
        var built = process.Build(CorpusFolder, IndexFolderOf(engine, threads), threads, options.BufferMegabytes);
        progress(string.Create(CultureInfo.InvariantCulture, $"  {built.Time.TotalSeconds:F1} s"));
        return built;
    }

    private SqliteFigures MeasureSqlite()
    {
        var built = Build(EngineNames.Sqlite, 1);
        progress("measuring: sqlite");
        using var process = Start(EngineNames.Sqlite);
        Open(process);
        var answered = options with { Classes = [.. options.Classes.Where(known => known.IsInSql)] };
        return new SqliteFigures(
            options.Projects / built.Time.TotalSeconds,
            IndexFolder.Bytes(IndexFolderOf(EngineNames.Sqlite, 1)),
            new ClassMeasurement(answered, process).All([Mode.Exact]));
    }

    private CompletionFigures BuildCompletions()
    {
        var ours = BuildCompletions(EngineNames.Ours);
        var peer = BuildCompletions(EngineNames.Lucene);
        return new CompletionFigures(
            new Pair<double>(ours.Time.TotalSeconds, peer.Time.TotalSeconds),
            new Pair<long>(
                IndexFolder.Bytes(CompletionFolderOf(EngineNames.Ours)),
                IndexFolder.Bytes(CompletionFolderOf(EngineNames.Lucene))));
    }

    private Built BuildCompletions(string engine)
    {
        progress($"building completions: {engine}");
        using var process = Start(engine);
        return process.BuildCompletions(CorpusFolder, CompletionFolderOf(engine));
    }

    private string IndexFolderOf(string engine, int threads) =>
        Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{engine}-{threads}"));

    private string CompletionFolderOf(string engine) => Path.Combine(folder, $"{engine}-completions");
}
