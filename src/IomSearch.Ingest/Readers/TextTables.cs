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
    private const int MostContributions = 40;
    private const int FewestBlanksOfText = 4;

    private static readonly Regex Columns = new(@"\s*\t\s*|\s*\|\s*|\s{2,}", RegexOptions.NonBacktracking);

    /// <summary>The rows as projects, and the text without the tables' lines.</summary>
    public static (IReadOnlyList<PagePart> Rows, SourceText Remainder) Of(SourceText source)
    {
        var rows = new List<PagePart>();
        var rest = source.Lines.ToArray();
        for (var at = 0; at < rest.Length;)
        {
            if (TryContributions(rest, at) is > 0 and var behind)
            {
                at = behind;
                continue;
            }

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

        return (rows, source with { Lines = rest });
    }

    /// <summary>Puts the facts of a table of those who pay in the place of its first lines; the line behind it, 0 where
    /// there is none.</summary>
    private static int TryContributions(string[] lines, int at)
    {
        var head = lines[at].Length > LongestLine ? "" : lines[at].TrimStart('|', ' ');
        var sign = head.IndexOfAny(['\t', '|']);
        if (sign < 0 || !Labels.TryLabel(CleanLine.Of(head[..sign]), hasColon: true, out var label)
            || label.Field != LabelField.Donors)
        {
            return 0;
        }

        var table = lines.Skip(at).TakeWhile(line => line.Length <= LongestLine && line.Contains(head[sign],
            StringComparison.Ordinal)).Take(MostContributions).Select(line => (IReadOnlyList<string>)Cells(line))
            .ToList();
        if (table.Count < FewestRows + 1 || table.Any(row => row.Count == 0)
            || !ContributionTable.TryRead(table, out var facts))
        {
            return 0;
        }

        Array.Fill(lines, "", at, table.Count);
        for (var fact = 0; fact < facts.Count; fact++)
        {
            lines[at + fact] = facts[fact];
        }

        return at + table.Count;
    }

    private static (List<PagePart> Rows, int End) Rows(string[] lines, int first, HeadedTable table)
    {
        var rows = new List<PagePart>();
        var at = first;
        var hasTexts = false;
        for (; at < lines.Length; at++)
        {
            if (rows.Count > 0 && IsTextBetween(lines, at, table.Columns, hasTexts))
            {
                rows[^1] = rows[^1] with
                {
                    Blocks = [.. rows[^1].Blocks, PageBlock.Of(new PageLine(at + 1, CleanLine.Of(lines[at])))],
                };
                hasTexts = true;
                continue;
            }

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

    /// <summary>A text right below its row, with the next row below it; the last row has one where others
    /// have.</summary>
    private static bool IsTextBetween(string[] lines, int at, int columns, bool hasTexts) =>
        Cells(lines[at]) is [{ Length: > 0 } text] && text.Count(c => c == ' ') >= FewestBlanksOfText
        && Cells(lines[at - 1], columns).Count == columns
        && (hasTexts || (at + 1 < lines.Length && Cells(lines[at + 1], columns).Count == columns));

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
