using IomSearch.Api.Tests.Http;

namespace IomSearch.Api.Tests;

[Collection(CorpusTests.Name)]
public sealed class SuggestEndpointsTests(CorpusServer server)
{
    [Fact]
    public async Task A_completion_says_what_it_is_and_which_letters_were_typed()
    {
        var answer = await server.JsonAsync("/api/v1/suggest?q=pol");

        var first = answer.GetProperty("suggestions")[0];
        Assert.Equal(
            ("country", "Poland", "PL"),
            (first.GetProperty("kind").GetString(), first.GetProperty("text").GetString(),
                first.GetProperty("value").GetString()));
        Assert.Equal(0, first.GetProperty("highlights")[0].GetProperty("start").GetInt32());
        Assert.Equal(3, first.GetProperty("highlights")[0].GetProperty("length").GetInt32());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=%20%20")]
    [InlineData("?q=qqqqqqqq")]
    public async Task Nothing_to_complete_is_an_empty_list(string query) =>
        Assert.Empty((await server.JsonAsync($"/api/v1/suggest{query}")).GetProperty("suggestions").EnumerateArray());

    [Fact]
    public async Task No_more_are_offered_than_were_asked_for() =>
        Assert.Equal(2, (await server.JsonAsync("/api/v1/suggest?q=pol&size=2")).GetProperty("suggestions")
            .GetArrayLength());

    [Theory]
    [InlineData("q=voc&size=0", "size")]
    [InlineData("q=voc&size=21", "size")]
    [InlineData("q=voc&size=-1", "size")]
    [InlineData("q=voc&size=many", "size")]
    [InlineData("q=voc&sise=2", "sise")]
    public async Task A_parameter_that_cannot_be_taken_is_named(string query, string parameter)
    {
        using var answer = await server.Client.GetAsync($"/api/v1/suggest?{query}");

        var problem = await ErrorResponsesTests.IsProblemAsync(answer, 400);
        Assert.Equal(parameter, problem.GetProperty("errors")[0].GetProperty("parameter").GetString());
    }

    [Fact]
    public async Task A_text_over_the_limit_is_refused_with_the_limit()
    {
        using var answer = await server.Client.GetAsync($"/api/v1/suggest?q={new string('a', 1_001)}");

        var problem = await ErrorResponsesTests.IsProblemAsync(answer, 400);
        Assert.Equal(
            ("queryCharacters", 1_000),
            (problem.GetProperty("limit").GetString(), problem.GetProperty("limitValue").GetInt32()));
    }
}
