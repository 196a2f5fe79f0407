using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>The country of which a page is, by a heading above its projects.</summary>
public sealed class PageCountryTests
{
    [Theory]
    [InlineData("Our projects in Kenya", "KE")]
    [InlineData("OUR WORK IN KENYA", "KE")]
    [InlineData("Current activities in the Gambia", "GM")]
    [InlineData("What we do in Kenya", "KE")]
    [InlineData("Operations in Côte d’Ivoire", "CI")]
    [InlineData("Our projects in Kenya|Our work in Kenya", "KE")]
    [InlineData("Our projects in numbers|Our work in Kenya", "KE")]
    public void A_heading_says_where_the_work_is(string lines, string code) => Assert.Equal(code, Of(lines));

    [Theory]
    [InlineData("Our projects in Kenya|Our work in Mali")]
    [InlineData("Our projects in numbers")]
    [InlineData("Projects in Nairobi")]
    [InlineData("Our bakery in Kenya")]
    [InlineData("Six of our projects in Kenya")]
    [InlineData("Our projects in Kenya and Mali")]
    [InlineData("")]
    public void Two_countries_and_other_words_say_nothing(string lines) => Assert.Null(Of(lines));

    [Fact]
    public void The_name_of_an_office_goes_before_it() =>
        Assert.Equal("ML", Of("Our projects in Kenya|IOM Mali"));

    [Theory]
    [InlineData("IOM Slovakia: overview of projects", "SK")]
    [InlineData("IOM Mission in Georgia: projects", "GE")]
    [InlineData("IOM Pakistan: Annual Report 2012", "PK")]
    [InlineData("IOM Nairobi: activities", "KE")]
    [InlineData("International Organization for Migration in the Gambia: completed projects", "GM")]
    public void The_report_of_an_office_says_where_it_is(string line, string code) => Assert.Equal(code, Of(line));

    [Theory]
    [InlineData("IOM Development Fund annual report")]
    [InlineData("IOM Global projects")]
    [InlineData("IOM Kenya and Uganda projects")]
    [InlineData("IOM Lake projects in Kenya")]
    [InlineData("IOM Kenya reporters")]
    [InlineData("IOM Development Fund: annual report")]
    [InlineData("IOM Kenya and Uganda: projects")]
    [InlineData("IOM Kenya: reporters of the lake")]
    [InlineData("Bakers Kenya annual report")]
    [InlineData("IOM Kenya reports on all that the bakers of the lake have baked since they came")]
    public void Another_report_says_nothing(string line) => Assert.Null(Of(line));

    [Theory]
    [InlineData("IOM in Kenya works with bakers.", "KE")]
    [InlineData("IOM's mission in Kenya opened in 1990.", "KE")]
    [InlineData("OIM in the Gambia has two ovens.", "GM")]
    [InlineData("In Kenya, IOM supports bakers.", "KE")]
    [InlineData("In the Gambia, IOM assists bakers.|In the Gambia, IOM runs a mill.", "GM")]
    [InlineData("Completed projects in Kenya", "KE")]
    [InlineData("List of projects in Kenya", "KE")]
    [InlineData("Overview of three projects in Kenya", "KE")]
    [InlineData("12 projects in Kenya", "KE")]
    public void What_an_office_does_says_where_it_is(string lines, string code) => Assert.Equal(code, Of(lines));

    [Theory]
    [InlineData("In Kenya, IOM supports bakers.|In Mali, IOM supports millers.")]
    [InlineData("In Kenya, Irish Aid supports bakers.")]
    [InlineData("Bakers in Kenya, IOM supports.")]
    [InlineData("In Nairobi, IOM supports bakers.")]
    [InlineData("In Kenya and Mali, IOM supports bakers.")]
    [InlineData("IOM in Kenya, Mali and Togo works with bakers.")]
    [InlineData("In Kenya, IOM counted loaves.")]
    [InlineData("Twelve projects in Kenya")]
    [InlineData("Overview of bread in Kenya")]
    public void Deeds_of_others_and_of_several_say_nothing(string lines) => Assert.Null(Of(lines));

    [Theory]
    [InlineData("IOM Chisinau", true)]
    [InlineData("IOM Kenya", true)]
    [InlineData("International Organization for Migration – Kenya", true)]
    [InlineData("IOM Kenya bakes", false)]
    [InlineData("IOM Kenyans", false)]
    [InlineData("Irish Aid Kenya", false)]
    [InlineData("IOM", false)]
    [InlineData("", false)]
    public void An_office_is_named_by_where_it_is(string words, bool isOffice) =>
        Assert.Equal(isOffice, PageCountry.IsOffice(words));

    private static string? Of(string lines) =>
        PageCountry.Of([.. lines.Split('|').Select((line, at) => new PageLine(at + 1, line))], []);
}
