using System.Globalization;
using System.Text;

namespace IomSearch.Ingest.Tests;

/// <summary>Makes a PDF of lines of text, set in Courier as they stand (ISO 32000-1, the least that a reader
/// needs).</summary>
internal static class MadePdf
{
    private const int LinesOfPage = 60;

    /// <summary>The document; a form feed starts a page. Characters past Latin-1 become question marks.</summary>
    public static byte[] Of(string text, string trailer = "")
    {
        var pages = text.Split('\f').SelectMany(page => page.Split('\n').Chunk(LinesOfPage)).ToList();
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {pages.Count} /Kids [{string.Join(' ', pages.Select((_, at) => $"{4 + (
                2 * at)} 0 R"))}] >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
        };
        foreach (var lines in pages)
        {
            var content = Content(lines);
            objects.Add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 842] /Resources << /Font << /F1 3 0 R >> >> "
                + $"/Contents {objects.Count + 2} 0 R >>");
            objects.Add($"<< /Length {content.Length} >>\nstream\n{content}\nendstream");
        }

        return Written(objects, trailer);
    }

    private static string Content(string[] lines)
    {
        var content = new StringBuilder("BT /F1 10 Tf 12 TL 40 800 Td\n");
        foreach (var line in lines)
        {
            content.Append(CultureInfo.InvariantCulture, $"({Escaped(line)}) Tj T*\n");
        }

        return content.Append("ET").ToString();
    }

    private static string Escaped(string line) =>
        line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("(", "\\(", StringComparison.Ordinal)
            .Replace(")", "\\)", StringComparison.Ordinal).Replace('’', '\'').Replace('–', '-')
            .Replace("€", "\\200", StringComparison.Ordinal);

    private static byte[] Written(List<string> objects, string trailer)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        foreach (var (at, value) in objects.Index())
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{at + 1} 0 obj\n{value}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        }

        file.Append(CultureInfo.InvariantCulture,
            $"trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }
}
