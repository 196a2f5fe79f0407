using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>Cities of the large table, which say where only when nothing else does.</summary>
public sealed class CitiesTests
{
    [Theory]
    [InlineData("The project trains bakers in Quimper.", "FR")]
    [InlineData("The project trains bakers in Włocławek.", "PL")]
    [InlineData("The project trains bakers in Ålesund.", "NO")]
    [InlineData("The project trains bakers in Quimper and millers in Limoges.", "FR")]
    public void A_text_that_names_only_a_small_city_is_of_its_country(string text, string code) =>
        Assert.Equal(code, Countries(text));

    [Theory]
    [InlineData("The project trains bakers in Kenya. A course in Quimper is held too.", "KE")]
    [InlineData("The project trains bakers in Nairobi. A course in Quimper is held too.", "KE")]
    [InlineData("The project trains bakers and quimper.", "")]
    [InlineData("The project trains bakers.", "")]
    [InlineData("", "")]
    public void A_small_city_adds_nothing_to_a_country(string text, string codes) =>
        Assert.Equal(codes, Countries(text));

    [Fact]
    public void A_small_city_does_not_go_before_the_country_of_the_page() =>
        Assert.Equal("NP", Countries("The project trains bakers, also some from Quimper.", "NP"));

    [Theory]
    [InlineData("Quimper", "FR")]
    [InlineData("Quimper and Bielefeld", "DE FR")]
    [InlineData("Quimper, Kenya", "KE")]
    [InlineData("Quimper; Nairobi", "KE")]
    [InlineData("the lake", "")]
    [InlineData("", "")]
    public void A_label_s_city_is_of_its_country_where_the_value_names_none(string value, string codes) =>
        Assert.Equal(codes, string.Join(' ', PlaceNames.CountriesOrCitiesOf(value)));

    [Fact]
    public void Without_the_large_table_a_small_city_is_no_place() => Assert.Empty(PlaceNames.CountriesOf("Quimper"));

    private static string Countries(string text, string? home = null) => string.Join(' ',
        FactExtractor.Complete(new ProjectDocument
        {
            Id = "a",
            Title = "Bread",
            Text = text,
            Source = new SourceReference { File = "a.txt", HomeCountry = home },
        }).Countries);
}
