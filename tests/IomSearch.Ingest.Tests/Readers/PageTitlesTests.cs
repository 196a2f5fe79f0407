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

    [Theory]
    [InlineData("“Welcome Desk” project opens in four towns", "Welcome Desk")]
    [InlineData("\"Bread for All\" campaign ends with a feast", "Bread for All")]
    [InlineData("«Pan para todos» programme begins", "Pan para todos")]
    [InlineData("Signing Ceremony for “Water for Goroka”", "Water for Goroka")]
    public void A_headline_about_a_project_in_quotes_names_it(string headline, string title) =>
        Assert.Equal(title, PageTitles.WithoutEvent(headline));

    [Theory]
    [InlineData("“Welcome Desk” opens in four towns")]
    [InlineData("“Welcome Desk” projects open in four towns")]
    [InlineData("“Ova” project opens in four towns")]
    [InlineData("The “Welcome Desk” project opens in four towns")]
    [InlineData("“Welcome Desk project opens in four towns")]
    [InlineData("“Welcome Desk” campaigners meet")]
    [InlineData("“”")]
    [InlineData("")]
    public void Another_headline_stays(string headline) =>
        Assert.Equal(headline, PageTitles.WithoutEvent(headline));

    [Theory]
    [InlineData("EN FR")]
    [InlineData("EN | FR | ES")]
    [InlineData("DE/FR/IT")]
    [InlineData("News (4)")]
    [InlineData("Posted on 3 May 2014")]
    [InlineData("Published by admin")]
    [InlineData("Uploaded by webmaster")]
    [InlineData("By Amina Bello, Nairobi")]
    [InlineData("IOM Chisinau")]
    [InlineData("IOM Kenya")]
    [InlineData("IOM in Kenya")]
    [InlineData("Integration: 7.2, 8.1")]
    [InlineData("March 7")]
    [InlineData("Annual Report 2012")]
    [InlineData("Accueil / Projets")]
    [InlineData("Lake House, Gonzagagasse 1, 1010 Vienna")]
    [InlineData("Lake House, 12 Baker Street, London")]
    public void Languages_offices_writers_and_ways_are_front_matter(string line) =>
        Assert.True(FrontMatterLines.IsSuch(line));

    [Theory]
    [InlineData("EN 590: Fuel for Boats")]
    [InlineData("IT for All")]
    [InlineData("UN")]
    [InlineData("News of the Lake (4 towns)")]
    [InlineData("Written by Hand: Letters of Migrants")]
    [InlineData("Published by the Bakers of the Lake")]
    [InlineData("Published by Women for Women")]
    [InlineData("By Land and Sea")]
    [InlineData("Wells of Wajir, 12 New Village Roads")]
    [InlineData("IOM for the Gambia")]
    [InlineData("IOM Kenya Youth League")]
    [InlineData("IOM Wells for Kenya")]
    [InlineData("March of the Bakers")]
    [InlineData("Annual Reports of Bakers: A Training")]
    [InlineData("Integration: Bread, Salt")]
    [InlineData("Homeward Bound")]
    [InlineData("Wells, Boats and Bread for Wajir")]
    [InlineData("")]
    public void Titles_that_resemble_it_are_not(string line) => Assert.False(FrontMatterLines.IsSuch(line));
}
