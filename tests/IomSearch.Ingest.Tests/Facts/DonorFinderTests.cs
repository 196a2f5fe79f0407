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

    [Theory]
    [InlineData("The bakery costs EUR 210,000, which the Oak Foundation provides.", "Oak Foundation")]
    [InlineData("The bakery costs EUR 210,000 that Lake Foundation (LF) kindly gave.", "Lake Foundation")]
    [InlineData("Of the USD 90,000, all of which the Ford Foundation pays, little is left.", "Ford Foundation")]
    [InlineData("The bakery costs EUR 210,000, which the Night School of Bakers has donated.",
        "Night School of Bakers")]
    public void Who_gives_a_sum_pays(string text, string donors) => Assert.Equal(donors, Found(text));

    [Theory]
    [InlineData("The ovens were paid by the Government of Norway.", "Government of Norway")]
    [InlineData("The ovens were paid in full by Irish Aid.", "Irish Aid")]
    [InlineData("The Government of Norway provides this grant.", "Government of Norway")]
    [InlineData("Irish Aid carries the larger part of the cost.", "Irish Aid")]
    [InlineData("The Oak Foundation added a contribution of EUR 5,000.", "Oak Foundation")]
    [InlineData("The bakery was funded from 2014 to 2016 by Irish Aid.", "Irish Aid")]
    [InlineData("The bakery was funded in its first year by Irish Aid.", "Irish Aid")]
    [InlineData("A former soldier is funded by Irish Aid.", "Irish Aid")]
    public void Who_bears_the_cost_pays_in_other_words(string text, string donors) =>
        Assert.Equal(donors, Found(text));

    [Theory]
    [InlineData("The bakery costs EUR 210,000, which the Oak Foundation counted.")]
    [InlineData("The bakery bakes 210,000 loaves, which the Oak Foundation provides.")]
    [InlineData("Irish Aid carries the larger part of the bread.")]
    [InlineData("NGOs pay for the flour.")]
    [InlineData("The printing of this compendium was funded by the Government of Norway.")]
    [InlineData("This booklet was funded by the Government of Norway.")]
    [InlineData("A smaller scheme was funded by Irish Aid.")]
    [InlineData("A sister project was funded by Irish Aid.")]
    public void Who_counts_carries_or_prints_does_not_pay(string text) => Assert.Equal("", Found(text));

    [Fact]
    public void A_thousand_sums_have_one_giver() => Assert.Equal("Oak Foundation",
        Found(string.Concat(Enumerable.Repeat("It costs EUR 5,000, which the Oak Foundation provides. ", 1000))));

    [Theory]
    [InlineData("The Oak Foundation is old. The bakery is funded by the Foundation.", null, "Oak Foundation")]
    [InlineData("The bakery is funded by the Foundation.", "A bakery of the Oak Foundation.", "Oak Foundation")]
    [InlineData("The bakery is funded by the Foundation.", null, "")]
    public void The_Foundation_is_the_one_that_is_named_in_full(string text, string? context, string donors) =>
        Assert.Equal(donors, string.Join('|', DonorFinder.Find(text, context).Select(donor => donor.Value)));

    [Theory]
    [InlineData("The bakery works with the support of the Italian Ministry of Labour.", "Italian Ministry of Labour")]
    [InlineData("The bakery works with the support of the Swiss Federal Office of Bread.",
        "Swiss Federal Office of Bread")]
    [InlineData("The bakery works with the support of the Kenyan Ministry of Labour.", "")]
    [InlineData("The ovens cost USD 90,000, a gift of Japan.", "Government of Japan")]
    [InlineData("The ovens cost USD 90,000, all a grant from the Oak Foundation.", "Oak Foundation")]
    [InlineData("The bakery was funded by January 2018.", "")]
    public void Bodies_of_states_that_give_pay_and_months_do_not(string text, string donors) =>
        Assert.Equal(donors, Found(text));

    private static string Found(string text) => string.Join('|', DonorFinder.Find(text).Select(donor => donor.Value));
}
