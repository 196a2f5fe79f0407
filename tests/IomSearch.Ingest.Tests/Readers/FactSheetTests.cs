namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Values of a label that hold what another label is for.</summary>
public sealed class FactSheetTests : IDisposable
{
    private readonly Reading folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Budget: EUR 2.4m, co-funded by Denmark and Germany",
        "Government of Denmark|Government of Germany")]
    [InlineData("Budget: EUR 2.4m from Irish Aid", "Irish Aid")]
    [InlineData("Donor: Irish Aid\nBudget: EUR 2.4m from Irish Aid", "Irish Aid")]
    [InlineData("Budget: EUR 2.4m", "")]
    [InlineData("Budget: EUR 2.4m, counted by Denmark and Germany", "")]
    public void Who_gives_the_budget_pays(string facts, string donors)
    {
        var project = Read(facts);

        Assert.Equal(donors, string.Join('|', project.Donors));
        Assert.Equal(2_400_000, project.Budget?.Amount);
    }

    [Theory]
    [InlineData("Partners: Kenya, Uganda", "KE UG", "")]
    [InlineData("Implementing partners: Kenya Red Cross", "", "Kenya Red Cross")]
    [InlineData("Implementing partner: Government of Kenya", "", "Government of Kenya")]
    [InlineData("Implementing partners: Kenya, Bakers of Uganda", "", "Kenya|Bakers of Uganda")]
    public void Partners_that_are_all_countries_are_where_it_works(string fact, string codes, string partners)
    {
        var project = Read(fact);

        Assert.Equal((codes, partners), (string.Join(' ', project.Countries), string.Join('|', project.Implementers)));
    }

    [Fact]
    public void Who_gives_the_budget_is_told_with_its_line() => Assert.Contains(
        new FactEvidence("donors", "Irish Aid", "label", "EUR 2.4m from Irish Aid", 2),
        Read("Budget: EUR 2.4m from Irish Aid").Evidence);

    [Theory]
    [InlineData("USD 9,000, given by Norway and Japan", "Government of Norway|Government of Japan")]
    [InlineData("USD 9,000, provided by Irish Aid", "Irish Aid")]
    [InlineData("USD 9,000 from Irish Aid", "Irish Aid")]
    public void What_all_donors_give_is_the_budget(string value, string donors)
    {
        var project = Read($"Donors: {value}");

        Assert.Equal((donors, new Money(9000, "USD")), (string.Join('|', project.Donors), project.Budget));
    }

    [Theory]
    [InlineData("USD 9,000 from Irish Aid; USD 5,000 from Norway")]
    [InlineData("Irish Aid: USD 9,000; Norway: USD 5,000")]
    [InlineData("Irish Aid")]
    public void Shares_by_themselves_are_no_budget(string value) => Assert.Null(Read($"Donors: {value}").Budget);

    private ProjectDocument Read(string facts) => folder.With("a.txt", $"Wells for Wajir\n{facts}\nThe project digs "
        + "wells for the people who live far from the river, and mends old pumps.\n").Project();
}
