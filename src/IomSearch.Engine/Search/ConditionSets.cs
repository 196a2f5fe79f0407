using IomSearch.Engine.Columns;
using IomSearch.Engine.Postings;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Search;

/// <summary>Turns conditions on columns into sets of documents of a segment.</summary>
internal static class ConditionSets
{
    /// <summary>The documents that match.</summary>
    /// <exception cref="ArgumentException">A field is missing or of the wrong kind.</exception>
    public static DocSet Of(Query query, SegmentReader reader, IndexSchema schema)
    {
        var documents = reader.Documents;
        return query switch
        {
            Query.AnyValue any => ColumnFilter.AnyValue(Keywords(reader, schema, any.Field), documents, any.Values),
            Query.ValueRange range =>
                ColumnFilter.Between(Keywords(reader, schema, range.Field), documents, range.From, range.To),
            Query.NumberRange range => ColumnFilter.Between(
                reader.Columns.Numbers(schema.Require(range.Field, FieldKind.Number)), documents, range.From, range.To),
            Query.Missing missing => Missing(reader, schema, missing.Field),
            _ => throw new ArgumentException($"no plan for {query.GetType().Name}", nameof(query)),
        };
    }

    private static DocSet Missing(SegmentReader reader, IndexSchema schema, string field)
    {
        var number = schema.NumberOf(field);
        return number >= 0 && schema.Fields[number].Kind == FieldKind.Number
            ? ColumnFilter.Missing(reader.Columns.Numbers(number), reader.Documents)
            : ColumnFilter.Missing(Keywords(reader, schema, field), reader.Documents);
    }

    private static KeywordColumn Keywords(SegmentReader reader, IndexSchema schema, string field) =>
        reader.Columns.Keywords(schema.Require(field, FieldKind.Keyword));
}
