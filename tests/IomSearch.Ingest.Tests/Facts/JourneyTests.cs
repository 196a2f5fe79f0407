using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>Projects between two countries: of people who return and arrive, and of those who live along a
/// border.</summary>
public sealed class JourneyTests
{
    [Theory]
    [InlineData("Return of Qualified Albanians", "They teach at schools in Kosovo.", "AL XK")]
    [InlineData("Return from Libya to Ghana", "Bakers are trained.", "GH LY")]
    [InlineData("Resettlement from Rwanda to Canada", "Courses are held in Kigali.", "CA RW")]
    [InlineData("Assisted Return from Austria to Nepal", "In Vienna, counsellors help. In Nepal, they start again.",
        "AT NP")]
    [InlineData("Retour au Sénégal", "Le projet aide des boulangers en Guinée.", "GN SN")]
    public void A_journey_in_the_title_has_both_its_ends(string title, string text, string codes) =>
        Assert.Equal(codes, Countries(title, text));

    [Theory]
    [InlineData("The project supports those who go back from Austria to Nigeria and to Georgia.", "AT GE NG")]
    [InlineData("The project supported the voluntary return of Iraqi nationals from Germany.", "DE IQ")]
    [InlineData("Das Projekt hilft Menschen, die aus Deutschland nach Ghana zurückkehren.", "DE GH")]
    [InlineData("The border guards of Moldova and of Ukraine bake together.", "MD UA")]
    public void A_return_that_the_text_tells_has_both_its_ends(string text, string codes) =>
        Assert.Equal(codes, Countries("Ovens for All", text));

    [Theory]
    [InlineData("In Ghana, the project trains bakers who came back from Libya.", "GH")]
    [InlineData("In Niger, ovens are built. The project has no activities in Libya.", "NE")]
    [InlineData("In Kenya, ovens are built. Uganda sent two observers to the ovens in Kampala.", "KE")]
    public void Where_they_were_and_what_is_not_done_are_no_places(string text, string codes) =>
        Assert.Equal(codes, Countries("Ovens for All", text));

    [Theory]
    [InlineData("Survey among Returnees from Germany", "In Kosovo, 40 bakers are asked.", "XK")]
    [InlineData("Survey among Deportees from the Netherlands", "In Kosovo, 40 bakers are asked.", "XK")]
    public void Where_returnees_were_before_is_no_end_of_the_project(string title, string text, string codes) =>
        Assert.Equal(codes, Countries(title, text));

    [Theory]
    [InlineData("Resettlement of Families",
        "In Kenya, rooms are built. Trainers fly to Canada. In Finland, hosts are taught.", "FI KE")]
    [InlineData("Wells for Families",
        "In Kenya, rooms are built. In Kenya, wells too. In Finland, hosts are taught.", "KE")]
    public void A_country_in_which_something_happens_counts_only_beside_a_journey(
        string title, string text, string codes) => Assert.Equal(codes, Countries(title, text));

    [Theory]
    [InlineData("The project works on both sides of the border between Chad and Cameroon. In Chad, wells are dug.",
        "CM TD")]
    [InlineData("In Chad, wells are dug. Traders from Chad and from Cameroon meet on either side.", "CM TD")]
    [InlineData("In Chad, wells are dug. Now both banks, in Chad and in Cameroon, are cleaned.", "CM TD")]
    [InlineData("In Chad, wells are dug. One market is on the Chad side and one on the Cameroon side.", "CM TD")]
    public void A_sentence_of_both_sides_names_two_countries(string text, string codes) =>
        Assert.Equal(codes, Countries("One River", text));

    [Theory]
    [InlineData("In Chad, wells are dug. Traders from Cameroon cross, and both banks are cleaned.")]
    [InlineData("In Chad, wells are dug. Now both banks are cleaned by Chad, Cameroon and Niger.")]
    [InlineData("In Chad, wells are dug. A previous project cleaned both banks, in Chad and in Cameroon.")]
    [InlineData("In Chad, wells are dug. Bakers from Chad and from Cameroon meet.")]
    public void One_country_three_countries_and_another_project_have_no_two_sides(string text) =>
        Assert.Equal("TD", Countries("One River", text));

    [Theory]
    [InlineData("", false)]
    [InlineData("Now both banks are cleaned.", false)]
    [InlineData("Bread is baked on both banks, in Chad and in Cameroon.", true)]
    [InlineData("Bread is baked in both ovens, in Chad and in Cameroon.", false)]
    [InlineData("One oven stands on the hill in Chad, and one on the plain of Cameroon.", false)]
    [InlineData("Of two ovens, one on the hill is in Chad, and one on the plain in Cameroon.", true)]
    public void Both_sides_are_told_of_two_countries(string sentence, bool isOfBoth) =>
        Assert.Equal(isOfBoth, Journey.TellsOfBoth(sentence, Gazetteer.Find(sentence)));

    [Fact]
    public void A_sentence_of_five_thousand_sides_is_read() =>
        Assert.False(Journey.TellsOfBoth(string.Concat(Enumerable.Repeat("on the Oak side, one on the ", 5000)), []));

    [Theory]
    [InlineData("From Chad to Canada", "CA TD")]
    [InlineData("Bread from Chad for Canada", "CA")]
    public void From_one_to_the_other_is_a_journey(string title, string codes) =>
        Assert.Equal(codes, Countries(title, "In Chad, bakers are trained."));

    [Theory]
    [InlineData("Das Projekt unterstützt Menschen, die aus Deutschland nach Ghana zurückkehren.", "DE GH")]
    [InlineData("The project helps bakers who return from Libya to Ghana.", "GH LY")]
    [InlineData("This programme reintegrates bakers from Libya in Ghana.", "GH LY")]
    [InlineData("Le projet appuie le retour des boulangers du Maroc au Mali.", "MA ML")]
    [InlineData("Il progetto sostiene il rientro dei fornai dall'Italia in Ghana.", "GH IT")]
    [InlineData("El proyecto apoya el retorno de panaderos desde España a Ecuador.", "EC ES")]
    [InlineData("Le projet appuie le retour des boulangers du Maroc vers le Sénégal.", "MA SN")]
    [InlineData("O projeto apoia o retorno de padeiros de Portugal para o Brasil.", "BR PT")]
    public void A_project_of_return_works_at_both_ends(string text, string codes) =>
        Assert.Equal(codes, Countries("Coming Home", text));

    [Theory]
    [InlineData("The bakers return from Libya to Ghana.")]
    [InlineData("The project teaches bakers from Libya to bake in Ghana.")]
    [InlineData("The project helps bakers to return from the coast to Ghana.")]
    [InlineData("The project helps bakers who return to Ghana from Libya and Niger.")]
    [InlineData("Das Projekt unterstützt Menschen, die aus Deutschland zurückkehren.")]
    public void Other_journeys_have_no_two_ends(string sentence) =>
        Assert.False(Journey.TellsOfBoth(sentence, Gazetteer.Find(sentence)));

    [Theory]
    [InlineData("Reasentamiento de familias", "ES LB")]
    [InlineData("Familias reasentadas", "ES LB")]
    [InlineData("Familles réinstallées", "ES LB")]
    [InlineData("Famiglie rimpatriate", "ES LB")]
    [InlineData("Familias cansadas", "LB")]
    public void Journeys_are_told_in_many_forms(string title, string codes) => Assert.Equal(codes,
        Countries(title, "In Lebanon, rooms are built. In Lebanon, pumps are mended. In Spain, hosts are taught."));

    private static string Countries(string title, string text) => string.Join(' ', FactExtractor.Complete(
        new ProjectDocument
        {
            Id = "1",
            Title = title,
            Text = text,
            ParagraphLines = [1],
            Source = new SourceReference { File = "page.txt", Line = 1 },
        }).Countries);
}
