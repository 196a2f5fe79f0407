using System.Text;
using IomSearch.Engine.Columns;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Search;

/// <summary>Turns a column of one segment into keys of which a greater one comes first.</summary>
/// <remarks>A keyword's key is its ordinal, good within the segment; between segments the values themselves
/// are compared. The key that says there is no value is one of the 2^64, so a number that would have it ties
/// with its neighbour.</remarks>
internal sealed class SortKeys
{
    private const long NoValue = long.MinValue;

    private readonly NumberColumn? numbers;
    private readonly KeywordColumn? keywords;
    private readonly bool descending;

    public SortKeys(SegmentReader reader, IndexSchema schema, ColumnOrder order)
    {
        descending = order.Descending;
        var field = schema.NumberOf(order.Field);
        if (field >= 0 && schema.Fields[field].Kind == FieldKind.Number)
        {
            numbers = reader.Columns.Numbers(field);
        }
        else
        {
            keywords = reader.Columns.Keywords(schema.Require(order.Field, FieldKind.Keyword));
        }
    }

    /// <summary>The key of a document; documents without a value have the least.</summary>
    public long Of(int doc)
    {
        if (numbers is not null)
        {
            return numbers.TryGet(doc, out var value) ? Key(value) : NoValue;
        }

        var (from, to) = keywords!.RangeOf(doc);
        return from == to ? NoValue : Key(keywords.OrdinalAt(descending ? to - 1 : from));
    }

    /// <summary>The key of the value at which a page ended. Where the segment has no such value, the key behind which
    /// those that come after it stand, and false: a document with just this key comes before.</summary>
    public (long Key, bool IsValue) Of(SearchCursor cursor)
    {
        if (numbers is not null)
        {
            return (cursor.Number is { } number ? Key(number) : NoValue, true);
        }

        if (cursor.Keyword is null)
        {
            return (NoValue, true);
        }

        var ordinal = keywords!.Find(Encoding.UTF8.GetBytes(cursor.Keyword));
        return ordinal >= 0 ? (Key(ordinal), true) : (Key(descending ? ~ordinal : ~ordinal - 1), false);
    }

    /// <summary>The value that a key stands for, as a cursor keeps it.</summary>
    public (long? Number, string? Keyword) ValueOf(long key) => key == NoValue ? (null, null)
        : numbers is not null ? (descending ? key : ~key, null)
        : (null, Encoding.UTF8.GetString(Value(key)));

    /// <summary>Which of two documents comes first, by their keys: below 0 when it is this segment's.</summary>
    public int Compare(long key, SortKeys other, long otherKey)
    {
        if (keywords is null || key == NoValue || otherKey == NoValue)
        {
            return otherKey.CompareTo(key);
        }

        var order = Value(key).SequenceCompareTo(other.Value(otherKey));
        return descending ? -order : order;
    }

    private ReadOnlySpan<byte> Value(long key) => keywords!.Value((int)(descending ? key : ~key));

    // The complement turns the order around without leaving the range.
    private long Key(long value) => Math.Max(descending ? value : ~value, NoValue + 1);
}
