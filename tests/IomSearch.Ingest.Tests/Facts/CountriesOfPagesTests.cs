using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>The countries of a project whose page is that of one country.</summary>
public sealed class CountriesOfPagesTests
{
    [Theory]
    [InlineData("In Kenya, ovens are built. In Kenya, bakers learn. A mill in Uganda grinds the flour.", "KE")]
    [InlineData("In Kenya, ovens are built. In Kenya, bakers learn. One baker was taught in Mali.", "KE")]
    public void A_country_of_one_later_sentence_is_in_passing(string text, string codes) =>
        Assert.Equal(codes, Countries("Ovens for All", text, "KE"));

    [Theory]
    [InlineData("Ovens are built in Kenya and Uganda. In Kenya, bakers learn.", "KE UG")]
    [InlineData("In Uganda, ovens are built. In Kenya, bakers learn.", "KE UG")]
    [InlineData("In Kenya, ovens are built. In Uganda, bakers learn. In Uganda, mills are mended.", "KE UG")]
    [InlineData("Bread is good. Ovens are built in Kenya and in Uganda.", "KE UG")]
    public void One_of_the_first_sentence_of_several_or_beside_the_page_s_own_is_not(string text, string codes) =>
        Assert.Equal(codes, Countries("Ovens for All", text, "KE"));

    [Fact]
    public void Without_a_page_of_a_country_nothing_is_in_passing() => Assert.Equal("KE UG",
        Countries("Ovens for All", "In Kenya, ovens are built. In Uganda, bakers learn.", null));

    [Theory]
    [InlineData("In Uganda, ovens are built. Bakers of both countries meet.", "KE UG")]
    [InlineData("En Ouganda, des fours sont construits. Les boulangers travaillent dans les deux pays.", "KE UG")]
    [InlineData("In Uganda werden Öfen gebaut. Das Brot geht in beide Länder.", "KE UG")]
    [InlineData("En Uganda se construyen hornos. El pan se vende en los dos países.", "KE UG")]
    [InlineData("In Uganda si costruiscono forni. Il pane si vende in entrambi i paesi.", "KE UG")]
    [InlineData("In Uganda and in Mali, ovens are built. Bread is sold in all three countries.", "KE ML UG")]
    public void Of_both_countries_the_page_s_own_needs_no_name(string text, string codes) =>
        Assert.Equal(codes, Countries("Ovens for All", text, "KE"));

    [Theory]
    [InlineData("In Uganda, ovens are built. Bakers of both towns meet.", "UG")]
    [InlineData("In Uganda and in Mali, ovens are built. Bakers of both countries meet.", "ML UG")]
    public void Both_towns_and_two_that_are_named_leave_it_out(string text, string codes) =>
        Assert.Equal(codes, Countries("Ovens for All", text, "KE"));

    [Theory]
    [InlineData("Regional Ovens of West Africa", "Bakers from many places learn from one another.", "")]
    [InlineData("Ovens of West Africa", "Bakers from many places learn from one another.", "")]
    [InlineData("Ovens for All", "The regional project teaches bakers of West Africa.", "")]
    [InlineData("Ovens for All", "The project teaches bakers of the hills.", "SN")]
    public void A_project_of_a_region_is_not_of_the_page_s_country(string title, string text, string codes) =>
        Assert.Equal(codes, Countries(title, text, "SN"));

    [Theory]
    [InlineData("Bread for African Bakers", "The project teaches bakers of the hills.", "SN")]
    [InlineData("Ovens for All", "The regional kitchen of the hills teaches bakers.", "SN")]
    public void Words_that_name_no_part_of_the_world_leave_the_page_s(string title, string text, string codes) =>
        Assert.Equal(codes, Countries(title, text, "SN"));

    [Theory]
    [InlineData("Return of Ghanaian Bakers", "In Ghana, 40 ovens are built. In Ghana, courses are held.", "GH NL")]
    [InlineData("Reintegration of Bakers from Libya", "In Libya, counsellors help bakers to leave.", "LY NL")]
    [InlineData("Rückkehr von Bäckern aus Ghana", "In Ghana werden Öfen gebaut.", "GH NL")]
    [InlineData("Rimpatrio dal Ghana", "In Ghana si costruiscono forni.", "GH NL")]
    public void The_page_s_country_is_the_other_end_of_a_return(string title, string text, string codes) =>
        Assert.Equal(codes, Countries(title, text, "NL"));

    [Theory]
    [InlineData("Ovens for Ghanaian Bakers", "In Ghana, 40 ovens are built. In Ghana, courses are held.", "GH")]
    [InlineData("Return to Ghana", "In Ghana, 40 ovens are built. In Ghana, courses are held.", "GH")]
    public void Without_a_return_it_is_no_end(string title, string text, string codes) =>
        Assert.Equal(codes, Countries(title, text, "NL"));

    [Theory]
    [InlineData("Ovens for All", "In Kenya, ovens are built. Flour comes from our office in Nigeria.", "KE")]
    [InlineData("Ovens for All", "In Kenya, ovens are built. The regional office in Senegal helps.", "KE")]
    [InlineData("Ovens for All", "Ovens are built for those who fled the war in Yemen. In Kenya, they bake.", "KE")]
    public void Offices_and_wars_elsewhere_are_not_where_it_works(string title, string text, string codes) =>
        Assert.Equal(codes, Countries(title, text, null));

    [Theory]
    [InlineData("Ovens at the Border: Sokoto and the Republic of Niger", "NE NG")]
    [InlineData("Cross-Border Ovens in Kampala and Kenya", "KE UG")]
    [InlineData("Diaspora Ovens: Brussels and Rwanda", "RW")]
    [InlineData("Ovens for Kenya & Mali", "KE ML")]
    [InlineData("Ovens by the Kampala Road in Kenya", "KE")]
    public void A_place_beside_a_country_in_a_title_counts(string title, string codes) =>
        Assert.Equal(codes, Countries(title, "Bakers learn.", null));

    private static string Countries(string title, string text, string? home) => string.Join(' ',
        FactExtractor.Complete(new ProjectDocument
        {
            Id = "1",
            Title = title,
            Text = text,
            ParagraphLines = [1],
            Source = new SourceReference { File = "page.txt", Line = 1, HomeCountry = home },
        }).Countries);
}
