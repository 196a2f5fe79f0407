using System.Collections.Immutable;
using System.Globalization;
using IomSearch.Discovery.Indexing;
using IomSearch.Discovery.Meaning;
using IomSearch.Discovery.Suggesting;
using IomSearch.Engine.Schema;

namespace IomSearch.Discovery;

/// <summary>Turns a project into what the engine stores, by the configuration: texts, facets, columns, and the whole
/// record.</summary>
/// <remarks>
/// Fields in plural hold words to search (<c>countries</c>: "Poland"), those in singular whole values to filter and
/// count by (<c>country</c>: <c>PL</c>), so that both can be named in a query.
/// </remarks>
public sealed class DocumentMapper
{
    /// <summary>The stored field with the record as JSON.</summary>
    public const string Record = "record";

    /// <summary>The stored field with the records behind a shown one, as JSON.</summary>
    public const string Behind = "behind";

    /// <summary>The keyword field with the ids of the records behind a shown one.</summary>
    public const string Linked = "linked";

    /// <summary>The number column of the first year.</summary>
    public const string FirstYear = "startYear";

    /// <summary>The number column of the last year.</summary>
    public const string LastYear = "endYear";

    /// <summary>The number column of the budget, in hundredths of its currency's unit.</summary>
    public const string Budget = "budget";

    /// <summary>The keyword column of the title in lower case, for sorting.</summary>
    public const string TitleOrder = "titleOrder";

    private readonly ImmutableArray<TextSource> texts;

    /// <summary>A mapper for one configuration.</summary>
    public DocumentMapper(IndexConfig config)
    {
        ArgumentNullException.ThrowIfNull(config);
        texts = [.. config.Fields.Select(field => TextSource.Named(field.Name))];
        Schema = new IndexSchema(
        [
            .. config.Fields.Select(field => new FieldSpec(field.Name, FieldKind.Text, field.Analyzer)),
            .. FacetSource.All.Select(facet => new FieldSpec(facet.Name, FieldKind.Keyword)),
            .. CompletionSource.All.Select(source => new FieldSpec(source.Field, FieldKind.Keyword, "words")),
            new FieldSpec(TitleOrder, FieldKind.Keyword),
            new FieldSpec(FirstYear, FieldKind.Number),
            new FieldSpec(LastYear, FieldKind.Number),
            new FieldSpec(Budget, FieldKind.Number),
            new FieldSpec(Linked, FieldKind.Keyword),
            new FieldSpec(Record, FieldKind.Stored),
            new FieldSpec(Behind, FieldKind.Stored),
            .. VectorField.Of(config.Vectors)
                .Select(field => new FieldSpec(field.Name, FieldKind.Vector, Dimensions: field.Dimensions)),
        ]);
    }

    /// <summary>The text fields that a configuration may name.</summary>
    public static IReadOnlyList<string> TextFieldNames { get; } = [.. TextSource.All.Select(source => source.Name)];

    /// <summary>The facets that a configuration may name.</summary>
    public static IReadOnlyList<string> FacetNames { get; } = [.. FacetSource.All.Select(source => source.Name)];

    /// <summary>The fields of the index. Every facet has its column, shown or not, so that a filter never depends on
    /// it.</summary>
    public IndexSchema Schema { get; }

    /// <summary>The engine's document of a project.</summary>
    public Document Map(EnrichedDocument enriched)
    {
        ArgumentNullException.ThrowIfNull(enriched);
        return Map(ProjectRecords.From(enriched), []);
    }

    /// <summary>The engine's document of a record that is shown for others too: it is found by what they say, and has
    /// the facts of its own.</summary>
    internal Document Map(ProjectRecord record, IReadOnlyList<ProjectRecord> behind)
    {
        var document = new Document(record.Id);
        foreach (var source in texts)
        {
            AddAll(document, source.Name, source.Of(record).Concat(source.OfOthers(record, behind)));
        }

        if (behind.Count > 0)
        {
            AddAll(document, Linked, behind.Select(other => other.Id));
            document.Add(Behind, ProjectRecords.ListToJson(behind));
        }

        foreach (var facet in FacetSource.All)
        {
            AddAll(document, facet.Name, facet.Of(record).Distinct(StringComparer.Ordinal));
        }

        foreach (var source in CompletionSource.All)
        {
            AddAll(document, source.Field, source.Of(record));
        }

        AddColumns(document, record);
        return document.Add(Record, ProjectRecords.ToJson(record));
    }

    private static void AddAll(Document document, string field, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            document.Add(field, value);
        }
    }

    private static void AddColumns(Document document, ProjectRecord record)
    {
        document.Add(TitleOrder, ShortKey(record.Title));
        if ((record.StartYear ?? record.Years.Cast<int?>().FirstOrDefault()) is { } first)
        {
            document.Add(FirstYear, first);
        }

        if ((record.EndYear ?? record.Years.Cast<int?>().LastOrDefault()) is { } last)
        {
            document.Add(LastYear, last);
        }

        if (record.Budget is { } budget)
        {
            document.Add(Budget, Hundredths(budget.Amount));
        }
    }

    /// <summary>Ordinal without case. Cut: a sort key needs no more, and a column's values are bounded.</summary>
    internal static string ShortKey(string title)
    {
        var key = title.Trim().ToLower(CultureInfo.InvariantCulture);
        return key.Length <= 200 ? key : key[..(char.IsHighSurrogate(key[199]) ? 199 : 200)];
    }

    private static long Hundredths(decimal amount) =>
        (long)Math.Round(Math.Clamp(amount, -9e15m, 9e15m) * 100, MidpointRounding.AwayFromZero);
}
