namespace IomSearch.Ingest.Readers;

/// <summary>A line of a source that marks its headings.</summary>
/// <param name="Line">Its words.</param>
/// <param name="Level">1 to 6 for a heading, 0 for all else.</param>
internal sealed record MarkedLine(PageLine Line, int Level);
