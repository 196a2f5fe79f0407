using System.Globalization;
using System.Text.Json;
using IomSearch.Discovery.Evaluation;
using IomSearch.Testing;

namespace IomSearch.Discovery.Tests;

/// <summary>The judged queries of the corpus, and how well a search answers them.</summary>
internal static class JudgedSearch
{
    private const int Deep = 10;

    private static readonly ILookup<string, (string Project, int Grade)> Answers = File
        .ReadLines(Checkout.Path("corpus/judgements/qrels.tsv"))
        .Skip(1)
        .Select(line => line.Split('\t'))
        .ToLookup(row => row[0], row => (row[1], int.Parse(row[2], CultureInfo.InvariantCulture)));

    /// <summary>nDCG@10 of each query.</summary>
    public static IReadOnlyList<(string Id, string Text, double Ndcg)> Of(EmbeddedBackend backend, bool synonyms) =>
    [
        .. from line in File.ReadLines(Checkout.Path("corpus/judgements/queries.jsonl"))
           let query = JsonSerializer.Deserialize<JudgedQuery>(line, JsonSerializerOptions.Web)!
           let found = backend.Search(Make.Request(query.Text) with { Synonyms = synonyms, Size = Deep }).Ids()
           select (query.Id, query.Text, Ndcg(query.Id, found)),
    ];

    private static double Ndcg(string query, IEnumerable<string> found)
    {
        var grades = Answers[query].ToDictionary(answer => answer.Project, answer => answer.Grade);
        return Metrics.Of([.. found], grades).Ndcg10;
    }

    private sealed record JudgedQuery(string Id, string Text);
}
