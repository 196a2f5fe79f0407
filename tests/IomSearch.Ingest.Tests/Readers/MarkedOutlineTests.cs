namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Headings of one level that are the parts of one project, and those that are titles of several.</summary>
public sealed class MarkedOutlineTests : IDisposable
{
    private const string Text = "<p>Six teams dig wells for the people who live far from the river, and mend old "
        + "pumps.</p>";

    private readonly Reading folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Parts_that_share_the_facts_of_one_project_are_one()
    {
        var project = Assert.Single(Read("<h1>Wells for Wajir</h1><h2>Who Gives and Why</h2><p>Donor: Irish Aid</p>"
            + $"<h2>The Wells in Short</h2><p>Budget: EUR 5,000</p>{Text}"));

        Assert.Equal("Wells for Wajir", project.Title);
        Assert.Equal(["Irish Aid"], project.Donors);
        Assert.Equal(5_000, project.Budget?.Amount);
    }

    [Fact]
    public void Projects_that_state_the_same_kind_of_fact_are_several() => Assert.Equal(
        ["Wells for Wajir Irish Aid", "Boats for Jinja Oak Foundation"], Read($"<h1>Our work</h1><h2>Wells for Wajir"
            + $"</h2><p>Donor: Irish Aid</p>{Text}<h2>Boats for Jinja</h2><p>Donor: Oak Foundation</p>{Text}")
            .Select(project => $"{project.Title} {project.Donors.Single()}"));

    [Fact]
    public void A_third_beside_two_alike_may_state_another() => Assert.Equal(
        ["Wells for Wajir", "Boats for Jinja", "Roads for Tamale"], Read($"<h1>Our work</h1><h2>Wells for Wajir</h2>"
            + $"<p>Donor: Irish Aid</p>{Text}<h2>Boats for Jinja</h2><p>Donor: Oak Foundation</p>{Text}"
            + $"<h2>Roads for Tamale</h2><p>Period: 2014</p>{Text}").Select(project => project.Title));

    private IReadOnlyList<ProjectDocument> Read(string body) =>
        folder.With("a.html", $"<html><body>{body}</body></html>").Projects();
}
