using System.Text.Json;
using IomSearch.Ingest;
using IomSearch.Ingest.Facts;

namespace IomSearch.Discovery;

/// <summary>Makes the record that is stored and shown from what was read, and reads it back.</summary>
public static class ProjectRecords
{
    /// <summary>The whole record of a document: every fact, with names beside codes.</summary>
    public static ProjectRecord From(EnrichedDocument enriched)
    {
        ArgumentNullException.ThrowIfNull(enriched);
        var document = enriched.Document;
        return new ProjectRecord
        {
            Id = document.Id,
            Title = document.Title,
            TitleAsPrinted = document.TitleAsPrinted,
            Text = document.Text,
            Language = document.Language,
            Countries = [.. document.Countries.Select(code => new CountryName(code, CountryLabel(code)))],
            Donors = document.Donors,
            Implementers = document.Implementers,
            Themes = enriched.Themes,
            Start = document.Start?.ToString(),
            End = document.End?.ToString(),
            StartYear = document.Start?.Year,
            EndYear = document.End?.Year,
            Year = document.Year,
            Years = document.Years,
            Type = document.Type,
            Status = document.Status,
            Section = document.Section,
            Region = document.Region,
            Coverage = document.Coverage,
            Budget = document.Budget is { } money ? new Budget(money.Amount, money.Currency) : null,
            Beneficiaries = document.Beneficiaries,
            Identifiers = document.Identifiers,
            Sectors = document.Sectors,
            Codes = document.Codes,
            Translations = document.Translations,
            Activity = document.Activity,
            UpdatedAt = document.UpdatedAt,
            SameAs = document.SameAs.Count > 0 ? document.SameAs : null,
            NotSameAs = document.NotSameAs.Count > 0 ? document.NotSameAs : null,
            Source = Source(document.Source, enriched.ReadAt),
            PrintedWords = [.. document.Repairs.Select(word => word.Printed).Distinct(StringComparer.Ordinal)],
            Evidence = [.. document.Evidence.Select(Evidence)],
        };
    }

    /// <summary>The record as UTF-8 JSON, one line, as the export writes it.</summary>
    public static byte[] ToJson(ProjectRecord record) =>
        JsonSerializer.SerializeToUtf8Bytes(record, DiscoveryJson.Default.ProjectRecord);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">The bytes are no record.</exception>
    public static ProjectRecord FromJson(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, DiscoveryJson.Default.ProjectRecord)
        ?? throw new JsonException("the record is null");

    /// <summary>Several records as UTF-8 JSON.</summary>
    internal static byte[] ListToJson(IReadOnlyList<ProjectRecord> records) =>
        JsonSerializer.SerializeToUtf8Bytes(records, DiscoveryJson.Default.IReadOnlyListProjectRecord);

    /// <summary>Reads what <see cref="ListToJson"/> wrote; nothing from no bytes.</summary>
    internal static IReadOnlyList<ProjectRecord> ListFromJson(ReadOnlySpan<byte> json) => json.IsEmpty
        ? []
        : JsonSerializer.Deserialize(json, DiscoveryJson.Default.IReadOnlyListProjectRecord) ?? [];

    /// <summary>The English name of a country; the code itself where the table has none.</summary>
    public static string CountryLabel(string code) => Countries.IsCode(code) ? Countries.Name(code) : code;

    private static RecordSource Source(SourceReference source, DateTimeOffset readAt) =>
        new(source.File, source.Line, source.Document, source.Address, source.Publisher, readAt);

    private static RecordEvidence Evidence(FactEvidence fact) =>
        new(fact.Field, fact.Value, fact.Rule, fact.Quote, fact.Line);
}
