namespace IomSearch.Ingest.Readers;

/// <summary>A line of a source that marks its headings.</summary>
/// <param name="Line">Its words.</param>
/// <param name="Level">1 to 6 for a heading, 0 for all else.</param>
/// <param name="Record">The number of the row that it stands in, of a table with a project a row, from 1; 0 for all
/// else. The first line of a row is the title.</param>
internal sealed record MarkedLine(PageLine Line, int Level, int Record = 0);
