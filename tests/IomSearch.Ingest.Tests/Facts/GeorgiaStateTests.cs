using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>Georgia, the state and the country.</summary>
public sealed class GeorgiaStateTests
{
    [Theory]
    [InlineData("Classes are held in Atlanta and Savannah for bakers from Syria who came by Turkey.")]
    [InlineData("Classes are held in Atlanta, in the state of Georgia, for bakers from Aleppo.")]
    [InlineData("Classes are held in Atlanta.")]
    [InlineData("Classes are held in Atlanta, Decatur and Clarkston, DeKalb, and not in Tbilisi.")]
    public void Two_places_of_the_state_or_one_among_no_others_mean_the_state(string text) =>
        Assert.True(IsMeant("Ovens for Georgia", text));

    [Theory]
    [InlineData("Classes are held in Atlanta for bakers who live in Damascus and Aleppo.")]
    [InlineData("Classes are held in Atlanta, and again in Atlanta, for bakers of Aleppo.")]
    [InlineData("Classes are held in Atlanta and Savannah. A teacher came from Tbilisi.")]
    [InlineData("Classes are held in Atlanta and Savannah by Georgians.")]
    [InlineData("Classes are held in all towns.")]
    [InlineData("")]
    public void One_place_beside_those_of_others_and_any_of_the_country_do_not(string text) =>
        Assert.False(IsMeant("Ovens for Georgia", text));

    [Fact]
    public void A_place_in_the_title_counts_with_one_in_the_text() => Assert.True(
        IsMeant("Ovens for Atlanta, Georgia", "Classes are held in Savannah for bakers of Aleppo."));

    [Fact]
    public void Places_of_the_state_without_its_name_do_not_mean_it() =>
        Assert.False(IsMeant("Ovens for All", "Classes are held in Atlanta and Savannah."));

    [Theory]
    [InlineData("Classes are held in Atlanta and Savannah.", null, true)]
    [InlineData("Classes are held in Atlanta and Savannah.", "US", true)]
    [InlineData("Classes are held in Atlanta and Savannah.", "GE", false)]
    [InlineData("Classes are held in Atlanta, Savannah and Macon.", "GE", true)]
    public void The_page_of_the_country_weighs_as_one_of_its_places(string text, string? home, bool isState) =>
        Assert.Equal(isState, IsMeant("Ovens for Georgia", text, home));

    [Theory]
    [InlineData("Classes are held in Atlanta and Savannah. In Kenya, ovens are built. In Kenya, bakers learn.",
        "KE US")]
    [InlineData("Classes are held in Atlanta and Savannah. Bakers from Kenya teach.", "US")]
    [InlineData("Classes are held in Atlanta and Savannah.", "US")]
    public void Beside_the_state_only_a_country_where_something_is_done_counts(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ',
            FactExtractor.Complete(Document("Ovens for Georgia", text, null)).Countries));

    private static bool IsMeant(string title, string text, string? home = null) =>
        GeorgiaState.IsMeant(Document(title, text, home));

    private static ProjectDocument Document(string title, string text, string? home) => new()
    {
        Id = "1",
        Title = title,
        Text = text,
        ParagraphLines = [1],
        Source = new SourceReference { File = "page.txt", Line = 1, HomeCountry = home },
    };
}
