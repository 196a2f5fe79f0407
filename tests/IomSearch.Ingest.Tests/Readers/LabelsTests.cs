using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Labels with numbers, notes and words around them, and words that only look like labels.</summary>
public sealed class LabelsTests
{
    [Theory]
    [InlineData("2. Total cost: USD 5,000", "Budget", "USD 5,000")]
    [InlineData("3) Donor: Irish Aid", "Donors", "Irish Aid")]
    [InlineData("Total cost1: USD 5,000", "Budget", "USD 5,000")]
    [InlineData("Total cost²: USD 5,000", "Budget", "USD 5,000")]
    [InlineData("Study countries: Kenya, Uganda", "Countries", "Kenya, Uganda")]
    [InlineData("Pilot country: Kenya", "Countries", "Kenya")]
    [InlineData("Grant duration: 24 months", "Period", "24 months")]
    [InlineData("Field work start: May 2014", "Start", "May 2014")]
    [InlineData("**Donor:** Irish Aid", "Donors", "Irish Aid")]
    [InlineData("Donor – Irish Aid", "Donors", "Irish Aid")]
    [InlineData("Amount in USD: 5,000", "Budget", "5,000")]
    [InlineData("Budget in EUR: 5,000", "Budget", "5,000")]
    [InlineData("Where the project works: Kenya", "Countries", "Kenya")]
    public void A_label_is_known_whatever_stands_around_it(string line, string field, string value)
    {
        var isLabel = Labels.TryRead(line, out var label);

        Assert.Equal((true, field, value), (isLabel, label.Field.ToString(), label.Value));
    }

    [Theory]
    [InlineData("Study shops: Kenya, Uganda")]
    [InlineData("Study countries: none that we know")]
    [InlineData("Annual budget: USD 5,000")]
    [InlineData("Annual budget")]
    [InlineData("Amount in wells: 5,000")]
    [InlineData("in USD: 5,000")]
    [InlineData("Bread in USD: 5,000")]
    [InlineData("Reporting period: 2014-2015")]
    [InlineData("Home country: Kenya")]
    [InlineData("What we learned in all the other countries: Kenya")]
    [InlineData("2. Night School")]
    [InlineData("The donor said: we pay for the wells")]
    public void Other_words_are_no_label(string line) => Assert.False(Labels.TryRead(line, out _));

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    [InlineData(": Kenya")]
    [InlineData("1.")]
    [InlineData("**::**")]
    [InlineData("– – –")]
    public void Signs_alone_are_no_label(string line) => Assert.False(Labels.TryRead(line, out _));

    [Fact]
    public void A_label_of_a_thousand_words_is_none() =>
        Assert.False(Labels.TryRead($"{string.Concat(Enumerable.Repeat("donor ", 1000))}: Irish Aid", out _));

    [Theory]
    [InlineData("Amount in USD: 5,000", "USD")]
    [InlineData("Budget in EUR: 5,000", "EUR")]
    [InlineData("Budget EUR: 5,000", "EUR")]
    [InlineData("Budget (CHF): 5,000", "CHF")]
    [InlineData("Budget: 5,000", null)]
    public void A_label_may_name_the_currency(string line, string? currency) =>
        Assert.Equal((true, currency), (Labels.TryRead(line, out var label), label.Currency));

    [Theory]
    [InlineData("Date: 1988-1989", "1988-1989")]
    [InlineData("Date: 2014", "2014")]
    [InlineData("DATE: 2014/15", "2014/15")]
    [InlineData("**Date:** 2014 – 2016", "2014 – 2016")]
    [InlineData("Ejecución: 2018-2020", "2018-2020")]
    [InlineData("Ejecución: mayo de 2018", "mayo de 2018")]
    [InlineData("Operating period: 2014-2016", "2014-2016")]
    [InlineData("Financial year(s): 2014", "2014")]
    public void Words_before_years_say_when_a_project_ran(string line, string value)
    {
        var isLabel = Labels.TryRead(line, out var label);

        Assert.Equal((true, LabelField.Period, value), (isLabel, label.Field, label.Value));
    }

    [Theory]
    [InlineData("Date: 12 May 2014")]
    [InlineData("Date: May 2014")]
    [InlineData("Date: 2014-05-12")]
    [InlineData("Date: 2014, 2015")]
    [InlineData("Dated: 2014")]
    [InlineData("Date of birth: 1988")]
    [InlineData("Ejecución: Ayuntamiento de Madrid")]
    [InlineData("Fiscal year of the bakers: 2014")]
    public void Before_a_day_or_a_name_they_do_not(string line)
    {
        _ = Labels.TryRead(line, out var label);

        Assert.NotEqual(LabelField.Period, label.Field);
    }

    [Theory]
    [InlineData("Donors\tIrish Aid\tSida\tOak Foundation", "Donors: Irish Aid; Sida; Oak Foundation")]
    [InlineData("Countries:\tKenya\tUganda", "Countries: Kenya; Uganda")]
    [InlineData("Partners\tBakers of the Lake\tMillers of the Hill",
        "Partners: Bakers of the Lake; Millers of the Hill")]
    [InlineData("Donor\tIrish Aid", "Donor: Irish Aid")]
    [InlineData("Donor\tIrish Aid\tCountry\tKenya", "Donor: Irish Aid | Country: Kenya")]
    public void Several_values_behind_tabs_are_a_list(string line, string clean) =>
        Assert.Equal(clean, Labels.CleanLineOf(line));

    [Theory]
    [InlineData("Donor\tCountry\tBudget")]
    [InlineData("Budget\tEUR 5,000\tEUR 6,000")]
    [InlineData("Bakers\tIrish Aid\tSida")]
    [InlineData("Countries\tKenya\tbread and salt")]
    [InlineData("Donors\tirish aid\tSida")]
    public void Heads_of_tables_and_other_cells_are_no_list(string line) =>
        Assert.DoesNotContain(": ", Labels.CleanLineOf(line), StringComparison.Ordinal);
}
