using System.Globalization;
using System.Text;
using System.Xml;

namespace IomSearch.Ingest.Readers;

/// <summary>What all sheets of a spreadsheet share: their parts, their words, and which formats are dates.</summary>
/// <param name="Sheets">The parts of the visible sheets, in order.</param>
/// <param name="Words">The shared strings, by their number.</param>
/// <param name="DateStyles">The cell formats that show a number as a date.</param>
/// <param name="Is1904">Whether days are counted from 1904.</param>
internal sealed record SheetBook(
    IReadOnlyList<string> Sheets, IReadOnlyList<string> Words, IReadOnlySet<int> DateStyles, bool Is1904)
{
    /// <summary>The number formats 14 to 22 and 45 to 47 are dates and times (ECMA-376, part 1, 18.8.30).</summary>
    private static readonly HashSet<int> BuiltInDates = [14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47];

    /// <summary>Reads it; null when there is no workbook.</summary>
    public static SheetBook? Of(OfficePackage package, ReadLimits limits)
    {
        using var reader = package.Open("xl/workbook.xml");
        if (reader is null)
        {
            return null;
        }

        var targets = Targets(package);
        var sheets = new List<string>();
        var is1904 = false;
        while (reader.Read())
        {
            package.CheckDepth(reader);
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "workbookPr")
            {
                is1904 = reader.GetAttribute("date1904") is "1" or "true";
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "sheet"
                && reader.GetAttribute("state") is not ("hidden" or "veryHidden")
                && Relation(reader) is { } id && targets.TryGetValue(id, out var part))
            {
                sheets.Add(part);
            }
        }

        return new SheetBook(sheets, SharedWords(package, limits), Dates(package), is1904);
    }

    private static string? Relation(XmlReader reader)
    {
        for (var at = 0; at < reader.AttributeCount; at++)
        {
            reader.MoveToAttribute(at);
            if (reader.LocalName == "id" && reader.NamespaceURI.Contains("relationships", StringComparison.Ordinal))
            {
                var id = reader.Value;
                reader.MoveToElement();
                return id;
            }
        }

        reader.MoveToElement();
        return null;
    }

    /// <summary>The parts by the ids of their relations; a target outside the archive is none.</summary>
    private static Dictionary<string, string> Targets(OfficePackage package)
    {
        var names = package.Names.ToHashSet(StringComparer.Ordinal);
        var targets = new Dictionary<string, string>(StringComparer.Ordinal);
        using var reader = package.Open("xl/_rels/workbook.xml.rels");
        while (reader?.Read() == true)
        {
            package.CheckDepth(reader);
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Relationship"
                && reader.GetAttribute("Id") is { } id && reader.GetAttribute("Target") is { } target)
            {
                var part = target.StartsWith('/') ? target[1..] : $"xl/{target}";
                if (names.Contains(part))
                {
                    targets[id] = part;
                }
            }
        }

        return targets;
    }

    private static List<string> SharedWords(OfficePackage package, ReadLimits limits)
    {
        var words = new List<string>();
        var open = new StringBuilder();
        var isPhonetic = false;
        using var reader = package.Open("xl/sharedStrings.xml");
        while (reader?.Read() == true)
        {
            package.CheckDepth(reader);
            switch (reader)
            {
                case { NodeType: XmlNodeType.Element, LocalName: "rPh" }:
                    isPhonetic = true;
                    break;
                case { NodeType: XmlNodeType.EndElement, LocalName: "rPh" }:
                    isPhonetic = false;
                    break;
                case { NodeType: XmlNodeType.Text or XmlNodeType.SignificantWhitespace } when !isPhonetic:
                    open.Append(reader.Value, 0, Math.Min(reader.Value.Length, limits.LineCharacters - open.Length));
                    break;
                case { NodeType: XmlNodeType.EndElement, LocalName: "si" }
                    or { NodeType: XmlNodeType.Element, LocalName: "si", IsEmptyElement: true }:
                    words.Add(open.ToString());
                    open.Clear();
                    break;
                default:
                    break;
            }
        }

        return words;
    }

    private static HashSet<int> Dates(OfficePackage package)
    {
        var formats = new HashSet<int>(BuiltInDates);
        var styles = new HashSet<int>();
        var (isCells, at) = (false, 0);
        using var reader = package.Open("xl/styles.xml");
        while (reader?.Read() == true)
        {
            package.CheckDepth(reader);
            if (reader.LocalName == "cellXfs")
            {
                isCells = reader.NodeType == XmlNodeType.Element;
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "numFmt" }
                && IsDate(reader.GetAttribute("formatCode") ?? ""))
            {
                formats.Add(Number(reader.GetAttribute("numFmtId")));
            }
            else if (reader is { NodeType: XmlNodeType.Element, LocalName: "xf" } && isCells)
            {
                if (formats.Contains(Number(reader.GetAttribute("numFmtId"))))
                {
                    styles.Add(at);
                }

                at++;
            }
        }

        return styles;
    }

    /// <summary>A format with a day or year in it outside quotes and brackets.</summary>
    private static bool IsDate(string format)
    {
        var (isQuoted, depth) = (false, 0);
        foreach (var c in format)
        {
            isQuoted ^= c == '"';
            depth += c switch { '[' => 1, ']' => -1, _ => 0 };
            if (!isQuoted && depth == 0 && c is 'y' or 'Y' or 'd' or 'D')
            {
                return true;
            }
        }

        return false;
    }

    private static int Number(string? digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
