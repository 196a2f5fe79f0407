using IomSearch.Api.Hosting;
using IomSearch.Api.Search;
using IomSearch.Discovery;

namespace IomSearch.Api.Pages;

/// <summary>Asks the index for what the search page shows.</summary>
internal sealed class SearchViewMaker(ServedIndex index)
{
    /// <summary>Runs the search; where it finds nothing, runs it again with each choice taken away, counting
    /// only.</summary>
    public SearchView Make(ParsedSearch parsed, CancellationToken cancellation)
    {
        var request = parsed.Request with { Cursor = null };
        var response = index.Backend.Search(request, cancellation);
        var chips = Chips(request, response);
        return new SearchView
        {
            Request = request,
            Response = response,
            State = index.Backend.State,
            Notices = [.. parsed.Problems.Select(Notice), .. response.Query.Notes],
            Chips = chips,
            Removals = response.Total.Value == 0 ? Removals(request, response, cancellation) : [],
            LastPage = LastPage(request, response),
        };
    }

    /// <summary>What a value is called: as the facet says, where it is counted there.</summary>
    public static string Label(string value, IReadOnlyList<FacetValue> values) =>
        value == FacetValue.NotStated
            ? Strings.NotStated
            : values.FirstOrDefault(counted => counted.Value == value)?.Label ?? value;

    private static string Notice(ParameterProblem problem) => problem.Nearest is null
        ? Strings.Ignored(problem.Detail)
        : $"{Strings.Ignored(problem.Detail)} {Strings.DidYouMeanValue(problem.Nearest)}";

    private static List<Chip> Chips(SearchRequest request, SearchResponse response)
    {
        var chips = new List<Chip>();
        foreach (var (facet, value) in Chosen(request))
        {
            var label = Label(value, response.Facets.GetValueOrDefault(facet, []));
            chips.Add(new Chip(
                Strings.Chip(Strings.Facet(facet), label), Links.Search(Links.Without(request, facet, value))));
        }

        if (request.From is not null || request.To is not null)
        {
            chips.Add(new Chip(
                Strings.Chip(Strings.Years, Strings.YearSpan(request.From, request.To)),
                Links.Search(request with { From = null, To = null, Page = 1 })));
        }

        return chips;
    }

    private static IEnumerable<(string Facet, string Value)> Chosen(SearchRequest request) =>
        from filter in SearchParameter.Filters
        from value in request.Filters.GetValueOrDefault(filter.Name, [])
        select (filter.Name, value);

    private List<Removal> Removals(SearchRequest request, SearchResponse response, CancellationToken cancellation)
    {
        var changes = request.Filters
            .Select(filter =>
                (Label: Strings.Without(Name(filter.Key, filter.Value)), Less: Links.WithoutFacet(request, filter.Key)))
            .ToList();
        if (request.From is not null || request.To is not null)
        {
            changes.Add((Strings.WithoutYears, request with { From = null, To = null, Page = 1 }));
        }

        if (changes.Count > 1)
        {
            changes.Add((Strings.WithoutAnyFilter, Links.WithoutFilters(request)));
        }

        if (request.Text.Contains(' ', StringComparison.Ordinal) && request.Operator == WordOperator.And)
        {
            changes.Add((Strings.AnyWord, request with { Operator = WordOperator.Or, Page = 1 }));
        }

        if (request.Text.Length > 0 && changes.Count > 1)
        {
            changes.Add((Strings.WithoutWords, request with { Text = "", Page = 1 }));
        }

        return [.. changes.Select(change => Count(change.Label, change.Less))];

        string Name(string facet, IEnumerable<string> values) => Strings.Chip(
            Strings.Facet(facet),
            string.Join(", ", values.Select(value => Label(value, response.Facets.GetValueOrDefault(facet, [])))));

        Removal Count(string label, SearchRequest less) => new(
            label, index.Backend.Search(less with { Size = 0 }, cancellation).Total.Value, Links.Search(less));
    }

    private int LastPage(SearchRequest request, SearchResponse response)
    {
        var size = Math.Max(1, request.Size);
        var pages = (response.Total.Value + response.Relaxed + size - 1) / size;
        return (int)Math.Clamp(pages, 1, Math.Max(1, index.Limits.DeepestHit / size));
    }
}
