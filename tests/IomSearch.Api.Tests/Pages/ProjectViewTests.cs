using IomSearch.Api.Pages;
using IomSearch.Discovery;

namespace IomSearch.Api.Tests.Pages;

public sealed class ProjectViewTests
{
    private static readonly ProjectRecord Record = new()
    {
        Id = "a/1",
        Title = "Shops on two islands",
        Text = "One.\n\nTwo.",
        Language = "en",
        Countries = [new("WS", "Samoa")],
        Donors = [],
        Years = [],
        Identifiers = new Dictionary<string, string>(),
        Source = new("islands.md", 1, "Islands, a report", null, "The publisher",
            new(2026, 11, 21, 10, 0, 0, TimeSpan.Zero)),
    };

    [Theory]
    [InlineData("2013-01-15", "2015-07-14", "15 January 2013 – 14 July 2015")]
    [InlineData("2016-07", null, "from July 2016")]
    [InlineData(null, "2016", "until 2016")]
    [InlineData("2015", "2015", "2015")]
    [InlineData(null, null, null)]
    public void A_period_is_as_exact_as_it_is_stated(string? start, string? end, string? shown) =>
        Assert.Equal(shown, View(Record with { Start = start, End = end }).Period);

    [Fact]
    public void A_citation_names_title_source_record_date_and_address() => Assert.Equal(
        "“Shops on two islands” (Samoa). Islands, a report, The publisher. "
        + "Record a/1 in IomSearch, read on 21 November 2026. https://example.org/projects/a%2F1",
        View(Record).Citation);

    [Theory]
    [InlineData("ar", "rtl")]
    [InlineData("fa-AF", "rtl")]
    [InlineData("fr", "ltr")]
    public void The_writing_direction_is_that_of_the_language(string language, string direction) =>
        Assert.Equal(direction, View(Record with { Language = language }).Direction);

    [Theory]
    [InlineData("https://example.org/a", true)]
    [InlineData("http://example.org", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("/relative", false)]
    [InlineData(null, false)]
    public void Only_an_address_of_the_web_is_linked(string? address, bool linked) =>
        Assert.Equal(linked, ProjectView.IsWebAddress(address));

    [Theory]
    [InlineData("desk@example.org", "mailto:desk@example.org?subject=Error%20in%20project%20record%20a%2F1")]
    [InlineData("https://example.org/errors", "https://example.org/errors")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData(null, null)]
    public void An_error_is_reported_where_the_keeper_says(string? contact, string? address) =>
        Assert.Equal(address, new ProjectView(Record, State, "", contact).ReportAddress);

    private static IndexState State => new(1, default, 1, "");

    private static ProjectView View(ProjectRecord record) =>
        new(record, State, "https://example.org/projects/a%2F1", null);
}
