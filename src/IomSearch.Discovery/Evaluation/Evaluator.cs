using IomSearch.Engine.Analysis;

namespace IomSearch.Discovery.Evaluation;

/// <summary>Measures the ways to search, over an index that it builds in a temporary folder
/// and takes away again.</summary>
/// <param name="mode">The one way to measure; null for all there are.</param>
/// <param name="cancellation">Ends the evaluation.</param>
/// <exception cref="ArgumentException">There is no such mode.</exception>
public sealed class Evaluator(string? mode, CancellationToken cancellation)
{
    private const string Lexical = "lexical";
    private const string Semantic = "semantic";
    private const string Hybrid = "hybrid";

    private readonly string? mode = mode is null or Lexical or Semantic or Hybrid
        ? mode
        : throw new ArgumentException($"there is no mode '{mode}'; there are {Lexical}, {Semantic}, {Hybrid}");

    /// <summary>Measures a collection in the BEIR layout.</summary>
    /// <param name="folder">The folder of the collection.</param>
    /// <param name="analyzer">What makes words of its texts.</param>
    /// <exception cref="ArgumentException">There is no such analyzer.</exception>
    /// <exception cref="InvalidDataException">The collection cannot be used; the message
    /// names file and line.</exception>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    public (EvaluationReport Report, IReadOnlyList<EvaluatedRun> Runs) OfCollection(string folder, string analyzer)
    {
        var collection = TestCollection.Read(folder);
        var modes = Chosen([Lexical, Semantic, Hybrid]);
        return InTemporaryFolder(index =>
        {
            using var words = LexicalRanker.Build(collection.Documents, index, analyzer);
            var arms = new CollectionArms(collection, words, Analyzer.Named(analyzer), cancellation);
            EvaluatedRun[] runs =
                [.. modes.Select(name => Run(name, Ranker(arms, name), collection.Queries, collection.Judgements))];
            return (EvaluationReport.Of(collection.Name, collection.Documents.Count, runs), runs);
        });
    }

    /// <summary>Measures the product on projects, with its own settings.</summary>
    /// <param name="config">The product's settings, with the projects as its sources.</param>
    /// <param name="judgements">The folder with <c>queries.jsonl</c> and <c>qrels.tsv</c>.</param>
    /// <exception cref="ArgumentException">The product does not have the mode yet.</exception>
    /// <exception cref="InvalidDataException">The judgements cannot be used; the message
    /// names file and line.</exception>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="IndexConfigException">The projects are missing.</exception>
    public (EvaluationReport Report, IReadOnlyList<EvaluatedRun> Runs) OfProjects(IndexConfig config, string judgements)
    {
        ArgumentNullException.ThrowIfNull(config);
        var modes = Chosen([Lexical]);
        var grades = Judgements.Read(Path.Combine(judgements, "qrels.tsv"));
        var queries = TestCollection.ReadQueries(judgements, grades);
        return InTemporaryFolder(index =>
        {
            var placed = config with { Index = index };
            ProjectIndex.Update(placed, prune: false, null, cancellation);
            using var backend = ProjectIndex.OpenExisting(index, placed);
            var ranker = new ProjectRanker(backend, SearchMode.Lexical);
            EvaluatedRun[] runs = [.. modes.Select(name => Run(name, ranker, queries, grades))];
            return (EvaluationReport.Of(string.Join(", ", config.Sources), backend.State.Documents, runs), runs);
        });
    }

    private static IRanker Ranker(CollectionArms arms, string name) => name switch
    {
        Semantic => arms.Semantic,
        Hybrid => arms.Hybrid,
        _ => arms.Words,
    };

    private EvaluatedRun Run(string name, IRanker ranker, IReadOnlyList<JudgedQuery> queries, Judgements judgements) =>
        EvaluatedRun.Of(name, ranker, queries, judgements, cancellation);

    private string[] Chosen(string[] known) => mode switch
    {
        null => known,
        _ when known.Contains(mode) => [mode],
        _ => throw new ArgumentException($"mode '{mode}' is not to be had here, only {string.Join(", ", known)}: "
            + "it needs a collection in the BEIR layout"),
    };

    private static T InTemporaryFolder<T>(Func<string, T> work)
    {
        var folder = Directory.CreateTempSubdirectory("iomsearch-evaluate-");
        try
        {
            return work(Path.Combine(folder.FullName, "index"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
