using IomSearch.Ingest.Readers;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Titles that are printed in capitals, and those that are not.</summary>
public sealed class TitleCaseTests
{
    [Theory]
    [InlineData("HOST FAMILIES IN SKOPJE", "Host Families in Skopje")]
    [InlineData("THE BAKERS OF THE LAKE", "The Bakers of the Lake")]
    [InlineData("TWO-YEAR COURSES FOR BAKERS", "Two-Year Courses for Bakers")]
    [InlineData("OPEN HANDS: A FUND FOR BAKERS", "Open Hands: A Fund for Bakers")]
    [InlineData("OPEN HANDS - THE FUND FOR BAKERS", "Open Hands - The Fund for Bakers")]
    [InlineData("“OPEN HANDS” FOR BAKERS", "“Open Hands” for Bakers")]
    [InlineData("ÉCOLES POUR LES ENFANTS", "Écoles pour les Enfants")]
    [InlineData("12 BAKERS IN PERU", "12 Bakers in Peru")]
    public void Capitals_become_a_title(string printed, string title) =>
        Assert.Equal(title, TitleCase.Of(printed, ["The fund lends to those who bake."]));

    [Theory]
    [InlineData("IOM AND OIE HELP BAKERS", "IOM and OIE Help Bakers")]
    [InlineData("A LOAN OF THE OIE, FOR BAKERS", "A Loan of the OIE, for Bakers")]
    [InlineData("BAKERS OF THE LAKE (BOL)", "Bakers of the Lake (BOL)")]
    public void A_short_name_that_the_text_has_stays(string printed, string title) =>
        Assert.Equal(title, TitleCase.Of(printed, ["The fund lends money.", "It is run by the OIE (with IOM)."]));

    [Theory]
    [InlineData("Host families in Skopje")]
    [InlineData("HOST Families IN SKOPJE")]
    [InlineData("BAKERS UNITED")]
    [InlineData("2014 – 2016")]
    public void What_is_no_title_in_capitals_is_unchanged(string printed) =>
        Assert.Equal(printed, TitleCase.Of(printed, ["The fund lends to those who bake."]));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("- – - –")]
    [InlineData("橋 と 道")]
    public void What_has_no_capitals_is_unchanged(string printed) => Assert.Equal(printed, TitleCase.Of(printed, []));

    [Fact]
    public void Blanks_and_signs_alone_between_words_stay() =>
        Assert.Equal("Bakers  &  Millers - ", TitleCase.Of("BAKERS  &  MILLERS - ", []));

    [Theory]
    [InlineData("Wells for the Villages among Rivers")]
    [InlineData("Open Hands for Bakers")]
    [InlineData("Over There 2014 Under Pines")]
    [InlineData("Écoles et Métiers pour Boulangers")]
    public void Titles_are_written_with_capitals(string words) => Assert.True(TitleCase.IsWritten(words));

    [Theory]
    [InlineData("Wells for the villages of Wajir")]
    [InlineData("Six teams dig wells")]
    [InlineData("Wells Lake")]
    [InlineData("All of it is for us")]
    [InlineData("2014 2015 2016 2017")]
    [InlineData("")]
    public void Sentences_and_two_words_are_not(string words) => Assert.False(TitleCase.IsWritten(words));
}
