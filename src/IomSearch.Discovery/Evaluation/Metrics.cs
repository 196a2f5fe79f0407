namespace IomSearch.Discovery.Evaluation;

/// <summary>How good one ranking is, or many on the mean; each figure is 0 to 1 and as
/// trec_eval 9 defines it.</summary>
/// <param name="Ndcg10">ndcg_cut_10: linear gain, discount log2 of rank + 1, over the best possible ranking (Järvelin
/// and Kekäläinen, Cumulated gain-based evaluation of IR techniques, 2002).</param>
/// <param name="AveragePrecision">map: precision at each relevant document found, over the
/// number of relevant ones.</param>
/// <param name="ReciprocalRank10">recip_rank of the first ten: 1 / rank of the first relevant document, else 0.</param>
/// <param name="Precision5">P_5: relevant documents among the first five, over five.</param>
/// <param name="Recall100">recall_100: relevant documents among the first hundred, over all relevant ones.</param>
public sealed record Metrics(
    double Ndcg10, double AveragePrecision, double ReciprocalRank10, double Precision5, double Recall100)
{
    /// <summary>A ranking that found nothing.</summary>
    public static Metrics Zero { get; } = new(0, 0, 0, 0, 0);

    /// <summary>Measures a ranking. A document is relevant from grade 1 on; a query without a
    /// relevant one is 0 in all.</summary>
    /// <param name="ranking">Document ids, best first, each once.</param>
    /// <param name="grades">The grades of the documents that were judged; all others are 0.</param>
    public static Metrics Of(IReadOnlyList<string> ranking, IReadOnlyDictionary<string, int> grades)
    {
        ArgumentNullException.ThrowIfNull(ranking);
        ArgumentNullException.ThrowIfNull(grades);
        int[] gains = [.. ranking.Select(id => Math.Max(0, grades.GetValueOrDefault(id)))];
        int[] best = [.. grades.Values.Where(grade => grade > 0).OrderDescending()];
        return best.Length == 0
            ? Zero
            : new Metrics(
                CumulatedGain(gains, 10) / CumulatedGain(best, 10),
                Precisions(gains) / best.Length,
                Array.FindIndex(gains, gain => gain > 0) is >= 0 and < 10 and var first ? 1.0 / (first + 1) : 0,
                gains.Take(5).Count(gain => gain > 0) / 5.0,
                gains.Take(100).Count(gain => gain > 0) / (double)best.Length);
    }

    /// <summary>The mean of each figure over queries; a query that found nothing counts 0, as with trec_eval's option
    /// -c.</summary>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Metrics Mean(IReadOnlyCollection<Metrics> queries) => queries is { Count: > 0 }
        ? new Metrics(
            queries.Average(one => one.Ndcg10),
            queries.Average(one => one.AveragePrecision),
            queries.Average(one => one.ReciprocalRank10),
            queries.Average(one => one.Precision5),
            queries.Average(one => one.Recall100))
        : throw new ArgumentException("there is no query to take the mean of", nameof(queries));

    private static double CumulatedGain(int[] gains, int deep) =>
        gains.Take(deep).Select((gain, at) => gain / Math.Log2(at + 2)).Sum();

    private static double Precisions(int[] gains)
    {
        var (sum, relevant) = (0.0, 0);
        for (var at = 0; at < gains.Length; at++)
        {
            if (gains[at] > 0)
            {
                relevant++;
                sum += (double)relevant / (at + 1);
            }
        }

        return sum;
    }
}
