using System.Buffers;
using System.Text;
using System.Text.Json;

namespace IomSearch.Ingest.Readers.Tables;

/// <summary>Makes projects of the rows of a table: each row is read as the record of the same facts would be
/// (<see cref="JsonProject"/>).</summary>
/// <param name="columns">What the columns mean.</param>
internal sealed class TableRecords(TableColumns columns)
{
    private static readonly char[] Parts = [';', '|', '\n'];

    private readonly Dictionary<string, string> headings = columns.ByFact.ToDictionary(
        column => column.Key, column => column.Value.Heading, StringComparer.Ordinal);

    /// <summary>The project of a row, or why it is none.</summary>
    /// <param name="cells">As many as there are headings, or more.</param>
    /// <param name="place">The file and line.</param>
    public ReadResult Read(IReadOnlyList<string> cells, SourceReference place)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            Write(writer, cells);
        }

        return JsonRecord.Read(json.WrittenMemory, place, headings);
    }

    private void Write(Utf8JsonWriter writer, IReadOnlyList<string> cells)
    {
        writer.WriteStartObject();
        foreach (var fact in TableMapping.Facts)
        {
            if (Value(fact, cells) is not { Length: > 0 } value)
            {
                continue;
            }

            if (fact is "countries" or "sectors" or "themes")
            {
                WriteList(writer, fact, value);
            }
            else
            {
                writer.WriteString(fact, value);
            }
        }

        if (Value("id", cells).Length == 0)
        {
            writer.WriteString("id", IdOf(cells));
        }

        if (columns.ByFact.TryGetValue("budget", out var budget) && budget.Currency is { } currency
            && Value("currency", cells).Length == 0)
        {
            writer.WriteString("currency", currency);
        }

        writer.WriteEndObject();
    }

    private static void WriteList(Utf8JsonWriter writer, string fact, string value)
    {
        writer.WriteStartArray(fact);
        var parts = value.IndexOfAny(Parts) >= 0 ? value.Split(Parts) : value.Split(", ");
        foreach (var part in parts)
        {
            writer.WriteStringValue(part);
        }

        writer.WriteEndArray();
    }

    private string Value(string fact, IReadOnlyList<string> cells)
    {
        var cell = columns.ByFact.TryGetValue(fact, out var column) && column.At < cells.Count
            ? cells[column.At].Trim() : "";
        return Sound(cell.Length > 0 ? cell : columns.Constants.GetValueOrDefault(fact, ""));
    }

    /// <summary>A table without ids: what tells a project from others stands in for one.</summary>
    private string IdOf(IReadOnlyList<string> cells) =>
        RecordIds.Safe($"{Value("title", cells)} {Value("countries", cells)} {Value("start", cells)} "
            + Value("year", cells));

    /// <summary>Half a pair of characters, which no JSON text can hold, as the sign for what is no character.</summary>
    private static string Sound(string value) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value));
}
