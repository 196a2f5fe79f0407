using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>What a page says of all its projects above the first, and what it says of others.</summary>
public sealed class SharedFactsTests : IDisposable
{
    private const string Text = "Six teams dig wells for the people who live far from the river, and mend old pumps.";

    private readonly Reading folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("All projects below are funded by the Government of Japan.")]
    [InlineData("These projects are financed by the Government of Japan.")]
    [InlineData("The projects differ in size. Each of them is funded by the Government of Japan.")]
    public void A_donor_of_all_projects_is_each_ones(string shared) =>
        Assert.Equal(["Government of Japan", "Government of Japan"], Donors(shared, "Period: 2014"));

    [Fact]
    public void One_who_pays_beside_it_leaves_the_donor_of_all() => Assert.Equal(
        ["Irish Aid", "Government of Japan", "Irish Aid", "Government of Japan"],
        Donors("All projects below are funded by the Government of Japan.", "Co-funded by: Irish Aid"));

    [Theory]
    [InlineData("All projects below are funded by the Government of Japan.", "Donor: Irish Aid")]
    [InlineData("All projects below are funded by the Government of Japan.", "Funding: Irish Aid")]
    public void A_project_that_names_its_own_donor_keeps_it(string shared, string fact) =>
        Assert.Equal(["Irish Aid", "Irish Aid"], Donors(shared, fact));

    [Theory]
    [InlineData("Our house by the lake was funded by the Government of Japan.")]
    [InlineData("All projects below have their own donors.")]
    [InlineData("")]
    public void A_sentence_that_is_not_of_all_projects_gives_no_donor(string shared) =>
        Assert.Empty(Donors(shared, "Period: 2014"));

    [Theory]
    [InlineData("All projects take place in Kenya.", "KE")]
    [InlineData("The projects below were carried out in Kenya.", "KE")]
    [InlineData("These projects are small. They are located in Kenya.", "KE")]
    [InlineData("All projects are run in Kisumu.", "KE")]
    [InlineData("All projects take place in Kenya and Uganda.", null)]
    [InlineData("The office of the network is located in Kenya.", null)]
    [InlineData("All projects are for people from Kenya.", null)]
    [InlineData("All projects take place.", null)]
    [InlineData("", null)]
    public void The_country_of_all_projects_is_the_only_one_in_which_they_take_place(string shared, string? code) =>
        Assert.Equal(code, SharedFacts.CountryOf(shared));

    [Fact]
    public void A_text_of_many_pages_above_the_projects_is_not_theirs()
    {
        var line = $"All projects take place in Kenya. {new string('x', 10_000)}.";

        Assert.Equal("", SharedFacts.TextOf([PageBlock.Of(new PageLine(1, line))]));
    }

    [Fact]
    public void Headings_above_the_projects_are_no_text_of_theirs() => Assert.Equal("All of them are small.",
        SharedFacts.TextOf([PageBlock.Of(new PageLine(1, "All in Kenya")),
            PageBlock.Of(new PageLine(2, "All of them are small."))]));

    [Theory]
    [InlineData("Projects funded by the Government of Japan")]
    [InlineData("Projects sponsored by the Government of Japan")]
    [InlineData("All projects financed by the Government of Japan")]
    [InlineData("PROJECTS funded by the Government of Japan.")]
    public void A_heading_of_projects_says_who_pays_for_each(string heading) =>
        Assert.Equal(["Government of Japan", "Government of Japan"], DonorsBelow(heading, "Period: 2014"));

    [Theory]
    [InlineData("Prizes funded by the Government of Japan", "Period: 2014", "")]
    [InlineData("Six projects funded by the Government of Japan", "Period: 2014", "")]
    [InlineData("Projects funded by the Government of Japan", "Donor: Irish Aid", "Irish Aid|Irish Aid")]
    public void Another_heading_and_one_above_projects_with_donors_do_not(string heading, string fact, string donors) =>
        Assert.Equal(donors, string.Join('|', DonorsBelow(heading, fact)));

    private IEnumerable<string> DonorsBelow(string heading, string fact) => folder.With("a.html",
        $"<html><body><h1>{heading}</h1><h3>Wells for Wajir</h3><p>{fact}</p><p>{Text}</p><h3>Pumps for Isiolo</h3>"
        + $"<p>{fact}</p><p>{Text}</p></body></html>").Projects().SelectMany(project => project.Donors);

    private IEnumerable<string> Donors(string shared, string fact) => folder.With("a.html",
        $"<html><body><h1>Our projects</h1><p>{shared}</p><h3>Wells for Wajir</h3><p>{fact}</p><p>{Text}</p>"
        + $"<h3>Pumps for Isiolo</h3><p>{fact}</p><p>{Text}</p></body></html>").Projects()
        .SelectMany(project => project.Donors);
}
