namespace IomSearch.Ingest.Readers;

/// <summary>A line of a source that marks its headings.</summary>
/// <param name="Line">Its words.</param>
/// <param name="Level">1 to 6 for a heading, <see cref="Card"/> for the first line of one of several blocks of a kind,
/// 0 for all else.</param>
/// <param name="Record">The number of the row that it stands in, of a table with a project a row, from 1; 0 for all
/// else. The first line of a row is the title.</param>
internal sealed record MarkedLine(PageLine Line, int Level, int Record = 0)
{
    /// <summary>The level of the first line of a card, which is no heading where cards are no projects.</summary>
    public const int Card = 7;
}
