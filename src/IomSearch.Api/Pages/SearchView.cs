using IomSearch.Discovery;

namespace IomSearch.Api.Pages;

/// <summary>What the search page shows.</summary>
public sealed record SearchView
{
    /// <summary>The search.</summary>
    public required SearchRequest Request { get; init; }

    /// <summary>Its answer.</summary>
    public required SearchResponse Response { get; init; }

    /// <summary>What is being served.</summary>
    public required IndexState State { get; init; }

    /// <summary>What of the address could not be taken, and what the search says of the query; sentences.</summary>
    public required IReadOnlyList<string> Notices { get; init; }

    /// <summary>What the person chose, to be taken back one by one.</summary>
    public required IReadOnlyList<Chip> Chips { get; init; }

    /// <summary>Where nothing was found: what would be, with one choice less, in the order of the choices; then with
    /// none of them.</summary>
    public required IReadOnlyList<Removal> Removals { get; init; }

    /// <summary>The deepest page that can be asked for.</summary>
    public required int LastPage { get; init; }

    /// <summary>Hits that have all that was asked for.</summary>
    public IEnumerable<SearchHit> ExactHits => Response.Hits.Where(hit => hit.Missing is null);

    /// <summary>Hits that lack a word.</summary>
    public IEnumerable<SearchHit> CloseHits => Response.Hits.Where(hit => hit.Missing is not null);

    /// <summary>Whether anything was typed or chosen.</summary>
    public bool IsOpen => Request.Text.Length == 0 && Chips.Count == 0;

    /// <summary>The count and the words, for heading and title.</summary>
    public string Heading =>
        Strings.ResultHeading(Response.Total.Value, Response.Total.Relation, Request.Text);

    /// <summary>The values of a facet that a person could choose or has chosen; none where nothing but "not stated" is
    /// in it.</summary>
    /// <param name="name">The facet.</param>
    public IReadOnlyList<FacetValue> Facet(string name)
    {
        var values = Response.Facets.GetValueOrDefault(name, [])
            .Where(value => value.Selected || value.Count > 0).ToList();
        return values.Any(value => value.Selected || value.Value != FacetValue.NotStated) ? values : [];
    }

    /// <summary>The one address of this search.</summary>
    public string CanonicalAddress => Links.Search(Request with { Cursor = null });
}

/// <summary>A choice that can be taken back.</summary>
/// <param name="Label">The choice in words: "Country: Poland".</param>
/// <param name="Address">The same search without it.</param>
public sealed record Chip(string Label, string Address);

/// <summary>A choice that may be what leaves nothing.</summary>
/// <param name="Label">What is taken away.</param>
/// <param name="Count">What is found then; 0 when it was not this choice alone.</param>
/// <param name="Address">That search.</param>
public sealed record Removal(string Label, long Count, string Address);
