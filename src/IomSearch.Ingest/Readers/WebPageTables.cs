using AngleSharp.Dom;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Reads the tables of a web page in which a row of headings says what the columns hold.</summary>
internal static class WebPageTables
{
    private const int MostColumns = 30;
    private const int LastRowOfHeadings = 2;
    private const int LongestHeadings = 1000;
    private const int LongestTitle = 300;
    private const int FewestContributions = 2;

    /// <summary>The rows below the headings, each with its line; none for another table. With a column of titles, every
    /// row is a project; without one, a single row states facts of the page's own.</summary>
    public static IReadOnlyList<(int Line, string Title, IReadOnlyList<string> Lines)> Rows(IElement table)
    {
        var rows = RowsOf(table).ToList();
        var first = rows.FindIndex(row => row.ChildElementCount > 1);
        if (first is < 0 or > LastRowOfHeadings || rows[first].ChildElementCount > MostColumns
            || rows[first].TextContent.Length > LongestHeadings
            || HeadedTable.Of(CellsOf(rows[first])) is not { } columns)
        {
            return [];
        }

        var told = Filled([.. rows.Skip(first + 1)], columns.Columns)
            .Select(row => RowOf(row.Row, row.Cells, columns)).ToList();
        return columns.TitleColumn >= 0 ? [.. told.Where(row => row.Title.Any(char.IsLetter) && row.Lines.Count > 0)]
            : told.Count == 1 ? told : [];
    }

    /// <summary>The rows of a table of those who pay, with what each gives, as lines: the names behind the heading of
    /// their column, and the total; none for another table.</summary>
    public static IReadOnlyList<(int Line, string Words)> Contributions(IElement table)
    {
        var rows = RowsOf(table).Where(row => row.ChildElementCount > 1).ToList();
        if (rows.Count < FewestContributions || rows.Any(row => row.ChildElementCount > MostColumns
            || row.TextContent.Length > LongestHeadings)
            || !ContributionTable.TryRead([.. rows.Select(CellsOf)], out var lines))
        {
            return [];
        }

        var line = rows[0].SourceReference?.Position.Line ?? 1;
        return [.. lines.Select(words => (line, words))];
    }

    /// <summary>Whether a row of one short cell stands above the rows of its table as their heading.</summary>
    public static bool IsHeadRow(IElement row) => row.ChildElementCount == 1
        && row.TextContent.Length <= LongestTitle && row.PreviousElementSibling is null
        && row.NextElementSibling is { ChildElementCount: 2 or 4 } && row.QuerySelector("table, h1, h2, h3, p") is null;

    private static IEnumerable<IElement> RowsOf(IElement table) => table.Children.SelectMany(part =>
        part.LocalName is "thead" or "tbody" or "tfoot" ? part.Children.Where(row => row.LocalName == "tr")
            : part.LocalName == "tr" ? [part] : Enumerable.Empty<IElement>());

    /// <summary>A row's title is the first line of its cell; what stands below it there tells of the project.</summary>
    private static (int Line, string Title, IReadOnlyList<string> Lines) RowOf(
        IElement row, IReadOnlyList<IElement> cells, HeadedTable columns)
    {
        var (title, lines) = columns.Row([.. cells.Select(WordsOf)]);
        var cell = columns.TitleColumn < 0 ? null : cells.ElementAtOrDefault(columns.TitleColumn);
        var told = cell is null ? [] : WebPageLines.Of(cell).Select(line => line.Line.Plain).ToList();
        return (row.SourceReference?.Position.Line ?? 1, told.Count > 1 ? told[0] : title,
            told.Count > 1 ? [.. lines, .. told.Skip(1)] : lines);
    }

    /// <summary>The rows that have a cell in every column; one that spans several rows stands in each.</summary>
    private static List<(IElement Row, IReadOnlyList<IElement> Cells)> Filled(List<IElement> rows, int columns)
    {
        var open = new (IElement? Cell, int Rows)[columns];
        var filled = new List<(IElement, IReadOnlyList<IElement>)>();
        foreach (var row in rows)
        {
            var own = new Queue<IElement>(row.Children.Where(cell => cell.LocalName is "td" or "th"));
            var cells = new List<IElement>();
            for (var at = 0; at < columns; at++)
            {
                if (open[at].Rows == 0 && own.TryDequeue(out var cell))
                {
                    open[at] = (cell, int.TryParse(cell.GetAttribute("rowspan"), out var span) && span > 0 ? span : 1);
                }

                if (open[at] is { Rows: > 0, Cell: { } standing })
                {
                    cells.Add(standing);
                    open[at].Rows--;
                }
            }

            if (cells.Count == columns && own.Count == 0)
            {
                filled.Add((row, cells));
            }
        }

        return filled;
    }

    private static List<string> CellsOf(IElement row) =>
        [.. row.Children.Where(cell => cell.LocalName is "td" or "th").Select(WordsOf)];

    private static string WordsOf(IElement cell) =>
        string.Join("; ", WebPageLines.Of(cell).Select(line => line.Line.Plain));
}
