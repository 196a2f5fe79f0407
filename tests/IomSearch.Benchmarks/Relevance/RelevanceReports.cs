using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using IomSearch.Benchmarks.Reports;

namespace IomSearch.Benchmarks.Relevance;

/// <summary>The comparison of rankings, for people and for programs; all figures are nDCG@10.</summary>
internal static class RelevanceReports
{
    private const double MostFromLucene = 0.003;
    private const double LeastMeanGain = 0.015;
    private const double MostLoss = 0.005;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    /// <summary>Whether words rank as Lucene does, and hybrid gains on the mean and loses on none.</summary>
    public static bool IsKept(IReadOnlyList<RelevanceDuel> duels) =>
        duels.All(duel => Math.Abs(Lexical(duel)) <= MostFromLucene && Gain(duel) >= -MostLoss)
        && duels.Average(Gain) >= LeastMeanGain;

    /// <summary>The comparison as Markdown.</summary>
    public static string ToText(IReadOnlyList<RelevanceDuel> duels)
    {
        var table = new TextTable(
            "nDCG@10", "queries", "Lucene", "words", "topics", "hybrid", "words − Lucene", "hybrid − words", "p");
        foreach (var duel in duels)
        {
            table.Add(
                duel.Report.Collection,
                duel.Report.Queries.ToString(CultureInfo.InvariantCulture),
                Figure(duel.Of(RelevanceDuel.Lucene)),
                Figure(duel.Of(RelevanceDuel.Lexical)),
                Figure(duel.Of(RelevanceDuel.Semantic)),
                Figure(duel.Of(RelevanceDuel.Hybrid)),
                Signed(Lexical(duel)),
                Signed(Gain(duel)),
                Figure(duel.Between(RelevanceDuel.Hybrid, RelevanceDuel.Lexical).P));
        }

        table.Add("mean", "", "", "", "", "", Signed(duels.Average(Lexical)), Signed(duels.Average(Gain)), "");
        return table.ToString();
    }

    /// <summary>The comparison as JSON, with all figures of all modes.</summary>
    public static string ToJson(IReadOnlyList<RelevanceDuel> duels) => new JsonObject
    {
        ["collections"] = new JsonArray([.. duels.Select(duel => JsonSerializer.SerializeToNode(duel.Report))]),
        ["meanGain"] = duels.Average(Gain),
        ["kept"] = IsKept(duels),
    }.ToJsonString(Indented);

    private static double Lexical(RelevanceDuel duel) =>
        duel.Between(RelevanceDuel.Lexical, RelevanceDuel.Lucene).Ndcg10;

    private static double Gain(RelevanceDuel duel) => duel.Between(RelevanceDuel.Hybrid, RelevanceDuel.Lexical).Ndcg10;

    private static string Figure(double value) => value.ToString("F3", CultureInfo.InvariantCulture);

    private static string Signed(double value) => value.ToString("+0.000;-0.000", CultureInfo.InvariantCulture);
}
