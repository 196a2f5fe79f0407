using System.Text;

namespace IomSearch.Benchmarks.Reports;

/// <summary>A table of text, its columns aligned, that is Markdown too.</summary>
internal sealed class TextTable
{
    private readonly List<string[]> rows = [];

    /// <summary>A table with these headings.</summary>
    public TextTable(params string[] headings) => rows.Add(headings);

    /// <summary>Adds a row of as many cells as there are headings.</summary>
    public void Add(params string[] cells) => rows.Add(cells);

    /// <summary>The lines; the first column to the left, all others, which are numbers, to the right.</summary>
    public override string ToString()
    {
        var widths = rows[0].Select((_, column) => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        Append(text, rows[0], widths);
        text.Append('|');
        for (var column = 0; column < widths.Length; column++)
        {
            text.Append(new string('-', widths[column] + 1)).Append(column == 0 ? '-' : ':').Append('|');
        }

        text.Append('\n');
        rows.Skip(1).ToList().ForEach(row => Append(text, row, widths));
        return text.ToString();
    }

    private static void Append(StringBuilder text, string[] cells, int[] widths)
    {
        text.Append('|');
        for (var column = 0; column < cells.Length; column++)
        {
            var cell = column == 0 ? cells[column].PadRight(widths[column]) : cells[column].PadLeft(widths[column]);
            text.Append(' ').Append(cell).Append(" |");
        }

        text.Append('\n');
    }
}
