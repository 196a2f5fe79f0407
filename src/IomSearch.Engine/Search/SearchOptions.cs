using System.Collections.Immutable;

namespace IomSearch.Engine.Search;

/// <summary>What is wanted of the matches: how many, in which order, which counts.</summary>
public sealed record SearchOptions
{
    /// <summary>How many hits to give back, from the first of the order; 0 only counts.</summary>
    public int Top { get; init; } = 10;

    /// <summary>The chosen values of each dimension: AND across dimensions. A facet of a dimension counts as if the
    /// dimension's own filter were not chosen.</summary>
    public ImmutableArray<DimensionFilter> Filters { get; init; } = [];

    /// <summary>The keyword fields to count.</summary>
    public ImmutableArray<string> Facets { get; init; } = [];

    /// <summary>The number fields to count.</summary>
    public ImmutableArray<NumberFacet> NumberFacets { get; init; } = [];

    /// <summary>The column to order by; null orders by score.</summary>
    public ColumnOrder? Order { get; init; }

    /// <summary>Matches are counted exactly up to this many; past it the total is a lower bound and blocks that cannot
    /// win are skipped.</summary>
    public long CountExactlyUpTo { get; init; } = long.MaxValue;

    /// <summary>Where the page before ended; null for the first page.</summary>
    public SearchCursor? After { get; init; }

    /// <summary>Until when to search; what was found by then is the answer. Null is without end.</summary>
    public Deadline? Deadline { get; init; }

    /// <summary>The bounds on the work of a query.</summary>
    public QueryLimits Limits { get; init; } = new();
}

/// <summary>The filter of one dimension of a faceted search.</summary>
/// <param name="Field">The facet's field, whose counts ignore this filter.</param>
/// <param name="Filter">What is chosen.</param>
public sealed record DimensionFilter(string Field, Query Filter);

/// <summary>An order by a column's values; documents without one come last, ties go by id.</summary>
/// <param name="Field">A number field, or a keyword field (its least value counts, its
/// greatest when descending).</param>
/// <param name="Descending">Whether the greatest comes first.</param>
public sealed record ColumnOrder(string Field, bool Descending);
