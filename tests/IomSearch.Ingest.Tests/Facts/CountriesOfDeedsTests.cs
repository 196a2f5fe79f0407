using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>Countries in which something is done, beside those that are only spoken of.</summary>
public sealed class CountriesOfDeedsTests
{
    [Theory]
    [InlineData("GH", "The project works in Ghana. 200 people are trained. In Togo and Benin, 300 are trained too.",
        "BJ GH TG")]
    [InlineData("MA", "The project works in Morocco. In Tunisia, IOM opens four centres.", "MA TN")]
    [InlineData("KE", "The project supports bakers in Kenya. Their nurses once saw a bakery in Switzerland.", "KE")]
    public void A_deed_in_one_sentence_is_not_in_passing(string home, string text, string codes) =>
        Assert.Equal(codes, Countries("Ovens", text, home));

    [Theory]
    [InlineData("The project works in Moldova. Women were sold to Turkey. Sellers in both countries are tried.", "MD")]
    [InlineData("The project works in Albania. Study visits to Italy teach how both countries care for elders.", "AL")]
    [InlineData("It works in Ghana. Returnees come from Libya and Niger. Smugglers act in all three countries.", "GH")]
    [InlineData("The project works in Kenya. Ovens are built in Uganda. It runs courses in both countries.", "KE UG")]
    public void Both_countries_count_where_the_project_acts(string text, string codes) =>
        Assert.Equal(codes, Countries("Ovens", text));

    [Theory]
    [InlineData("Wells in León", "The project drills wells in León. It is paid by Spain.", "")]
    [InlineData("Wells in León", "The project drills wells in León. Nicaraguan farmers dig them.", "NI")]
    [InlineData("Wells in Bari", "It is paid by the Government of Italy. Somali families drink from them.", "SO")]
    public void Who_pays_settles_no_namesake(string title, string text, string codes) =>
        Assert.Equal(codes, Countries(title, text));

    [Theory]
    [InlineData("Regional Offices for Youth", "The project trains youth. Migrants go to Europe.", "SN")]
    [InlineData("Youth Jobs", "It trains youth. It is paid under the regional programme for East Africa.", "SN")]
    [InlineData("A Regional Bakery", "The project teaches bakers.", "SN")]
    [InlineData("Bread of Africa", "The project teaches Senegalese bakers.", "SN")]
    [InlineData("Regional Dialogue on Bread", "Bakers of West Africa compare their ovens.", "")]
    [InlineData("Bread for West Africa", "The project teaches bakers.", "")]
    public void A_part_of_the_world_is_meant_where_no_country_is(string title, string text, string codes) =>
        Assert.Equal(codes, Countries(title, text, "SN"));

    [Theory]
    [InlineData("Diaspora Dialogue between Brussels and Rwanda", "RW")]
    [InlineData("Paris and Mali: Diaspora Funds for Villages", "ML")]
    [InlineData("Across the Border: Busia and the Republic of Uganda", "UG")]
    public void A_place_beside_a_country_counts_at_a_border_only(string title, string codes) =>
        Assert.Equal(codes, Countries(title, ""));

    [Theory]
    [InlineData("In Kenya, refugees from Somalia and Sudan teach each other.", "KE")]
    [InlineData("Mediators from Albania and Montenegro visited each other's work.", "AL ME")]
    [InlineData("Wells are dug in Melkadida and Kobe, in the Somali region of Ethiopia.", "ET")]
    [InlineData("The project teaches bakers in Nepal. “In Doha I carried bricks,” says Maya, who came back.", "NP")]
    public void Who_comes_from_somewhere_says_nothing_of_where(string text, string codes) =>
        Assert.Equal(codes, Countries("Ovens", text));

    private static string Countries(string title, string text, string? home = null) =>
        string.Join(' ', FactExtractor.Complete(new ProjectDocument
        {
            Id = "1",
            Title = title,
            Text = text,
            ParagraphLines = [1],
            Source = new SourceReference { File = "page.txt", Line = 1, HomeCountry = home },
        }).Countries);
}
