namespace IomSearch.Ingest.Facts;

/// <summary>Reads one table of the gazetteer that is built into the program.</summary>
/// <remarks>
/// Table := (Comment | Row)*     Comment starts with '#'; the first row names the columns
/// Row   := cell (TAB cell)*     a cell that holds a list separates its items with '|'
/// </remarks>
internal static class GazetteerTable
{
    /// <summary>The rows after the header, each with as many cells as the header has.</summary>
    /// <param name="name">The file's name: <c>countries.tsv</c>.</param>
    /// <exception cref="InvalidDataException">A row has another number of cells than the header: the build is
    /// broken.</exception>
    public static IReadOnlyList<string[]> Rows(string name)
    {
        using var stream = typeof(GazetteerTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"the gazetteer table {name} is not built in");
        using var reader = new StreamReader(stream);
        var rows = new List<string[]>();
        var columns = 0;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var cells = line.Split('\t');
            if (columns == 0)
            {
                columns = cells.Length;
            }
            else if (cells.Length == columns)
            {
                rows.Add(cells);
            }
            else
            {
                throw new InvalidDataException($"{name}: '{line}' has {cells.Length} cells, not {columns}");
            }
        }

        return rows;
    }

    /// <summary>The items of a cell that holds a list; none for an empty cell.</summary>
    public static string[] List(string cell) =>
        cell.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
