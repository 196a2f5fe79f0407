using System.Text.RegularExpressions;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Turns the laid-out text of a PDF into the lines of a report.</summary>
/// <remarks>A page break is a blank line; a word that a hyphen parts at a line's end is joined; two cells with a wide
/// gap between them become a label and its value; a value goes on in lines that are set in under it.</remarks>
internal static class PdfLines
{
    private static readonly Regex Gap = new(" {3,}", RegexOptions.NonBacktracking);

    /// <summary>The lines in order.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var lines = new List<string>();
        var valueColumn = -1;
        foreach (var printed in text.Replace("\f", "\n\n", StringComparison.Ordinal).Split('\n'))
        {
            var line = printed.TrimEnd();
            var indent = line.Length - line.TrimStart().Length;
            if (valueColumn > 0 && line.Length > 0 && Math.Abs(indent - valueColumn) <= 1 && !Gap.IsMatch(line.Trim()))
            {
                lines[^1] += $" {line.Trim()}";
                continue;
            }

            var cells = Gap.Split(line.Trim());
            valueColumn = -1;
            if (cells.Length == 2 && Labels.TryRead(cells[0].TrimEnd(':') + ":", out _))
            {
                valueColumn = line.LastIndexOf(cells[1], StringComparison.Ordinal);
                lines.Add($"{cells[0].TrimEnd(':')}: {cells[1]}");
            }
            else
            {
                AddOrJoin(lines, line);
            }
        }

        return lines;
    }

    private static void AddOrJoin(List<string> lines, string line)
    {
        var words = line.TrimStart();
        if (lines.Count > 0 && words.Length > 0 && char.IsLower(words[0]) && lines[^1] is [.., var letter, '-']
            && char.IsLetter(letter))
        {
            // The first word goes back to its other half; the line goes on behind it.
            var blank = words.IndexOf(' ');
            lines[^1] = lines[^1][..^1] + (blank < 0 ? words : words[..blank]);
            line = blank < 0 ? "" : words[(blank + 1)..];
            if (line.Length == 0)
            {
                return;
            }
        }

        lines.Add(line);
    }
}
