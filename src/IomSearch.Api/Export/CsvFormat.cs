using System.Buffers;
using System.Globalization;
using System.Text;
using IomSearch.Discovery;

namespace IomSearch.Api.Export;

/// <summary>A row a project (RFC 4180, UTF-8, a header row); several values of a cell are separated by a
/// semicolon and a blank.</summary>
/// <remarks>A cell that a spreadsheet would run as a formula gets an apostrophe in front, which makes it text there:
/// one that starts with <c>= + - @</c>, their full-width forms, a tab or a line break, also after blanks (OWASP, CSV
/// Injection).</remarks>
internal sealed class CsvFormat : ExportFormat
{
    private const string Dangerous = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n";

    private static readonly (string Name, Func<ProjectRecord, string?> Of)[] Columns =
    [
        ("id", record => record.Id),
        ("title", record => record.Title),
        ("countryCodes", record => List(record.Countries.Select(country => country.Code))),
        ("countries", record => List(record.Countries.Select(country => country.Name))),
        ("donors", record => List(record.Donors)),
        ("implementers", record => List(record.Implementers)),
        ("themes", record => List(record.Themes.Select(theme => theme.Theme))),
        ("start", record => record.Start),
        ("end", record => record.End),
        ("year", record => Number(record.Year)),
        ("years", record => List(record.Years.Select(year => Number(year)!))),
        ("typeCode", record => record.Codes.GetValueOrDefault("type")),
        ("type", record => record.Type),
        ("statusCode", record => record.Codes.GetValueOrDefault("status")),
        ("status", record => record.Status),
        ("sectorCodes", record => List(record.Sectors.Select(sector => $"{sector.Vocabulary} {sector.Code}".Trim()))),
        ("sectors", record => List(record.Sectors.Select(sector => sector.Name ?? sector.Code))),
        ("section", record => record.Section),
        ("region", record => record.Region),
        ("coverage", record => record.Coverage),
        ("budgetAmount", record => record.Budget?.Amount.ToString(CultureInfo.InvariantCulture)),
        ("budgetCurrency", record => record.Budget?.Currency),
        ("beneficiaries", record => record.Beneficiaries),
        ("identifiers", record => List(record.Identifiers.Select(pair => $"{pair.Key}: {pair.Value}"))),
        ("language", record => record.Language),
        ("text", record => record.Text),
        ("sourceDocument", record => record.Source.Document),
        ("sourcePublisher", record => record.Source.Publisher),
        ("sourceAddress", record => record.Source.Address),
        ("sourceFile", record => record.Source.File),
        ("linked", record => List((record.Linked ?? []).Select(other => other.Id))),
        ("linkedFiles", record => List((record.Linked ?? []).Select(other => other.Source.File))),
        ("readAt", record =>
            record.Source.ReadAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)),
    ];

    /// <inheritdoc/>
    public override string Name => "csv";

    /// <inheritdoc/>
    public override string MediaType => "text/csv; charset=utf-8; header=present";

    /// <inheritdoc/>
    public override void Begin(IBufferWriter<byte> output) => WriteRow(output, Columns.Select(column => column.Name));

    /// <inheritdoc/>
    public override void Write(IBufferWriter<byte> output, ProjectRecord record) =>
        WriteRow(output, Columns.Select(column => column.Of(record) ?? ""));

    /// <summary>The cell as RFC 4180 quotes it, after a formula is made text.</summary>
    internal static string Cell(string value)
    {
        var safe = IsFormula(value) ? "'" + value : value;
        return safe.AsSpan().IndexOfAny("\",\r\n;") >= 0 || safe.Length != safe.Trim().Length
            ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }

    private static bool IsFormula(string value) =>
        value.Length > 0
        && (Dangerous.Contains(value[0], StringComparison.Ordinal)
            || (value.AsSpan().TrimStart() is { Length: > 0 } rest
                && Dangerous.Contains(rest[0], StringComparison.Ordinal)));

    private static void WriteRow(IBufferWriter<byte> output, IEnumerable<string> cells) =>
        Encoding.UTF8.GetBytes(string.Join(',', cells.Select(Cell)) + "\r\n", output);

    private static string List(IEnumerable<string> values) => string.Join("; ", values);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
