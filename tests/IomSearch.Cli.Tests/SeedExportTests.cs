using System.Globalization;
using System.Text.Json;
using IomSearch.Testing;
using Xunit.Abstractions;

namespace IomSearch.Cli.Tests;

/// <summary>The source documents as they are, through index and export, compared with what they say.</summary>
public sealed class SeedExportTests(ITestOutputHelper output) : IDisposable
{
    private readonly CommandLine cli = new();

    public void Dispose() => cli.Dispose();

    [SharedFact]
    public void Every_fact_of_every_project_is_exported_as_the_documents_state_it()
    {
        Assert.Equal(ExitCode.Done, cli.Run(["index", SharedFolder.Path("seeds")]));
        Assert.Equal(ExitCode.Done, cli.Run(["export", "--format", "jsonl"]));
        var comparison = SeedExpectations.Load().Compare(cli.Lines.Select(Project));
        output.WriteLine(comparison.Table());
        Assert.Equal(SeedExpectations.Load().Count, cli.Lines.Length);
        Assert.Empty(comparison.Wrong);
    }

    private static SeedProject Project(string line)
    {
        using var json = JsonDocument.Parse(line);
        var record = json.RootElement;
        var facts = new Dictionary<string, IReadOnlyList<string>>
        {
            ["countries"] =
                [.. record.GetProperty("countries").EnumerateArray().Select(each => Word(each.GetProperty("code")))],
            ["donors"] = [.. record.GetProperty("donors").EnumerateArray().Select(Word)],
            ["years"] = [.. record.GetProperty("years").EnumerateArray().Select(Word)],
            ["primaId"] = Identifier(record, "prima"),
            ["projectId"] = Identifier(record, "project"),
            ["budget"] = Stated(record, "budget") is { } budget
                ? [SeedProject.Money(budget.GetProperty("amount").GetDecimal(), Word(budget.GetProperty("currency")))]
                : [],
        };
        foreach (var fact in SeedProject.FactNames.Where(fact => !facts.ContainsKey(fact)))
        {
            facts[fact] = Stated(record, fact) is { } value ? [Word(value)] : [];
        }

        return new SeedProject(
            Word(record.GetProperty("source").GetProperty("file")), Word(record.GetProperty("title")), facts);
    }

    private static JsonElement? Stated(JsonElement record, string name) =>
        record.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value : null;

    private static IReadOnlyList<string> Identifier(JsonElement record, string scheme) =>
        record.GetProperty("identifiers").TryGetProperty(scheme, out var value) ? [Word(value)] : [];

    private static string Word(JsonElement value) => value.ValueKind == JsonValueKind.Number
        ? value.GetInt32().ToString(CultureInfo.InvariantCulture)
        : value.GetString()!;
}
