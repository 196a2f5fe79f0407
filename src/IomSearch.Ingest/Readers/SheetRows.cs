using System.Globalization;
using System.Text;
using System.Xml;

namespace IomSearch.Ingest.Readers;

/// <summary>One row of a sheet.</summary>
/// <param name="Number">Its number in the sheet, from 1.</param>
/// <param name="Cells">Its cells as words, from the first column; empty where nothing stands.</param>
internal sealed record SheetRow(int Number, IReadOnlyList<string> Cells);

/// <summary>Reads the rows of a sheet, one at a time.</summary>
internal static class SheetRows
{
    private const int MostColumns = 1_000;

    /// <summary>The rows in order, those without any word left out.</summary>
    public static IEnumerable<SheetRow> Of(OfficePackage package, SheetBook book, string part, ReadLimits limits)
    {
        using var reader = package.Open(part);
        var cells = new List<string>();
        var value = new StringBuilder();
        var (row, column, kind, style, isValue) = (0, -1, "", -1, false);
        while (reader?.Read() == true)
        {
            package.CheckDepth(reader);
            switch (reader)
            {
                case { NodeType: XmlNodeType.Element, LocalName: "row" }:
                    row = Number(reader.GetAttribute("r")) is > 0 and var stated ? stated : row + 1;
                    cells.Clear();
                    column = -1;
                    break;
                case { NodeType: XmlNodeType.Element, LocalName: "c" }:
                    column = ColumnOf(reader.GetAttribute("r")) ?? column + 1;
                    (kind, style) = (reader.GetAttribute("t") ?? "n", Number(reader.GetAttribute("s")));
                    value.Clear();
                    break;
                case { NodeType: XmlNodeType.Element, LocalName: "v" or "t" }:
                    isValue = !reader.IsEmptyElement;
                    break;
                case { NodeType: XmlNodeType.EndElement, LocalName: "v" or "t" }:
                    isValue = false;
                    break;
                case { NodeType: XmlNodeType.Text or XmlNodeType.SignificantWhitespace } when isValue:
                    value.Append(reader.Value, 0, Math.Min(reader.Value.Length, limits.LineCharacters - value.Length));
                    break;
                case { NodeType: XmlNodeType.EndElement, LocalName: "c" } when column is >= 0 and < MostColumns:
                    while (cells.Count <= column)
                    {
                        cells.Add("");
                    }

                    cells[column] = Words(value.ToString(), kind, style, book);
                    break;
                case { NodeType: XmlNodeType.EndElement, LocalName: "row" }
                    when cells.Any(cell => !string.IsNullOrWhiteSpace(cell)):
                    yield return new SheetRow(row, [.. cells]);
                    break;
                default:
                    break;
            }
        }
    }

    private static string Words(string value, string kind, int style, SheetBook book) => kind switch
    {
        "s" => Number(value) is >= 0 and var at && at < book.Words.Count ? book.Words[at] : "",
        "n" when book.DateStyles.Contains(style) => DateOf(value, book.Is1904) ?? value,
        "n" => Plain(value),
        "e" => "",
        _ => value,
    };

    /// <summary>A number as a person would write it: <c>1.3E5</c> is 130000.</summary>
    private static string Plain(string value) =>
        value.Contains('E', StringComparison.OrdinalIgnoreCase)
        && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString(CultureInfo.InvariantCulture)
            : value;

    /// <summary>The day of a serial number, ISO 8601; the first of 1900 is 1, and 60 a day that never was.</summary>
    private static string? DateOf(string value, bool is1904)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial)
            || serial is < 1 or > 2_958_465)
        {
            return null;
        }

        var days = (int)serial;
        var day = is1904
            ? new DateOnly(1904, 1, 1).AddDays(days)
            : new DateOnly(1899, 12, 31).AddDays(days > 59 ? days - 1 : days);
        return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c))
            {
                break;
            }

            column = Math.Min((column * 26) + c - 'A' + 1, MostColumns + 1);
        }

        return column > 0 ? column - 1 : null;
    }

    private static int Number(string? digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
