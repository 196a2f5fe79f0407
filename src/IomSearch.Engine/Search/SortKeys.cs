using IomSearch.Engine.Columns;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Search;

/// <summary>Turns a column of one segment into keys of which a greater one comes first.</summary>
/// <remarks>A keyword's key is its ordinal, good within the segment; between segments the values themselves are compared.
/// Numbers beyond 2^53 lose their last digits as keys, and so may tie.</remarks>
internal sealed class SortKeys
{
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
    public double Of(int doc)
    {
        if (numbers is not null)
        {
            return !numbers.TryGet(doc, out var value) ? double.MinValue : descending ? value : -(double)value;
        }

        var (from, to) = keywords!.RangeOf(doc);
        return from == to
            ? double.MinValue
            : descending ? keywords.OrdinalAt(to - 1) : -(double)keywords.OrdinalAt(from);
    }

    /// <summary>The value that a keyword's key stands for; null for numbers and for documents without one.</summary>
    public string? ValueOf(double key) => keywords is null || key == double.MinValue
        ? null
        : System.Text.Encoding.UTF8.GetString(keywords.Value((int)Math.Abs(key)));
}
