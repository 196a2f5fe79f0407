using System.Text.RegularExpressions;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Finds tables in a text, with tabs, bars or wide blanks between the columns, whose rows are
/// projects.</summary>
internal static class TextTables
{
    private const int FewestRows = 2;
    private const int FewestColumns = 3;
    private const int LongestLine = 4000;

    private static readonly Regex Columns = new(@"\s*\t\s*|\s*\|\s*|\s{2,}", RegexOptions.NonBacktracking);

    /// <summary>The rows as projects, and the text without the tables' lines.</summary>
    public static (IReadOnlyList<PagePart> Rows, SourceText Remainder) Of(SourceText source)
    {
        var rows = new List<PagePart>();
        var rest = source.Lines.ToArray();
        for (var at = 0; at < rest.Length;)
        {
            var head = Cells(rest[at]);
            if (head.Count < FewestColumns || HeadedTable.Of(head) is not { TitleColumn: >= 0 } table)
            {
                at++;
                continue;
            }

            var (read, end) = Rows(rest, at + 1, table);
            if (read.Count >= FewestRows)
            {
                rows.AddRange(read);
                Array.Fill(rest, "", at, end - at);
            }

            at = end;
        }

        return rows.Count == 0 ? ([], source) : (rows, source with { Lines = rest });
    }

    private static (List<PagePart> Rows, int End) Rows(string[] lines, int first, HeadedTable table)
    {
        var rows = new List<PagePart>();
        var at = first;
        for (; at < lines.Length; at++)
        {
            var cells = Cells(lines[at], table.Columns);
            if (cells.Count == table.Columns)
            {
                var (title, facts) = table.Row(cells);
                if (title.Any(char.IsLetter) && facts.Count > 0)
                {
                    rows.Add(new PagePart(
                        new PageBlock(BlockKind.Heading, new PageLine(at + 1, title), Label: null, Values: []),
                        PageBlock.Gather([.. facts.Select(fact => new PageLine(at + 1, fact))]))
                    {
                        IsSureTitle = true,
                        IsRecord = true,
                    });
                }
            }
            else if (cells.Any(cell => cell.Any(char.IsLetterOrDigit)))
            {
                break;
            }
        }

        return (rows, at);
    }

    /// <summary>The cells of a row; between tabs and bars a cell may be empty, where their number then is
    /// right.</summary>
    private static List<string> Cells(string line, int columns)
    {
        foreach (var sign in line.Length > LongestLine ? "" : "\t|")
        {
            var cells = line.Split(sign);
            var isFramed = sign == '|' && cells.Length == columns + 2;
            if (cells.Length == columns || isFramed)
            {
                return [.. cells.Skip(isFramed ? 1 : 0).Take(columns).Select(CleanLine.Of)];
            }
        }

        return Cells(line);
    }

    private static List<string> Cells(string line) => line.Length > LongestLine ? []
        : [.. Columns.Split(line.Trim().Trim('|').Trim()).Select(CleanLine.Of)];
}
