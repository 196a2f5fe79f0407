namespace IomSearch.Discovery.Evaluation;

/// <summary>The figures of an evaluation, as <c>iomsearch evaluate --json</c> prints them.</summary>
/// <param name="Collection">What was searched.</param>
/// <param name="Documents">How many documents it has.</param>
/// <param name="Queries">How many of its queries are judged.</param>
/// <param name="Modes">The figures of each way to search.</param>
/// <param name="Differences">The figures of each pair of ways.</param>
public sealed record EvaluationReport(
    string Collection,
    int Documents,
    int Queries,
    IReadOnlyList<ModeFigures> Modes,
    IReadOnlyList<ModeDifference> Differences)
{
    /// <summary>The report of some runs of the same queries.</summary>
    public static EvaluationReport Of(string collection, int documents, IReadOnlyList<EvaluatedRun> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        return new EvaluationReport(
            collection,
            documents,
            runs[0].Queries.Count,
            [.. runs.Select(run => new ModeFigures(run.Mode, run.Mean))],
            [.. from second in Enumerable.Range(0, runs.Count)
                from first in Enumerable.Range(0, second)
                select Difference(runs[second], runs[first])]);
    }

    private static ModeDifference Difference(EvaluatedRun run, EvaluatedRun against) =>
        new(run.Mode, against.Mode, run.Mean.Ndcg10 - against.Mean.Ndcg10, run.ChanceOf(against));
}

/// <summary>The mean figures of one way to search.</summary>
/// <param name="Mode">Its name.</param>
/// <param name="Mean">The means.</param>
public sealed record ModeFigures(string Mode, Metrics Mean);

/// <summary>How two ways to search differ.</summary>
/// <param name="Mode">The one.</param>
/// <param name="Against">The other.</param>
/// <param name="Ndcg10">The one's mean nDCG@10 less the other's.</param>
/// <param name="P">The two-sided p of the paired randomisation test.</param>
public sealed record ModeDifference(string Mode, string Against, double Ndcg10, double P);
