using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Search;

/// <summary>What a search found in one snapshot.</summary>
/// <param name="Hits">The best, in order; ties by id, ordinal, ascending.</param>
/// <param name="Total">How many documents match under all filters.</param>
/// <param name="TotalIsExact">False when counting stopped at the threshold: <paramref name="Total"/> is
/// then a lower bound.</param>
/// <param name="Facets">The counts, in the order asked for.</param>
public sealed record SearchResult(
    IReadOnlyList<Hit> Hits, long Total, bool TotalIsExact, IReadOnlyList<FacetCounts> Facets)
{
    /// <summary>The counts of number fields, in the order asked for.</summary>
    public IReadOnlyList<NumberCounts> NumberFacets { get; init; } = [];

    /// <summary>Where the next page begins; null when there are no hits, or fewer than were asked for.</summary>
    public SearchCursor? Next { get; init; }

    /// <summary>Whether the time ran out: hits, totals and counts are those of a part of the index.</summary>
    public bool IsPartial { get; init; }
}

/// <summary>A document that was found.</summary>
/// <param name="Address">Where it is in the snapshot that found it; of no meaning in another.</param>
/// <param name="Id">The outside id.</param>
/// <param name="Score">The score; 0 where the order is by a column.</param>
public sealed record Hit(DocumentAddress Address, string Id, float Score);

/// <summary>The counts of one facet.</summary>
/// <param name="Field">The field.</param>
/// <param name="Values">Values with at least one document, most frequent first, ties by value, ordinal.</param>
/// <param name="Missing">Number of documents without a value.</param>
public sealed record FacetCounts(string Field, IReadOnlyList<ValueCount> Values, int Missing);

/// <summary>How many documents have a value.</summary>
/// <param name="Value">The value.</param>
/// <param name="Count">The number of documents.</param>
public readonly record struct ValueCount(string Value, int Count);
