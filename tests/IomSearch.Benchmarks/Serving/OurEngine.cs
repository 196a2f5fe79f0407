using System.Diagnostics;
using IomSearch.Benchmarks.Corpus;
using IomSearch.Benchmarks.Queries;
using IomSearch.Engine;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;

namespace IomSearch.Benchmarks.Serving;

/// <summary>This project's engine, alone: without classifier, vectors or facts.</summary>
internal sealed class OurEngine : IBenchmarkEngine
{
    private const string Words = "lucene-english";

    private static readonly IndexSchema Schema = new(
        new FieldSpec("title", FieldKind.Text, Words),
        new FieldSpec("text", FieldKind.Text, Words),
        new FieldSpec("country", FieldKind.Keyword),
        new FieldSpec("donor", FieldKind.Keyword),
        new FieldSpec("year", FieldKind.Keyword),
        new FieldSpec("type", FieldKind.Keyword),
        new FieldSpec("record", FieldKind.Stored));

    private static readonly IndexSchema CompletionSchema = new(new FieldSpec("title", FieldKind.Keyword, "words"));

    private static readonly QueryParser Parser = new(
        Schema, new QueryParserOptions { Fields = [new FieldWeight("text", 1)], RequireAll = false });

    private string folder = "";
    private SearchIndex? index;
    private SearchIndex? completionIndex;
    private IndexSnapshot? snapshot;
    private IndexSnapshot? completions;

    public TimeSpan Build(CorpusFile corpus, string folder, int threads, int megabytes) => Build(
        Schema, corpus, folder, threads, new WriterOptions { FlushMegabytes = megabytes }, DocumentOf);

    public TimeSpan BuildCompletions(CorpusFile corpus, string folder) => Build(
        CompletionSchema, corpus, folder, 1, new WriterOptions(),
        project => new Document(project.Id).Add("title", project.Title));

    public int Open(string folder, string completionFolder)
    {
        this.folder = folder;
        index = SearchIndex.Open(folder, Schema);
        snapshot = index.Snapshot();
        if (Directory.Exists(completionFolder))
        {
            completionIndex = SearchIndex.Open(completionFolder, CompletionSchema);
            completions = completionIndex.Snapshot();
        }

        return IndexFolder.Segments(folder);
    }

    public void Merge()
    {
        using (var writer = index!.OpenWriter())
        {
            writer.MergeAll();
        }

        snapshot!.Dispose();
        snapshot = index.Snapshot();
    }

    public IQueryBatch Prepare(IReadOnlyList<BenchmarkQuery> queries, Mode mode) => queries[0].Class switch
    {
        QueryClass.Completion => new OurCompletions(completions!, [.. queries.Select(query => query.Text)]),
        QueryClass.Fetch => new OurFetches(snapshot!, Searches(queries, mode)),
        _ => new OurSearches(snapshot!, Searches(queries, mode)),
    };

    public TimeSpan OpenAndRun(BenchmarkQuery query)
    {
        var start = Stopwatch.GetTimestamp();
        using var opened = SearchIndex.Open(folder, Schema);
        using var latest = opened.Snapshot();
        latest.Search(Parser.Parse(query.Text).Query, new SearchOptions());
        return Stopwatch.GetElapsedTime(start);
    }

    public void Dispose()
    {
        completions?.Dispose();
        snapshot?.Dispose();
        completionIndex?.Dispose();
        index?.Dispose();
    }

    private static TimeSpan Build(
        IndexSchema schema, CorpusFile corpus, string folder, int threads, WriterOptions options,
        Func<Project, Document> map)
    {
        using var index = SearchIndex.Open(folder, schema);
        var writer = index.OpenWriter(options);
        return TimedBuild.Run(corpus, threads, project => writer.Put(map(project)), () =>
        {
            writer.FinishMerges();
            writer.Dispose();
        });
    }

    private static Document DocumentOf(Project project)
    {
        var document = new Document(project.Id)
            .Add("title", project.Title)
            .Add("text", project.Text)
            .Add("year", project.Year)
            .Add("type", project.Type)
            .Add("record", project.Record);
        foreach (var country in project.Countries)
        {
            document.Add("country", country);
        }

        foreach (var donor in project.Donors)
        {
            document.Add("donor", donor);
        }

        return document;
    }

    private static OurSearch[] Searches(IReadOnlyList<BenchmarkQuery> queries, Mode mode) =>
        [.. queries.Select(query => new OurSearch(Parser.Parse(query.Text).Query, Options(query, mode)))];

    private static SearchOptions Options(BenchmarkQuery query, Mode mode) => new()
    {
        CountExactlyUpTo = mode == Mode.Top ? 1_000 : long.MaxValue,
        Facets = query.Class == QueryClass.Facets ? ["country", "donor", "year", "type"] : [],
        Filters = query.Country.Length == 0
            ? []
            : [new DimensionFilter("country", new Query.AnyValue("country", [query.Country]))],
    };
}
