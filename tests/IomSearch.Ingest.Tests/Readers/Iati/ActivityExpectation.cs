using System.Globalization;
using System.Text.Json;
using IomSearch.Testing;

namespace IomSearch.Ingest.Tests.Readers.Iati;

/// <summary>What a person reads in one activity; what is absent is not stated. Amounts are text, so that no figure is
/// lost.</summary>
internal sealed record ActivityExpectation
{
    public required string File { get; init; }
    public required string Id { get; init; }
    public required string Title { get; init; }
    public string? Text { get; init; }
    public string? TitleFr { get; init; }
    public required string Language { get; init; }
    public required string Version { get; init; }
    public required string Reporter { get; init; }
    public string? Status { get; init; }
    public string? StatusCode { get; init; }
    public string? Start { get; init; }
    public string? End { get; init; }
    public string? PlannedStart { get; init; }
    public string? PlannedEnd { get; init; }
    public string? Coverage { get; init; }
    public string? Region { get; init; }
    public string? Type { get; init; }
    public string? Budget { get; init; }
    public IReadOnlyList<string> Countries { get; init; } = [];
    public IReadOnlyList<string> Donors { get; init; } = [];
    public int? DonorCount { get; init; }
    public IReadOnlyList<string> Implementers { get; init; } = [];
    public IReadOnlyList<string> Sectors { get; init; } = [];
    public IReadOnlyList<string> Transactions { get; init; } = [];
    public IReadOnlyList<string> Scopes { get; init; } = [];
    public int? Documents { get; init; }
    public int? Related { get; init; }
    public bool Humanitarian { get; init; }

    public static IReadOnlyList<ActivityExpectation> Load() => JsonSerializer.Deserialize<List<ActivityExpectation>>(
        System.IO.File.ReadAllBytes(Checkout.Path("tests/IomSearch.Ingest.Tests/Activities/expected.json")),
        JsonSerializerOptions.Web)!;

    /// <summary>Every field that is not as it should be.</summary>
    public IEnumerable<string> Differences(ProjectDocument project)
    {
        var activity = project.Activity!;
        (string Field, object? Expected, object? Read)[] fields =
        [
            ("id", Id, project.Identifiers["iati"]),
            ("title", Title, project.Title),
            ("text", Text, Text is null ? null : project.Text),
            ("title in French", TitleFr, TitleFr is null ? null : project.Translations.Single(t =>
                t.Language == "fr").Title),
            ("language", Language, project.Language),
            ("version", Version, activity.Version),
            ("reporter", Reporter, $"{activity.Reporter?.Name} {activity.Reporter?.Reference}"),
            ("status", Status, project.Status),
            ("code of the status", StatusCode, project.Codes.GetValueOrDefault("status")),
            ("start", Start, project.Start?.ToString()),
            ("end", End, project.End?.ToString()),
            ("planned start", PlannedStart, activity.PlannedStart?.ToString()),
            ("planned end", PlannedEnd, activity.PlannedEnd?.ToString()),
            ("coverage", Coverage, project.Coverage),
            ("region", Region, project.Region),
            ("type", Type, project.Type),
            ("budget", Budget, project.Budget is { } budget ? Shown(budget) : null),
            ("countries", Listed(Countries), Listed(activity.Countries.Select(c => Shown(c.Code, c.Percentage)))),
            ("donors", DonorCount?.ToString(CultureInfo.InvariantCulture) ?? Listed(Donors),
                DonorCount is null ? Listed(project.Donors) : $"{project.Donors.Count}"),
            ("implementers", Listed(Implementers), Listed(project.Implementers)),
            ("sectors", Listed(Sectors),
                Listed(project.Sectors.Select(s => Shown($"{s.Vocabulary} {s.Code}", s.Percentage)))),
            ("transactions", Listed(Transactions),
                Listed(activity.Transactions.Select(t => $"{t.Type} {Shown(t.Amount)} {t.Count}"))),
            ("scopes", Listed(Scopes), Listed(activity.Scopes.Select(s => $"{s.Type} {s.Vocabulary} {s.Code}"))),
            ("documents", Documents, Documents is null ? null : activity.Documents.Count),
            ("related", Related, Related is null ? null : activity.Related.Count),
            ("humanitarian", Humanitarian, activity.IsHumanitarian),
        ];
        return fields.Where(field => !Equals(field.Expected, field.Read))
            .Select(field => $"{Id}: {field.Field}: expected '{field.Expected}', read '{field.Read}'");
    }

    private static string Listed(IEnumerable<string> values) => string.Join(" | ", values);

    private static string Shown(Money money) =>
        string.Create(CultureInfo.InvariantCulture, $"{money.Currency} {money.Amount}");

    private static string Shown(string code, decimal? part) => part is { } stated
        ? string.Create(CultureInfo.InvariantCulture, $"{code} {stated:0.##}")
        : code;
}
