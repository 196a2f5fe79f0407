using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

public sealed class AmountsTests
{
    [Theory]
    [InlineData("USD 200,000.00", 200000, "USD")]
    [InlineData("US$ 1.2 million", 1200000, "USD")]
    [InlineData("US$1.5m", 1500000, "USD")]
    [InlineData("$500K", 500000, "USD")]
    [InlineData("EUR 350.000", 350000, "EUR")]
    [InlineData("€ 15,000,000", 15000000, "EUR")]
    [InlineData("EUR 6 800 000", 6800000, "EUR")]
    [InlineData("CHF 1'200'000", 1200000, "CHF")]
    [InlineData("1,250,000 EUR", 1250000, "EUR")]
    [InlineData("2 Million USD", 0, "USD")]
    [InlineData("2 million US dollars", 2000000, "USD")]
    [InlineData("1,234,567.89 euros", 1234567.89, "EUR")]
    [InlineData("EUR 1.234.567,89", 1234567.89, "EUR")]
    [InlineData("JPY 120,000,000", 120000000, "JPY")]
    [InlineData("AUD$ 300,000", 300000, "AUD")]
    [InlineData("SEK 10 million", 10000000, "SEK")]
    public void An_amount_with_its_currency_is_read(string text, double amount, string currency)
    {
        var money = Amounts.Find(text).Single().Money;

        Assert.Equal(new Money(amount == 0 ? 2_000_000m : (decimal)amount, currency), money);
    }

    [Theory]
    [InlineData("130000.00", "USD", 130000)]
    [InlineData("200,000", "EUR", 200000)]
    [InlineData("1.5 million", "CHF", 1500000)]
    public void The_label_lends_its_currency(string text, string currency, double amount)
    {
        Assert.True(Amounts.TryParse(text, currency, out var money));

        Assert.Equal(new Money((decimal)amount, currency), money);
    }

    [Fact]
    public void The_currency_of_the_value_goes_before_that_of_the_label()
    {
        Assert.True(Amounts.TryParse("EUR 5,000", "USD", out var money));

        Assert.Equal("EUR", money.Currency);
    }

    [Theory]
    [InlineData("200,000")]
    [InlineData("ABC 200")]
    [InlineData("2 million people")]
    [InlineData("to be confirmed")]
    public void Without_a_currency_there_is_no_amount(string text) => Assert.False(Amounts.TryParse(text, null, out _));

    [Fact]
    public void A_number_too_large_for_money_is_none() =>
        Assert.Empty(Amounts.Find($"USD {new string('9', 40)} billion"));
}
