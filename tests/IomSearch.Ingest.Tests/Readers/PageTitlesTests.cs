using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Lines that name an office or a writer, and titles that resemble them.</summary>
public sealed class PageTitlesTests
{
    [Theory]
    [InlineData("International Organization for Migration – Mission in Georgia")]
    [InlineData("IOM – Country Office")]
    [InlineData("IOM Office in Kenya")]
    [InlineData("International Organization for Migration (IOM) Delegation")]
    [InlineData("Organisation internationale pour les migrations, le Bureau de Bamako")]
    [InlineData("OIM Oficina de la Ciudad")]
    [InlineData("IOM en Colombia")]
    [InlineData("OIM au Tchad")]
    public void An_office_names_no_project(string line) => Assert.False(PageTitles.CanName(new PageLine(1, line)));

    [Theory]
    [InlineData("Portrait by Amina Bello")]
    [InlineData("Text and photos by Amina Bello")]
    [InlineData("Story by Amina Bello Okoro")]
    [InlineData("By Amina Bello")]
    public void A_writer_names_no_project(string line) => Assert.False(PageTitles.CanName(new PageLine(1, line)));

    [Theory]
    [InlineData("IOM Wells for the Villages")]
    [InlineData("IOM – Mission Possible: Wells for All")]
    [InlineData("OIM: agua para todos")]
    [InlineData("Migration Office Hours for Bakers")]
    [InlineData("Portrait of the Lake")]
    [InlineData("Stand by the Bakers of the Lake")]
    [InlineData("Text Messages for Bakers")]
    [InlineData("Written Bread: by the Lake and for the Lake")]
    public void A_title_that_resembles_them_does(string line) =>
        Assert.True(PageTitles.CanName(new PageLine(1, line)));

    [Fact]
    public void A_line_of_a_hundred_thousand_signs_is_read() =>
        Assert.True(PageTitles.CanName(new PageLine(1, $"IOM{string.Concat(Enumerable.Repeat(" – Wells", 12_000))}")));

    [Theory]
    [InlineData("Minsk, Skopje, Nairobi, Vienna", false)]
    [InlineData("Bread, Wells, Boats, Nairobi", true)]
    [InlineData("Home » Our bakers » Wells", false)]
    [InlineData("Home Bakers: Wells and Boats", true)]
    [InlineData("6 min read", false)]
    public void Places_the_way_to_the_page_and_the_time_to_read_name_no_project(string line, bool isName) =>
        Assert.Equal(isName, PageTitles.CanName(new PageLine(1, line)));
}
