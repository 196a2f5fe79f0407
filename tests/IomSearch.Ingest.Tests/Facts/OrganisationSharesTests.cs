using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>Lists of donors in which shares part the names, or in which an item says that others pay too.</summary>
public sealed class OrganisationSharesTests
{
    [Theory]
    [InlineData("European Union 60% Government of Norway 40%", "European Union|Government of Norway")]
    [InlineData("European Union 60 % Oak Foundation 40 %", "European Union|Oak Foundation")]
    [InlineData("Government of Finland; co-funded by Denmark and Switzerland",
        "Government of Finland|Denmark|Switzerland")]
    [InlineData("Government of Finland; with contributions from Irish Aid", "Government of Finland|Irish Aid")]
    [InlineData("Oak Foundation & Ford Foundation", "Oak Foundation|Ford Foundation")]
    public void A_share_and_words_of_paying_part_names(string list, string names) => Assert.Equal(names, Split(list));

    [Theory]
    [InlineData("Chad & Jordan Whitfield Foundation")]
    [InlineData("Anna & Peter Brandt Foundation")]
    [InlineData("Fund for Those Funded by Nobody")]
    public void A_name_that_holds_such_words_is_one(string name) => Assert.Equal(name, Split(name));

    [Theory]
    [InlineData("")]
    [InlineData("60%")]
    [InlineData("60% 40%")]
    [InlineData("% ; % | 100 %")]
    public void Shares_without_names_are_nobody(string list) => Assert.Equal("", Split(list));

    [Fact]
    public void A_list_of_a_thousand_shares_is_parted() => Assert.Equal(1000, Organisations.Split(
        string.Join(' ', Enumerable.Range(0, 1000).Select(at => $"Bakery{at}x Fund 1%"))).Count);

    private static string Split(string list) => string.Join('|', Organisations.Split(list));
}
