using System.Buffers;
using System.Globalization;
using System.Text;
using IomSearch.Discovery;

namespace IomSearch.Api.Export;

/// <summary>A record a project for reference managers (RIS, Research Information Systems' tagged format, type
/// RPRT).</summary>
/// <remarks>A line a value: two-letter tag, two blanks, hyphen, blank, value; line breaks inside a value become
/// blanks.</remarks>
internal sealed class RisFormat : ExportFormat
{
    /// <inheritdoc/>
    public override string Name => "ris";

    /// <inheritdoc/>
    public override string MediaType => "application/x-research-info-systems; charset=utf-8";

    /// <inheritdoc/>
    public override void Write(IBufferWriter<byte> output, ProjectRecord record)
    {
        var text = new StringBuilder();
        foreach (var (tag, value) in Lines(record))
        {
            if (!string.IsNullOrWhiteSpace(value))
            {
                text.Append(tag).Append("  - ").Append(OneLine(value)).Append("\r\n");
            }
        }

        Encoding.UTF8.GetBytes(text.Append("ER  - \r\n\r\n").ToString(), output);
    }

    private static IEnumerable<(string Tag, string? Value)> Lines(ProjectRecord record) =>
    [
        ("TY", "RPRT"),
        ("ID", record.Id),
        ("TI", record.Title),
        .. record.Implementers.Select(name => ("AU", (string?)name)),
        ("PY", (record.StartYear ?? record.Year)?.ToString(CultureInfo.InvariantCulture)),
        ("AB", record.Text),
        .. record.Countries.Select(country => ("KW", (string?)country.Name)),
        .. record.Themes.Select(theme => ("KW", (string?)theme.Theme)),
        ("KW", record.Type),
        ("PB", record.Source.Publisher),
        ("T2", record.Source.Document),
        ("UR", record.Source.Address),
        ("LA", record.Language),
        .. record.Donors.Select(donor => ("N1", (string?)$"Donor: {donor}")),
        ("N1", record.Years.Count == 0 ? null : $"Years: {string.Join(", ", record.Years)}"),
        ("N1", record.Status is null ? null : $"Status: {record.Status}"),
        .. (record.Linked ?? []).Select(other => ("N1", (string?)$"Also: {other.Id}, {other.Source.File}")),
        ("Y2", record.Source.ReadAt.UtcDateTime.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)),
    ];

    private static string OneLine(string value) =>
        string.Join(' ', value.Split(['\r', '\n', '\t', '\u2028', '\u2029'], StringSplitOptions.RemoveEmptyEntries));
}
