using IomSearch.Discovery;

namespace IomSearch.Api.Pages;

/// <summary>What the page with all values of a facet shows.</summary>
/// <param name="Facet">The facet.</param>
/// <param name="Prefix">What some word of each value starts with; may be empty.</param>
/// <param name="Values">The values, most frequent first.</param>
/// <param name="Request">The search under which they are counted.</param>
public sealed record BrowseView(string Facet, string Prefix, IReadOnlyList<FacetValue> Values, SearchRequest Request);
