using System.Text;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Search;

/// <summary>Tells which documents of a segment come after the last hit of the page before.</summary>
internal sealed class PageStart
{
    private readonly long key;
    private readonly int doc;

    /// <summary>Finds the place of a cursor in a segment.</summary>
    public PageStart(SegmentReader reader, SortKeys? keys, SearchCursor cursor)
    {
        (key, var isValue) = keys?.Of(cursor) ?? (TopHits.KeyOf(cursor.Score), true);
        // Among equal keys the ids decide, and documents are numbered in their order.
        doc = isValue
            ? reader.Ids.LowerBound(Encoding.UTF8.GetBytes(cursor.Id), out var found) + (found ? 1 : 0)
            : int.MaxValue;
    }

    /// <summary>Whether a document with a key comes after.</summary>
    public bool IsBefore(long other, int number) => other < key || (other == key && number >= doc);
}
