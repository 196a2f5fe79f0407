using System.Globalization;
using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>What a text says by the way of who pays and how much.</summary>
public sealed class ByTheWayTests
{
    [Theory]
    [InlineData("Its financing is ensured by the Caribbean Development Bank.", "Caribbean Development Bank")]
    [InlineData("The Austrian Ministry of the Interior is bearing the costs.", "Austrian Ministry of the Interior")]
    [InlineData("The Norwegian Government has set aside NOK 4 million for the fund.", "Norwegian Government")]
    [InlineData("The Open Society Foundations made available a budget of EUR 38,500.", "Open Society Foundations")]
    [InlineData("Money was found by Irish Aid and by the Oak Foundation.", "Irish Aid|Oak Foundation")]
    public void A_known_giver_pays_where_money_is_spoken_of(string text, string payers) =>
        Assert.Equal(payers, Payers(text));

    [Theory]
    [InlineData("Irish Aid has its seat in Limerick.")]
    [InlineData("The budget is shared with Irish Aid.")]
    [InlineData("People from Norway pay for the journey themselves.")]
    [InlineData("The costs of a wedding are known in Ghana and in Germany.")]
    [InlineData("The Ministry of Health of Kenya pays the nurses.")]
    [InlineData("A previous project was paid by Irish Aid.")]
    [InlineData("The course costs nothing and is run by the Kenya Red Cross Society.")]
    public void Partners_and_hosts_and_countries_do_not(string text) => Assert.Equal("", Payers(text));

    [Fact]
    public void The_government_of_the_country_in_which_it_works_receives()
    {
        const string Text = "The Norwegian Government carries the costs.";
        Assert.Single(PayersByTheWay.Find(Text, ["KE"]));
        Assert.Empty(PayersByTheWay.Find(Text, ["NO"]));
    }

    [Theory]
    [InlineData("In all, it disposes of USD 6.3 million.", "6300000 USD")]
    [InlineData("The two agreements came to EUR 780,000 in total.", "780000 EUR")]
    [InlineData("The project is costed at USD 300,000. A lamp costs USD 9.", "300000 USD")]
    [InlineData("For ovens, EUR 70,000 has been budgeted.", "70000 EUR")]
    [InlineData("The funding is from Irish Aid: EUR 70,000.", "70000 EUR")]
    public void The_only_large_sum_is_the_projects(string text, string budget) => Assert.Equal(budget, Sum(text));

    [Theory]
    [InlineData("The harvest was worth EUR 90,000, and the mill cost EUR 30,000.")]
    [InlineData("Migrants send EUR 70,000 home.")]
    [InlineData("Each group was granted EUR 70,000.")]
    [InlineData("An earlier project had funds of EUR 70,000.")]
    [InlineData("The grant is EUR 900.")]
    [InlineData("The groups manage a repair fund of EUR 35,000.")]
    [InlineData("Water by lorry alone costs EUR 70,000.")]
    public void Two_sums_and_sums_of_others_are_not(string text) => Assert.Null(Sum(text));

    [Fact]
    public void Shares_in_several_currencies_are_not_the_whole() => Assert.Null(BudgetFinder.Find(
        "Sida contributed SEK 6.5 million, Belgium EUR 400,000 and the Oak Foundation USD 300,000."));

    private static string Payers(string text) =>
        string.Join('|', PayersByTheWay.Find(text, []).Select(payer => payer.Value));

    private static string? Sum(string text) => BudgetFinder.FindByTheWay(text, DonorFinder.Find(text)) is { } found
        ? string.Create(CultureInfo.InvariantCulture, $"{found.Value.Amount:0.##} {found.Value.Currency}") : null;
}
