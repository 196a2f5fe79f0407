using System.Text;

namespace IomSearch.Ingest.Readers.Tables;

/// <summary>How a table is written.</summary>
/// <param name="Delimiter">The sign between cells.</param>
/// <param name="LineEnd">The byte that ends a line: LF, or CR in a file without any LF.</param>
/// <param name="IsNamed">Whether the first line is a spreadsheet's note, <c>sep=;</c>, and no row.</param>
internal sealed record CsvDialect(char Delimiter, byte LineEnd, bool IsNamed)
{
    private const string Candidates = ",;\t|";
    private const int MostLines = 25;

    /// <summary>Finds it out by the first bytes: the delimiter is the one that stands equally often, and most often, in
    /// the first lines, outside quotes.</summary>
    /// <param name="head">The first bytes of the file, UTF-8.</param>
    /// <param name="stated">The delimiter that the configuration states; null for none.</param>
    public static CsvDialect Of(ReadOnlySpan<byte> head, char? stated)
    {
        var lineEnd = head.Contains((byte)'\n') || !head.Contains((byte)'\r') ? (byte)'\n' : (byte)'\r';
        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF');
        var named = text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 5
            && text[5] is '\r' or '\n';
        return new CsvDialect(stated ?? (named ? text[4] : Guess(text, (char)lineEnd)), lineEnd, named);
    }

    private static char Guess(string text, char lineEnd)
    {
        var rows = Counts(text, lineEnd);
        var best = ',';
        var most = (Agreeing: 0, Count: 0);
        foreach (var (at, candidate) in Candidates.Index())
        {
            var first = rows.Count > 0 ? rows[0][at] : 0;
            var score = (Agreeing: first == 0 ? 0 : rows.Count(row => row[at] == first), Count: first);
            if (score.CompareTo(most) > 0)
            {
                (best, most) = (candidate, score);
            }
        }

        return best;
    }

    /// <summary>For each row, how often each candidate stands outside quotes; the last row may be cut and does not
    /// count.</summary>
    private static List<int[]> Counts(string text, char lineEnd)
    {
        var rows = new List<int[]>();
        var (row, isQuoted) = (new int[Candidates.Length], false);
        foreach (var c in text)
        {
            if (c == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && c == lineEnd)
            {
                rows.Add(row);
                row = new int[Candidates.Length];
                if (rows.Count == MostLines)
                {
                    return rows;
                }
            }
            else if (!isQuoted && Candidates.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at)
            {
                row[at]++;
            }
        }

        return rows.Count > 0 ? rows : [row];
    }
}
