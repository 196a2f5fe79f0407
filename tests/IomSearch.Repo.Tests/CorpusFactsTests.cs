using System.Text.Json;
using System.Text.RegularExpressions;
using IomSearch.Testing;

namespace IomSearch.Repo.Tests;

/// <summary>Holds the records to what their sources say, as the shared list of facts has it.</summary>
public sealed partial class CorpusFactsTests
{
    private static readonly string[] ScalarKeys =
        ["start", "end", "year", "type", "status", "region", "coverage", "section"];

    /// <summary>Records of other documents may join; of these documents every project is told, and no other.</summary>
    [SharedFact]
    public void The_titles_from_the_source_documents_are_the_expected_ones()
    {
        var expected = Expected().Select(project => project.GetProperty("title").GetString()!).ToList();
        var documents = CorpusRecord.All.Where(record => expected.Contains(record["title"]!))
            .Select(Document).ToHashSet();
        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            CorpusRecord.All.Where(record => documents.Contains(Document(record))).Select(record => record["title"])
                .Order(StringComparer.Ordinal));
    }

    [SharedFact]
    public void Every_scalar_fact_is_the_expected_one() => Compare(
        project => ScalarKeys.Select(key => $"{key}: {Scalar(project, key)}"),
        record => ScalarKeys.Select(key => $"{key}: {record[key]}"));

    [SharedFact]
    public void Countries_are_the_expected_ones() =>
        Compare(project => Strings(project, "countries"), record => record.List("countries"));

    [SharedFact]
    public void Donors_are_the_expected_ones_under_their_full_names() => Compare(
        project => Strings(project, "donors").Select(name => ShortName().Replace(name, "")),
        record => record.List("donors"));

    [SharedFact]
    public void Years_are_the_expected_ones() => Compare(
        project => project.GetProperty("years").EnumerateArray().Select(year => year.ToString()),
        record => record.List("years"));

    [SharedFact]
    public void Budgets_are_the_expected_ones() => Compare(
        project => project.TryGetProperty("budget", out var budget)
            ? [$"{budget.GetProperty("amount").GetDecimal():0}", budget.GetProperty("currency").GetString()!]
            : [],
        record => record.Map("budget").Values);

    [SharedFact]
    public void Identifiers_are_the_expected_ones() => Compare(
        project => [$"prima: {Scalar(project, "primaId")}", $"project: {Scalar(project, "projectId")}"],
        record => new[] { "prima", "project" }
            .Select(key => $"{key}: {record.Map("identifiers").GetValueOrDefault(key)}"));

    private static void Compare(
        Func<JsonElement, IEnumerable<string>> expected, Func<CorpusRecord, IEnumerable<string>> actual)
    {
        var byTitle = CorpusRecord.All.ToDictionary(record => record["title"]!);
        foreach (var project in Expected())
        {
            var title = project.GetProperty("title").GetString()!;
            Assert.Equal([title, .. expected(project)], [title, .. actual(byTitle[title])]);
        }
    }

    private static string Document(CorpusRecord record) => record.Map("source")["document"];

    private static string? Scalar(JsonElement project, string key) =>
        project.TryGetProperty(key, out var value) ? value.ToString() : null;

    private static IEnumerable<string> Strings(JsonElement project, string key) =>
        project.GetProperty(key).EnumerateArray().Select(item => item.GetString()!);

    private static JsonElement[] Expected()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedFolder.Path("expected/seed-projects.json")));
        return [.. json.RootElement.GetProperty("projects").EnumerateArray().Select(project => project.Clone())];
    }

    [GeneratedRegex(@" \([A-Z]+\)", RegexOptions.NonBacktracking)]
    private static partial Regex ShortName();
}
