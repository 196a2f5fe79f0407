using IomSearch.Api.Search;
using IomSearch.Discovery;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace IomSearch.Api.Tests.Search;

public sealed class CanonicalQueryTests
{
    [Theory]
    [InlineData("country=CZ&q=roma&country=PL")]
    [InlineData(
        "q=roma&country=Poland&country=CZ&page=1&size=10&sort=relevance&mode=hybrid&operator=and&synonyms=true")]
    [InlineData("q=+roma+&country=pl&country=cz&from=&to=")]
    public void Two_addresses_that_ask_the_same_have_one_form(string query) =>
        Assert.Equal("?q=roma&country=CZ&country=PL", CanonicalQuery.Of(Read(query)));

    [Fact]
    public void The_search_for_everything_has_no_query() => Assert.Equal("", CanonicalQuery.Of(new SearchRequest()));

    [Fact]
    public void Reading_the_form_gives_the_request_again()
    {
        const string Form = "?q=a%26b%20%22c%22&donor=%C3%84rzte%20%26%20Co&year=2015&from=2010&to=2020"
            + "&mode=lexical&operator=or&synonyms=false&sort=newest&page=3&size=20&explain=true";

        Assert.Equal(Form, CanonicalQuery.Of(Read(Form)));
    }

    private static SearchRequest Read(string query) =>
        SearchParameters.Strict(new QueryCollection(QueryHelpers.ParseQuery(query)), new IndexLimits()).Request;
}
