namespace IomSearch.Discovery.Evaluation;

/// <summary>What one way to search gave for all queries of a collection.</summary>
public sealed record EvaluatedRun
{
    /// <summary>How deep a ranking goes.</summary>
    public const int Deep = 1_000;

    /// <summary>What was measured: <c>lexical</c>, <c>semantic</c>, <c>hybrid</c>.</summary>
    public required string Mode { get; init; }

    /// <summary>The ranking of each query in the order of trec_eval.</summary>
    public required IReadOnlyList<(string Query, IReadOnlyList<RankedDocument> Found)> Answers { get; init; }

    /// <summary>The figures of each query, in the order of <see cref="Answers"/>.</summary>
    public required IReadOnlyList<Metrics> Queries { get; init; }

    /// <summary>The mean over all queries.</summary>
    public Metrics Mean => Metrics.Mean(Queries);

    /// <summary>Runs all queries.</summary>
    /// <param name="mode">The name of the way to search.</param>
    /// <param name="ranker">The way to search.</param>
    /// <param name="queries">The queries.</param>
    /// <param name="judgements">Their answers.</param>
    /// <param name="cancellation">Ends the run.</param>
    public static EvaluatedRun Of(
        string mode,
        IRanker ranker,
        IReadOnlyList<JudgedQuery> queries,
        Judgements judgements,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(ranker);
        ArgumentNullException.ThrowIfNull(judgements);
        (string Query, IReadOnlyList<RankedDocument> Found)[] answers =
            [.. queries.Select(query => (query.Id, RunFile.Order(ranker.Rank(query, Deep, cancellation))))];
        return new EvaluatedRun
        {
            Mode = mode,
            Answers = answers,
            Queries = [.. answers.Select(
                one => Metrics.Of([.. one.Found.Select(hit => hit.Id)], judgements.Of(one.Query)))],
        };
    }

    /// <summary>How likely the difference of nDCG@10 to another run of the same queries is by chance; the same each
    /// time it is asked.</summary>
    public double ChanceOf(EvaluatedRun other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Significance.P(
            [.. Queries.Select(one => one.Ndcg10)], [.. other.Queries.Select(one => one.Ndcg10)], new Random(1));
    }
}
