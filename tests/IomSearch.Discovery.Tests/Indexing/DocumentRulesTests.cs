using IomSearch.Discovery.Indexing;

namespace IomSearch.Discovery.Tests.Indexing;

public sealed class DocumentRulesTests
{
    private static readonly IndexLimits Limits = new() { DocumentTokens = 1_000 };

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    public void An_id_of_possible_length_is_taken(int length) =>
        Assert.Null(DocumentRules.Fault(Make.Project(new string('x', length)), Limits));

    [Theory]
    [InlineData("", 1)]
    [InlineData("x", 201)]
    [InlineData("€", 171)]
    public void An_id_of_impossible_length_is_refused_with_the_limit(string unit, int times) =>
        Assert.Contains(
            "1 to 200",
            DocumentRules.Fault(Make.Project(string.Concat(Enumerable.Repeat(unit, times))), Limits),
            StringComparison.Ordinal);

    [Fact]
    public void A_record_without_a_title_is_refused() =>
        Assert.Contains("title", DocumentRules.Fault(Make.Project("a", " "), Limits), StringComparison.Ordinal);

    [Fact]
    public void A_value_that_no_facet_can_show_is_refused_with_its_field() =>
        Assert.StartsWith(
            "a value of donors",
            DocumentRules.Fault(Make.Project("a") with { Donors = [new string('d', 1_025)] }, Limits),
            StringComparison.Ordinal);

    [Fact]
    public void A_record_of_too_many_words_is_refused_with_the_limit() =>
        Assert.Contains(
            "documentTokens is 1000",
            DocumentRules.Fault(Make.Project("a", "b", string.Concat(Enumerable.Repeat("w ", 1_001))), Limits),
            StringComparison.Ordinal);

    [Fact]
    public void A_long_text_of_few_words_is_taken() =>
        Assert.Null(
            DocumentRules.Fault(Make.Project("a", "b", string.Concat(Enumerable.Repeat("word ", 900))), Limits));
}
