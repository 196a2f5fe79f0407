using System.IO.Compression;
using System.Security;
using System.Text;

namespace IomSearch.Ingest.Tests;

/// <summary>Makes word processor documents and spreadsheets with the parts that a reader needs.</summary>
internal static class MadeOffice
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public const string Types = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";

    /// <summary>An archive of the given parts, in their order.</summary>
    public static byte[] Zip(params IEnumerable<(string Name, string Content)> parts)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return bytes.ToArray();
    }

    /// <summary>A document with the body as it is given.</summary>
    public static byte[] Docx(string body) => Zip(
        ("[Content_Types].xml", Types),
        ("word/document.xml", $"<w:document xmlns:w=\"{Word}\"><w:body>{body}</w:body></w:document>"));

    /// <summary>A document from lines: <c># </c>, <c>## </c> headings, <c>- </c> items, <c>| a | b |</c> rows of a
    /// table,
    /// <c>**bold**</c> paragraphs, the rest paragraphs in two runs.</summary>
    public static byte[] DocxOf(string text)
    {
        var body = new StringBuilder();
        foreach (var line in text.Split('\n').Where(line => line.Trim().Length > 0))
        {
            if (line.StartsWith('|'))
            {
                var cells = line.Trim('|', ' ').Split('|').Select(cell => $"<w:tc>{Paragraph("", cell.Trim())}</w:tc>");
                body.Append($"<w:tbl><w:tr>{string.Concat(cells)}</w:tr></w:tbl>");
            }
            else
            {
                body.Append(Line(line));
            }
        }

        return Docx(body.ToString());
    }

    private static string Line(string line) => line switch
    {
        ['#', '#', ' ', ..] => Paragraph("<w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>", line[3..]),
        ['#', ' ', ..] => Paragraph("<w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>", line[2..]),
        ['-', ' ', ..] => Paragraph("<w:pPr><w:numPr><w:ilvl w:val=\"0\"/></w:numPr></w:pPr>", line[2..]),
        ['*', '*', ..] =>
            $"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{SecurityElement.Escape(line.Trim('*'))}</w:t></w:r></w:p>",
        _ => Paragraph("", line),
    };

    /// <summary>A paragraph in two runs, as editors leave them.</summary>
    public static string Paragraph(string properties, string words)
    {
        var half = words.Length / 2;
        return $"<w:p>{properties}<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(words[..half])}</w:t></w:r>"
            + $"<w:r><w:t xml:space=\"preserve\">{SecurityElement.Escape(words[half..])}</w:t></w:r></w:p>";
    }

    /// <summary>A spreadsheet of one sheet; the words stand in the cells.</summary>
    public static byte[] Xlsx(params IEnumerable<string[]> rows) => XlsxOf(string.Concat(rows.Select((cells, at) =>
        $"<row r=\"{at + 1}\">{string.Concat(cells.Select((cell, column) => $"<c r=\"{(char)('A' + column)}{at + 1}\" "
            + $"t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell)}</t></is></c>"))}</row>")));

    /// <summary>A spreadsheet whose sheet has the rows as they are given.</summary>
    public static byte[] XlsxOf(string rows, params IEnumerable<(string Name, string Content)> more) => Zip(
    [
        ("[Content_Types].xml", Types),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Sheet}\" xmlns:r=\"{Relations}\"><sheets><sheet name=\"A\" "
            + "sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels",
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + "<Relationship Id=\"rId1\" Type=\"worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"),
        ("xl/worksheets/sheet1.xml", $"<worksheet xmlns=\"{Sheet}\"><sheetData>{rows}</sheetData></worksheet>"),
        .. more,
    ]);
}
