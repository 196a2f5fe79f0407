using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>Words by which a sentence speaks of all its countries, and returns in other languages.</summary>
public sealed class JourneyOfAllTests
{
    [Theory]
    [InlineData("Bakers of both countries meet.", 2)]
    [InlineData("Ovens are built in the two countries.", 2)]
    [InlineData("Ovens are built in each of the two countries.", 2)]
    [InlineData("Des fours sont construits dans les deux pays.", 2)]
    [InlineData("Öfen werden in beiden Ländern gebaut.", 2)]
    [InlineData("Se construyen hornos en ambos países.", 2)]
    [InlineData("I forni sono in entrambi i paesi.", 2)]
    [InlineData("I forni sono nei due paesi.", 2)]
    [InlineData("Öfen stehen in den beiden Ländern.", 2)]
    [InlineData("Bakers of all three countries meet.", 3)]
    [InlineData("Ovens are built in the three countries.", 3)]
    [InlineData("Des fours sont construits dans les trois pays.", 3)]
    [InlineData("Öfen werden in den drei Ländern gebaut.", 3)]
    public void All_countries_are_counted(string sentence, int count) =>
        Assert.Equal(count, Journey.CountriesOfAll(sentence));

    [Theory]
    [InlineData("Bakers of both towns meet.")]
    [InlineData("Bakers from the two countries were here.")]
    [InlineData("Two countries sent flour.")]
    [InlineData("Bakers of all countries meet.")]
    [InlineData("Les deux fours sont dans ce pays.")]
    [InlineData("")]
    public void Other_numbers_of_them_are_not(string sentence) => Assert.Equal(0, Journey.CountriesOfAll(sentence));

    [Theory]
    [InlineData("Return of Ghanaian Bakers", "GH", true)]
    [InlineData("Return from Ghana", "GH", true)]
    [InlineData("Return from the Gambia", "GM", true)]
    [InlineData("Rückkehr aus Ghana", "GH", true)]
    [InlineData("Retour depuis le Ghana", "GH", true)]
    [InlineData("Rientro dal Ghana", "GH", true)]
    [InlineData("Return to Ghana", "GH", false)]
    [InlineData("Return from Libya to Ghana", "GH", false)]
    [InlineData("Bread from Ghana", "GH", false)]
    [InlineData("Ghanaian Bakers", "GH", false)]
    [InlineData("Return of Ghanaian Bakers", "ML", false)]
    [InlineData("", "GH", false)]
    public void A_title_tells_who_comes_back_from_where(string title, string country, bool isBack) =>
        Assert.Equal(isBack, Journey.IsBackFrom((title, Gazetteer.Find), country));

    [Theory]
    [InlineData("Bakers from Albania and Montenegro visit each other's ovens.", true)]
    [InlineData("Bakers from Albania, Montenegro and Kosovo teach each other.", true)]
    [InlineData("Bakers from Albania visit each other's ovens.", false)]
    [InlineData("Bakers of Albania, Kosovo, Serbia, Montenegro and Croatia teach each other.", false)]
    [InlineData("Each bakes for other towns of Albania and Montenegro.", false)]
    [InlineData("Ovens stand on both the Kenyan and the Ugandan side.", true)]
    [InlineData("Ovens stand on both the Kenyan and Ugandan sides.", true)]
    [InlineData("Ovens stand on the Kenyan side, and Ugandan bakers look.", false)]
    [InlineData("Both the Kenyan and the Ugandan bakers bake.", false)]
    public void Each_other_and_both_the_sides_tell_of_both(string sentence, bool isOfBoth) =>
        Assert.Equal(isOfBoth, Journey.TellsOfBoth(sentence, Gazetteer.Find(sentence)));

    [Theory]
    [InlineData("Il progetto aiuta i fornai a tornare dall’Italia in Senegal.", "IT SN")]
    [InlineData("Il progetto accompagna i fornai tornati dalla Tunisia in Mali.", "ML TN")]
    [InlineData("Das Projekt hilft Menschen aus Österreich bei der Rückkehr nach Nigeria.", "AT NG")]
    [InlineData("Das Projekt begleitet Bäcker aus Deutschland bei der Rückkehr nach Ghana.", "DE GH")]
    [InlineData("Le projet aide les boulangers à rentrer du Maroc au Mali.", "MA ML")]
    [InlineData("The project helps bakers from Libya who wish to return to Ghana.", "GH LY")]
    public void A_return_told_in_another_way_has_both_its_ends(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', FactExtractor.Complete(new ProjectDocument
        {
            Id = "1",
            Title = "Home Ovens",
            Text = text,
            ParagraphLines = [1],
            Source = new SourceReference { File = "page.txt", Line = 1 },
        }).Countries));

    [Theory]
    [InlineData("Il progetto porta il pane dall’Italia in Senegal.")]
    [InlineData("Il progetto adorna i forni dalla Tunisia in Mali.")]
    [InlineData("Das Projekt hilft Menschen aus Österreich bei der Reise nach Nigeria.")]
    [InlineData("Bäcker aus Deutschland sprechen von der Rückkehr nach Ghana.")]
    public void Bread_and_journeys_are_no_return(string sentence) =>
        Assert.False(Journey.TellsOfBoth(sentence, Gazetteer.Find(sentence)));
}
