using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>Sentences that say how costs are shared and where all funds come from.</summary>
public sealed class DonorFinderTests
{
    [Theory]
    [InlineData("The costs were shared between the Oak Foundation and the Government of Norway.",
        "Oak Foundation|Government of Norway")]
    [InlineData("The budget is shared equally by the Oak Foundation and Irish Aid.", "Oak Foundation|Irish Aid")]
    [InlineData("The bakery receives its funds entirely from the Government of Finland.", "Government of Finland")]
    [InlineData("The bakery draws all its money from the Government of Finland.", "Government of Finland")]
    [InlineData("The bakery costs EUR 300,000, all of it from the Government of Finland.", "Government of Finland")]
    [InlineData("The bakery cost EUR 300,000 entirely from the Oak Foundation.", "Oak Foundation")]
    public void Who_shares_the_costs_or_gives_all_funds_pays(string text, string donors) =>
        Assert.Equal(donors, Found(text));

    [Theory]
    [InlineData("The rooms were shared between the Oak Foundation and the Government of Norway.")]
    [InlineData("The bakery receives its flour entirely from the Government of Finland.")]
    [InlineData("The bakery bakes bread, all of it from the Village Mill.")]
    [InlineData("An earlier bakery received its funds entirely from the Government of Finland.")]
    public void Who_shares_or_gives_something_else_does_not_pay(string text) => Assert.Equal("", Found(text));

    [Theory]
    [InlineData("")]
    [InlineData("The costs were shared between")]
    [InlineData("The costs were shared between the and the.")]
    [InlineData("EUR 300,000, all of it from")]
    public void A_sentence_that_breaks_off_names_nobody(string text) => Assert.Equal("", Found(text));

    private static string Found(string text) => string.Join('|', DonorFinder.Find(text).Select(donor => donor.Value));
}
