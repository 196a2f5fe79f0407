namespace IomSearch.Ingest.Readers.Tables;

/// <summary>One row of a table.</summary>
/// <param name="Line">The line of the file at which it starts, from 1.</param>
/// <param name="Cells">Its cells without their quotes; empty when there is a problem.</param>
/// <param name="Problem">Why it cannot be read; null when it can.</param>
/// <param name="Encoding">The encoding that it was read with.</param>
internal sealed record CsvRow(int Line, IReadOnlyList<string> Cells, string? Problem, string Encoding);
