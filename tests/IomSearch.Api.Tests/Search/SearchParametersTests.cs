using IomSearch.Api.Search;
using IomSearch.Discovery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace IomSearch.Api.Tests.Search;

public sealed class SearchParametersTests
{
    private static readonly IndexLimits Limits = new();

    [Theory]
    [InlineData("contry=PL", "contry", "country")]
    [InlineData("query=x", "query", "q")]
    [InlineData("sizes=3", "sizes", "size")]
    [InlineData("country=Polnd", "country", "Poland")]
    [InlineData("theme=livelihood", "theme", "livelihoods")]
    [InlineData("year=20l5", "year", "2005")]
    [InlineData("from=199o", "from", "1990")]
    [InlineData("to=-3", "to", "1")]
    [InlineData("page=0", "page", "1")]
    [InlineData("page=two", "page", "1")]
    [InlineData("size=101", "size", "100")]
    [InlineData("size=12x", "size", "12")]
    [InlineData("sort=newst", "sort", "newest")]
    [InlineData("mode=lexcal", "mode", "lexical")]
    [InlineData("operator=ad", "operator", "and")]
    [InlineData("synonyms=fals", "synonyms", "false")]
    [InlineData("explain=ture", "explain", "true")]
    [InlineData("page=1&page=2", "page", "1")]
    public void What_cannot_be_taken_is_named_with_the_nearest_that_can(string query, string parameter, string nearest)
    {
        var problem = Assert.Single(Strict(query).Problems);

        Assert.Equal((parameter, nearest), (problem.Parameter, problem.Nearest));
    }

    [Fact]
    public void Every_problem_is_named_at_once() => Assert.Equal(
        ["contry", "country", "sort", "page", "size"],
        Strict("contry=PL&country=Atlantis&sort=up&page=x&size=-1").Problems.Select(problem => problem.Parameter));

    [Theory]
    [InlineData("size=1000", "pageSize", 100)]
    [InlineData("page=1001", "deepestHit", 10_000)]
    public void A_limit_that_is_passed_is_named_with_its_value(string query, string limit, long value)
    {
        var problem = Assert.Single(Strict(query).Problems);

        Assert.Equal((limit, value), (problem.Limit, problem.LimitValue));
    }

    [Fact]
    public void A_query_that_is_too_long_names_the_limit() =>
        Assert.Equal("queryCharacters", Assert.Single(Strict("q=" + new string('a', 1_001)).Problems).Limit);

    [Fact]
    public void Themes_are_matched_without_case() =>
        Assert.Equal(["DRM"], Strict("theme=drm").Request.Filters["theme"].AsEnumerable());

    [Fact]
    public void Not_stated_is_a_value_of_every_facet()
    {
        var request = Strict(
            "country=Not stated&donor=not stated&year=not stated&type=not stated&theme=NOT STATED&status=not stated");

        Assert.Empty(request.Problems);
        Assert.All(request.Request.Filters.Values, values =>
            Assert.Equal([FacetValue.NotStated], values.AsEnumerable()));
        Assert.Equal(6, request.Request.Filters.Count);
    }

    [Fact]
    public void Repeated_values_are_sorted_and_each_once() =>
        Assert.Equal(["CZ", "PL"],
            Strict("country=PL&country=Poland&country=CZ").Request.Filters["country"].AsEnumerable());

    [Fact]
    public void An_empty_value_is_the_same_as_none()
    {
        var parsed = Strict("q=&country=&from=&page=&sort=");

        Assert.Empty(parsed.Problems);
        Assert.Equal("", CanonicalQuery.Of(parsed.Request));
    }

    [Fact]
    public void Years_in_the_wrong_order_are_a_problem() =>
        Assert.Equal("from", Assert.Single(Strict("from=2016&to=2015").Problems).Parameter);

    [Fact]
    public void Pages_leave_alone_what_they_do_not_know() =>
        Assert.Empty(SearchParameters.Lenient(Query("utm_source=x&q=roma"), Limits).Problems);

    private static ParsedSearch Strict(string query) => SearchParameters.Strict(Query(query), Limits);

    private static QueryCollection Query(string query) => new(QueryHelpers.ParseQuery(query));
}
