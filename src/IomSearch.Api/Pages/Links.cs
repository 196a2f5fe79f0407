using System.Collections.Immutable;
using IomSearch.Api.Search;
using IomSearch.Discovery;

namespace IomSearch.Api.Pages;

/// <summary>The addresses that pages point to; a search has one.</summary>
internal static class Links
{
    /// <summary>The search page of a request.</summary>
    public static string Search(SearchRequest request) => "/" + CanonicalQuery.Of(request);

    /// <summary>The search page for one value of a facet and nothing else.</summary>
    public static string Value(string facet, string value) => Search(new SearchRequest
    {
        Filters = new SearchRequest().Filters.Add(facet, [value]),
    });

    /// <summary>A project's page.</summary>
    public static string Project(string id) => "/projects/" + Uri.EscapeDataString(id);

    /// <summary>A project's record.</summary>
    public static string Record(string id) => "/api/v1/projects/" + Uri.EscapeDataString(id);

    /// <summary>The page with all values of a facet.</summary>
    public static string Browse(string facet, SearchRequest request) =>
        $"/browse/{Uri.EscapeDataString(facet)}{CanonicalQuery.Of(request with { Page = 1 })}";

    /// <summary>Every hit of a request, in a format.</summary>
    public static string Export(SearchRequest request, string format) =>
        "/api/v1/export" + CanonicalQuery.Of(request with { Page = 1, Size = 10, Explain = false }, ("format", format));

    /// <summary>The request without one of its chosen values, from the first page.</summary>
    public static SearchRequest Without(SearchRequest request, string facet, string value)
    {
        var left = request.Filters.GetValueOrDefault(facet, []).Remove(value);
        return request with
        {
            Page = 1,
            Filters = left.IsEmpty ? request.Filters.Remove(facet) : request.Filters.SetItem(facet, left),
        };
    }

    /// <summary>The request without what was chosen of one facet, from the first page.</summary>
    public static SearchRequest WithoutFacet(SearchRequest request, string facet) => request with
    {
        Page = 1,
        Filters = request.Filters.Remove(facet),
    };

    /// <summary>The request with one value more, from the first page.</summary>
    public static SearchRequest With(SearchRequest request, string facet, string value)
    {
        var chosen = request.Filters.GetValueOrDefault(facet, []);
        return request with
        {
            Page = 1,
            Filters = chosen.Contains(value)
                ? request.Filters
                : request.Filters.SetItem(facet, chosen.Add(value).Sort(StringComparer.Ordinal)),
        };
    }

    /// <summary>The request with words and order alone.</summary>
    public static SearchRequest WithoutFilters(SearchRequest request) => request with
    {
        Page = 1,
        From = null,
        To = null,
        Filters = request.Filters.Clear(),
    };

    /// <summary>The request with one value more, or without it where it is chosen.</summary>
    public static string Toggle(SearchRequest request, string facet, FacetValue value) => Search(
        value.Selected ? Without(request, facet, value.Value) : With(request, facet, value.Value));
}
