using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Lines in which labels and values are glued, and lines that only look so.</summary>
public sealed class GluedLinesTests
{
    [Theory]
    [InlineData("DonorGovernment of NorwayDurationMay 2015 – May 2016BudgetUSD 5,000",
        "Donor: Government of Norway|Duration: May 2015 – May 2016|Budget: USD 5,000")]
    [InlineData("Donor:Government of NorwayBudget:USD 5,000", "Donor: Government of Norway|Budget: USD 5,000")]
    [InlineData("CountryKenyaDonorIrish Aid", "Country: Kenya|Donor: Irish Aid")]
    [InlineData("Budget€250,000DonorIrish Aid", "Budget: €250,000|Donor: Irish Aid")]
    public void A_run_of_glued_labels_becomes_a_line_each(string line, string parts) =>
        Assert.Equal(parts, Apart(line));

    [Theory]
    [InlineData("DonorIrish Aid|BudgetUSD 5,000", "Donor: Irish Aid|Budget: USD 5,000")]
    [InlineData("DonorIrish Aid|BudgetUSD 5,000|WATER AND WELLSOpen Hands",
        "Donor: Irish Aid|Budget: USD 5,000|Open Hands")]
    [InlineData("DonorIrish Aid|BudgetUSD 5,000|DescriptionThe fund lends.",
        "Donor: Irish Aid|Budget: USD 5,000|Description|The fund lends.")]
    public void Labels_that_are_glued_to_their_values_are_taken_apart(string lines, string parts) =>
        Assert.Equal(parts, Apart(lines));

    [Theory]
    [InlineData("Donor: Irish Aid|Budget: USD 5,000|The fund lends to bakers.")]
    [InlineData("DonorIrish Aid|The fund lends to bakers.")]
    [InlineData("PayPal and McKinsey met in a BakerHall.|The fund lends to bakers.")]
    [InlineData("CountryHouse|PeriodDrama|DonorKebab")]
    [InlineData("Donor|Irish Aid|Budget|USD 5,000")]
    public void A_page_that_is_not_glued_is_unchanged(string lines) => Assert.Equal(lines, Apart(lines));

    [Fact]
    public void A_part_keeps_its_line() => Assert.All(
        GluedLines.Apart([new PageLine(7, "DonorIrish AidBudgetUSD 5,000")]), part => Assert.Equal(7, part.Number));

    [Fact]
    public void No_lines_are_no_lines() => Assert.Empty(GluedLines.Apart([]));

    [Theory]
    [InlineData("Donor")]
    [InlineData("D")]
    [InlineData("DonorBudgetCountry")]
    [InlineData("Donor:Budget:Country:")]
    public void Labels_without_values_are_unchanged(string line) => Assert.Equal(line, Apart(line));

    [Fact]
    public void A_line_of_a_hundred_thousand_joints_is_read()
    {
        var line = string.Concat(Enumerable.Repeat("abC", 33_000));

        Assert.Equal(line, Apart(line));
    }

    [Theory]
    [InlineData("Wells for the Villages of WajirWells for the Villages of Wajir", "Wells for the Villages of Wajir")]
    [InlineData("Wells for the Villages of WajirWells for the Villages of WajiR",
        "Wells for the Villages of WajirWells for the Villages of WajiR")]
    [InlineData("Tom Bakes.Tom Bakes.", "Tom Bakes.Tom Bakes.")]
    [InlineData("Tom Bakes..Tom Bakes..", "Tom Bakes..Tom Bakes..")]
    [InlineData("Tom the BakerTom the Baker", "Tom the Baker")]
    [InlineData("", "")]
    public void A_headline_that_stands_twice_in_a_line_is_one(string line, string once) =>
        Assert.Equal(once, Apart(line));

    [Theory]
    [InlineData("Wells for the Villages of WajirPosted 3 November")]
    [InlineData("Wells for the Villages of WajirPosted on 3 November 2014")]
    [InlineData("Wells for the Villages of WajirLast updated: Monday, 3 November 2014")]
    [InlineData("Wells for the Villages of WajirWells for the Villages of WajirPublished 3/11/2014")]
    public void When_a_page_was_put_up_is_no_part_of_its_title(string line) =>
        Assert.Equal("Wells for the Villages of Wajir", Apart(line));

    [Theory]
    [InlineData("Wells for the Villages of Wajir Posted 3 November")]
    [InlineData("Wells for the Villages of WajirPosted in November")]
    [InlineData("WellsPosted 3 November")]
    [InlineData("WELLS FOR THE VILLAGES OF WAJIRPosted 3 November")]
    public void Another_line_about_a_day_is_unchanged(string line) => Assert.Equal(line, Apart(line));

    [Theory]
    [InlineData("DonorGovernment of CanadaOak Foundation", "Donor: Government of Canada; Oak Foundation")]
    [InlineData("DonorJapanNorwaySida", "Donor: Japan; Norway; Sida")]
    [InlineData("DonorLuxDev", "Donor: LuxDev")]
    [InlineData("DonorLuxembourg Aid LuxDev", "Donor: Luxembourg Aid LuxDev")]
    [InlineData("Running2014 – 2016", "Running: 2014 – 2016")]
    [InlineData("Runs2014 – 2016", "Runs: 2014 – 2016")]
    [InlineData("Wells24 of them", "Wells24 of them")]
    public void Names_and_figures_on_a_page_of_glued_lines_are_taken_apart(string line, string parts) =>
        Assert.Equal($"{parts}|Donor: Irish Aid|Budget: USD 5,000", Apart($"{line}|DonorIrish Aid|BudgetUSD 5,000"));

    [Fact]
    public void A_figure_glued_to_a_word_elsewhere_is_unchanged() =>
        Assert.Equal("Running2014 – 2016|Six teams dig.", Apart("Running2014 – 2016|Six teams dig."));

    [Theory]
    [InlineData("SelectCountryBeninCameroon")]
    public void A_list_to_choose_from_goes(string line) => Assert.Equal("Donor: Irish Aid|Budget: USD 5,000",
        Apart($"{line}|DonorIrish Aid|BudgetUSD 5,000"));

    [Theory]
    [InlineData("Select bakers of the lake", true)]
    [InlineData("SelectCountryBeninCameroon", false)]
    public void Other_choices_stay(string line, bool isGlued)
    {
        var behind = isGlued ? "|DonorIrish Aid|BudgetUSD 5,000" : "|They bake.";

        Assert.StartsWith($"{line}|", Apart(line + behind), StringComparison.Ordinal);
    }

    private static string Apart(string lines) => string.Join('|', GluedLines.Apart(
        [.. lines.Split('|').Select((line, at) => new PageLine(at + 1, line))]).Select(line => line.Text));
}
