using System.Collections.Immutable;
using System.Globalization;
using IomSearch.Engine.Search;

namespace IomSearch.Discovery.Embedded;

/// <summary>A request in the engine's terms: what was typed, what restricts it, in which order.</summary>
/// <param name="Parsed">What was typed; null when nothing was.</param>
/// <param name="Restriction">What every match must fit besides, outside the facets; null for nothing.</param>
/// <param name="Choices">The chosen values by facet, as the index holds them.</param>
/// <param name="Order">The column to order by; null for the score.</param>
/// <param name="MayRelax">Whether words may be dropped when all together find little.</param>
internal sealed record RequestPlan(
    ParsedQuery? Parsed,
    Query? Restriction,
    ImmutableSortedDictionary<string, ImmutableArray<string>> Choices,
    ColumnOrder? Order,
    bool MayRelax)
{
    /// <summary>The filters of the chosen values, one a facet.</summary>
    public ImmutableArray<DimensionFilter> Filters { get; } =
        [.. Choices.Select(choice => new DimensionFilter(choice.Key, FilterValues.Query(choice.Key, choice.Value)))];

    /// <summary>What was typed as a text that means something; empty where there is nothing but operators, or where ids
    /// and phrases say that just these are wanted.</summary>
    public string Meaning { get; init; } = "";

    /// <summary>What is found by its title or its id, and so keeps its place whatever it
    /// means; null for nothing.</summary>
    public Query? Pinned { get; init; }

    /// <summary>What restricts a search by meaning: chosen values, years, and words that were excluded.</summary>
    public ImmutableArray<DimensionFilter> MeaningFilters
    {
        get
        {
            Clause[] excluded = [.. Parsed?.Clauses.Where(clause => clause.Occur == Occur.MustNot)
                .Select(clause => new Clause(Occur.MustNot, clause.Query)) ?? []];
            Query[] conditions = [.. Restriction is null ? Array.Empty<Query>() : [Restriction],
                .. excluded.Length == 0
                    ? Array.Empty<Query>()
                    : [new Query.Bool([new Clause(Occur.Must, new Query.MatchAll()), .. excluded])]];
            return
            [
                .. Filters, .. conditions.Select((condition, at) => new DimensionFilter($"condition {at}", condition))
            ];
        }
    }

    /// <summary>The query of the exact matches.</summary>
    public Query Exact => Restricted(Parsed?.Query ?? new Query.MatchAll());

    /// <summary>A query under the plan's restriction.</summary>
    public Query Restricted(Query words) => Restriction is null
        ? words
        : new Query.Bool([new Clause(Occur.Must, words), new Clause(Occur.Filter, Restriction)]);

    /// <summary>The chosen values of a facet as the index holds them; empty when none is.</summary>
    public ImmutableArray<string> Chosen(string facet) => Choices.GetValueOrDefault(facet, []);

    /// <summary>What restricts a request by years: a project fits when one of its years does.</summary>
    public static Query? Years(int? from, int? to) => (from, to) is (null, null)
        ? null
        : new Query.ValueRange("year", Year(from), Year(to));

    /// <summary>The column behind an order; null for relevance.</summary>
    public static ColumnOrder? OrderOf(SortOrder sort) => sort switch
    {
        SortOrder.Relevance => null,
        SortOrder.Newest => new ColumnOrder(DocumentMapper.LastYear, Descending: true),
        SortOrder.Oldest => new ColumnOrder(DocumentMapper.FirstYear, Descending: false),
        SortOrder.Budget => new ColumnOrder(DocumentMapper.Budget, Descending: true),
        SortOrder.Title => new ColumnOrder(DocumentMapper.TitleOrder, Descending: false),
        _ => throw new ArgumentOutOfRangeException(nameof(sort), sort, "no such order"),
    };

    private static string? Year(int? year) => year is { } value
        ? Math.Clamp(value, 0, 9_999).ToString("D4", CultureInfo.InvariantCulture)
        : null;
}
