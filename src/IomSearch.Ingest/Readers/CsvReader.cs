using IomSearch.Ingest.Readers.Tables;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers;

/// <summary>Reads tables: a row a project, the first row the headings (<c>.csv</c>, <c>.tsv</c>,
/// <c>.tab</c>).</summary>
/// <remarks>
/// Delimiter, line ends and encoding are found out; a byte that is no UTF-8 is read as windows-1252, and the record
/// says so. What a column means is told by the configuration or by its heading in English, French or Spanish
/// (corpus/gazetteer/columns.tsv). A row that is too long, has another number of cells than the heading, text behind a
/// closing quote, a quote that is not closed or a NUL is a rejection, and the next row is read.
/// </remarks>
/// <param name="limits">What is too long.</param>
/// <param name="mappings">What columns mean, the first that is for a file.</param>
public sealed class CsvReader(ReadLimits? limits = null, IReadOnlyList<TableMapping>? mappings = null) : IDocumentReader
{
    private const int HeadBytes = 64 << 10;

    private readonly ReadLimits limits = limits ?? ReadLimits.Default;

    private readonly IReadOnlyList<TableMapping> mappings = mappings ?? [];

    /// <inheritdoc/>
    public bool Accepts(string name, ReadOnlySpan<byte> head)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Path.GetExtension(name).ToUpperInvariant() is ".CSV" or ".TSV" or ".TAB";
    }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(string file, string name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var stream = Open(file, out var head);
        if (stream is null)
        {
            yield return Refused(name, 0, "the file cannot be opened for reading");
            yield break;
        }

        var mapping = mappings.FirstOrDefault(mapping => mapping.IsFor(name));
        var dialect = CsvDialect.Of(head, mapping?.Delimiter?[0]);
        var rows = new CsvRows(new Utf8Lines(stream, limits.LineCharacters, dialect.LineEnd), dialect, limits);
        foreach (var result in Records(rows, dialect, mapping, name))
        {
            yield return result;
            cancellation.ThrowIfCancellationRequested();
        }
    }

    private static IEnumerable<ReadResult> Records(
        CsvRows rows, CsvDialect dialect, TableMapping? mapping, string name)
    {
        var heading = Next(rows, 0);
        heading = dialect.IsNamed ? Next(rows, 0) : heading;
        if (heading is null)
        {
            yield return Refused(name, 0, "the file is empty");
            yield break;
        }

        var reason = heading.Problem ?? "";
        if (heading.Problem is not null || TableColumns.Of(heading.Cells, mapping, out reason) is not { } columns)
        {
            yield return Refused(name, heading.Line, $"the headings cannot be read: {reason}");
            yield break;
        }

        var records = new TableRecords(columns);
        var count = 0;
        while (Next(rows, heading.Cells.Count) is { } row)
        {
            count++;
            yield return row.Problem is { } problem
                ? Refused(name, row.Line, problem)
                : records.Read(
                    row.Cells, new SourceReference { File = name, Line = row.Line, Encoding = row.Encoding });
            if (row.Line == 0)
            {
                yield break;
            }
        }

        if (count == 0)
        {
            yield return Refused(name, 0, "there is no row below the headings");
        }
    }

    /// <summary>The next row; one of line 0 where the file cannot be read further.</summary>
    private static CsvRow? Next(CsvRows rows, int columns)
    {
        try
        {
            return rows.Next(columns);
        }
        catch (IOException)
        {
            return new CsvRow(0, [], "the file cannot be read to its end", TextDecoder.Utf8);
        }
    }

    /// <summary>The file from its start, and its first bytes.</summary>
    private static Stream? Open(string file, out byte[] head)
    {
        head = new byte[HeadBytes];
        try
        {
            using (var start = Utf8Source.Open(file))
            {
                head = head[..start.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false)];
            }

            return Utf8Source.Open(file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static ReadResult.Rejected Refused(string name, int line, string reason) =>
        new(new Rejection(name, line, reason));
}
