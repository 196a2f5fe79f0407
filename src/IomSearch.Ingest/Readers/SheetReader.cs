using System.Xml;
using IomSearch.Ingest.Readers.Tables;

namespace IomSearch.Ingest.Readers;

/// <summary>Reads a spreadsheet (<c>.xlsx</c>, ECMA-376): a row a project, below a row of headings.</summary>
/// <remarks>Every visible sheet is read. The row of headings is the first of the first twenty in which a column says
/// what a project is called; a sheet without one holds no projects and is passed over where another has one.</remarks>
/// <param name="limits">What is too large; the default limits when null.</param>
public sealed class SheetReader(ReadLimits? limits = null) : IDocumentReader
{
    private const int RowsToHeading = 20;

    private readonly ReadLimits limits = limits ?? ReadLimits.Default;

    /// <inheritdoc/>
    public bool Accepts(string name, ReadOnlySpan<byte> head)
    {
        ArgumentNullException.ThrowIfNull(name);
        return Path.GetExtension(name).ToUpperInvariant() is ".XLSX" or ".XLSM";
    }

    /// <inheritdoc/>
    public IEnumerable<ReadResult> Read(string file, string name, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!OfficePackage.TryOpen(file, limits, out var package, out var reason))
        {
            yield return new ReadResult.Rejected(new Rejection(name, 0, reason));
            yield break;
        }

        using (package)
        {
            using var results = Results(package, name, cancellation).GetEnumerator();
            while (TryNext(results, name) is { } result)
            {
                yield return result;
                if (result is ReadResult.Rejected { Rejection.Line: 0 })
                {
                    yield break;
                }
            }
        }
    }

    /// <summary>The next record; a rejection of the file from where it is broken; null behind the last.</summary>
    private static ReadResult? TryNext(IEnumerator<ReadResult> results, string name)
    {
        try
        {
            return results.MoveNext() ? results.Current : null;
        }
        catch (Exception failure) when (failure is XmlException or InvalidDataException or IOException)
        {
            return new ReadResult.Rejected(new Rejection(name, 0, OfficePackage.Explain(failure)));
        }
    }

    private IEnumerable<ReadResult> Results(OfficePackage package, string name, CancellationToken cancellation)
    {
        var book = SheetBook.Of(package, limits);
        if (book is null)
        {
            yield return new ReadResult.Rejected(new Rejection(name, 0, "the document has no xl/workbook.xml"));
            yield break;
        }

        var hasHeadings = false;
        foreach (var sheet in book.Sheets)
        {
            TableColumns? columns = null;
            foreach (var row in SheetRows.Of(package, book, sheet, limits))
            {
                cancellation.ThrowIfCancellationRequested();
                if (columns is not null)
                {
                    yield return new TableRecords(columns).Read(
                        Padded(row.Cells, columns.Headings.Count),
                        new SourceReference { File = name, Line = row.Number });
                }
                else if (row.Number > RowsToHeading)
                {
                    break;
                }
                else
                {
                    columns = TableColumns.Of(row.Cells, mapping: null, out _);
                }
            }

            hasHeadings |= columns is not null;
        }

        if (!hasHeadings)
        {
            yield return new ReadResult.Rejected(new Rejection(
                name, 0, "no sheet has a row of headings with one for a title or a description"));
        }
    }

    // A sheet leaves out what is empty at the end of a row.
    private static IReadOnlyList<string> Padded(IReadOnlyList<string> cells, int count) =>
        cells.Count >= count ? cells : [.. cells, .. Enumerable.Repeat("", count - cells.Count)];
}
