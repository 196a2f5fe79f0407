using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Tables of those who pay, and tables that only look so.</summary>
public sealed class ContributionTableTests
{
    [Theory]
    [InlineData("Contributor;In EUR|European Union;2,450,000|Irish Aid;750,000|Total budget;EUR 3,200,000",
        "Contributor: European Union; Irish Aid|Total budget: EUR 3,200,000")]
    [InlineData("Donor;Amount (EUR);Share|Irish Aid;600;60 %|Sida;400;40 %|Total;1,000;100 %",
        "Donor: Irish Aid; Sida|Total budget: EUR 1,000")]
    [InlineData("Donor:;In CHF|Irish Aid;5|Sida;6", "Donor: Irish Aid; Sida")]
    [InlineData("Donor;In CHF|Irish Aid;-|Sida;–|Oak Foundation;", "Donor: Irish Aid; Sida; Oak Foundation")]
    [InlineData("Donor;In CHF|Irish Aid;5,000|Insgesamt;5,000", "Donor: Irish Aid|Total budget: CHF 5,000")]
    [InlineData("Donor;In CHF|Irish Aid;5,000|Subtotal;CHF 5,000|Total;CHF 9,000",
        "Donor: Irish Aid|Total budget: CHF 9,000")]
    [InlineData("Donor;Sum|Irish Aid;5,000|Total;5,000", "Donor: Irish Aid")]
    public void Names_and_total_are_read(string rows, string lines) => Assert.Equal(lines, Read(rows));

    [Theory]
    [InlineData("Donor;Country|Irish Aid;Kenya|Sida;Mali")]
    [InlineData("Donor;Country|Irish Aid;5|Sida;6")]
    [InlineData("Donor;Period|Irish Aid;2014|Sida;2015")]
    [InlineData("Donor;Project;In EUR|Irish Aid;1;5|Sida;2;6")]
    [InlineData("Donor;2014|Irish Aid;5|Sida;6")]
    [InlineData("Donor;|Irish Aid;5|Sida;6")]
    [InlineData("Country;In EUR|Kenya;5|Mali;6")]
    [InlineData("Baker;In EUR|Kenya;5|Mali;6")]
    public void A_table_with_another_head_is_refused(string rows) => Assert.Equal("refused", Read(rows));

    [Theory]
    [InlineData("Donor;In EUR|Irish Aid;plenty|Sida;6")]
    [InlineData("Donor;In EUR|;5|Sida;6")]
    [InlineData("Donor;In EUR|Budget;5|Sida;6")]
    [InlineData("Donor;In EUR|Total;5")]
    [InlineData("Donor;In EUR")]
    [InlineData("|;")]
    public void A_table_with_another_row_is_refused(string rows) => Assert.Equal("refused", Read(rows));

    [Theory]
    [InlineData(120, "Donor: ")]
    [InlineData(121, "refused")]
    public void A_row_of_text_is_no_name(int length, string start) =>
        Assert.StartsWith(start, Read($"Donor;In EUR|{new string('x', length)};5"), StringComparison.Ordinal);

    [Fact]
    public void A_row_without_cells_is_refused() =>
        Assert.False(ContributionTable.TryRead([["Donor", "In EUR"], ["Irish Aid", "5"], []], out _));

    [Theory]
    [InlineData("Donor;In EUR|Total Foundation;5,000|Sida;6,000", "Donor: Total Foundation; Sida")]
    [InlineData("Donor;In EUR|Sida;2,000,000|Total;3.2 million", "Donor: Sida|Total budget: EUR 3.2 million")]
    public void A_total_is_a_sum_and_no_foundation(string rows, string lines) => Assert.Equal(lines, Read(rows));

    private static string Read(string rows) => ContributionTable.TryRead(
        [.. rows.Split('|').Select(row => (IReadOnlyList<string>)row.Split(';'))], out var lines)
        ? string.Join('|', lines) : "refused";
}
