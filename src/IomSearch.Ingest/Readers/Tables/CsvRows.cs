using System.Globalization;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Readers.Tables;

/// <summary>Reads the rows of a table, in memory bounded by the longest row that is taken.</summary>
/// <remarks>A row that is broken costs itself alone: where a quote is not closed within the limits, or what it closes
/// with is no row, only the line with the quote is refused, and reading goes on with the next line.</remarks>
/// <param name="lines">The lines of the file.</param>
/// <param name="dialect">How it is written.</param>
/// <param name="limits">What is too long.</param>
internal sealed class CsvRows(Utf8Lines lines, CsvDialect dialect, ReadLimits limits)
{
    private const int MostLinesOfRow = 1_000;

    private readonly LinkedList<Line> returned = new();

    /// <summary>The rows in order; those without any word are left out.</summary>
    /// <param name="columns">How many cells a row has; 0 while that is not known.</param>
    /// <exception cref="IOException">The file cannot be read further.</exception>
    public CsvRow? Next(int columns)
    {
        while (TryLine(out var first))
        {
            if (first.Problem is not null)
            {
                return new CsvRow(first.Number, [], first.Problem, first.Encoding);
            }

            if (first.Text.AsSpan().Trim().Length > 0)
            {
                return Row(first, columns);
            }
        }

        return null;
    }

    private CsvRow Row(Line first, int columns)
    {
        var cells = new CsvCells(dialect.Delimiter);
        var taken = new List<Line> { first };
        var (isSound, length) = (cells.TryTake(first.Text), first.Text.Length);
        while (isSound && cells.IsOpen)
        {
            if (taken.Count == MostLinesOfRow || length > limits.LineCharacters || !TryLine(out var next))
            {
                return OnlyFirst(taken, "a quote is not closed");
            }

            taken.Add(next);
            length += next.Text.Length;
            isSound = next.Problem is null && cells.TryTake(next.Text);
        }

        if (!isSound)
        {
            return taken.Count > 1
                ? OnlyFirst(taken, "a quote is not closed")
                : Refused(first, "text stands behind a closing quote: a quote inside quotes is written twice");
        }

        var count = cells.Cells.Count;
        if (columns == 0 || count == columns
            || (count > columns && cells.Cells.Skip(columns).All(string.IsNullOrWhiteSpace)))
        {
            return new CsvRow(first.Number, cells.Cells, null, taken.Find(line =>
                line.Encoding != first.Encoding).Encoding
                ?? first.Encoding);
        }

        return taken.Count > 1
            ? OnlyFirst(taken, "a quote is not closed")
            : Refused(first, $"the row has {count} {(count == 1 ? "cell" : "cells")}, and the heading {columns}");
    }

    /// <summary>Refuses the first line and gives the others back.</summary>
    private CsvRow OnlyFirst(List<Line> taken, string problem)
    {
        for (var at = taken.Count - 1; at > 0; at--)
        {
            returned.AddFirst(taken[at]);
        }

        return Refused(taken[0], problem);
    }

    private static CsvRow Refused(Line line, string problem) => new(line.Number, [], problem, line.Encoding);

    private bool TryLine(out Line line)
    {
        if (returned.First is { } first)
        {
            line = first.Value;
            returned.RemoveFirst();
            return true;
        }

        line = default;
        if (!lines.TryNext(out var raw))
        {
            return false;
        }

        if (raw.Characters > limits.LineCharacters)
        {
            line = new Line(raw.Number, "", TextDecoder.Utf8, string.Create(
                CultureInfo.InvariantCulture,
                $"the line has {raw.Characters:N0} characters; the limit is {limits.LineCharacters:N0}"));
            return true;
        }

        // The line end behind it tells a stray byte at the end of a line from a character that the file's end cuts.
        ReadOnlySpan<byte> bytes = raw.IsEnded ? [.. raw.Bytes.Span, (byte)'\n'] : raw.Bytes.Span;
        var isText = TextDecoder.TryDecode(bytes, "", out var text, out var encoding, out var rejection);
        line = new Line(raw.Number, text.TrimEnd('\n'), encoding, isText ? null : rejection!.Reason.Replace(
            "the file", "the line", StringComparison.Ordinal));
        return true;
    }

    private readonly record struct Line(int Number, string Text, string Encoding, string? Problem);
}
