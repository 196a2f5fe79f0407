using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>Payers inside the names of others, behind places, in other languages and in brackets.</summary>
public sealed class PayersInOtherWordsTests
{
    [Theory]
    [InlineData("The ovens are funded by the Ministry of Foreign Affairs of the Republic of Poland.",
        "Ministry of Foreign Affairs of the Republic of Poland")]
    [InlineData("The ovens are funded by the Ministry of Foreign Affairs of Norway, and Poland pays for the flour.",
        "Ministry of Foreign Affairs of Norway|Government of Poland")]
    [InlineData("The ovens are funded by Irish Aid and the Government of Poland.", "Irish Aid|Government of Poland")]
    public void A_payer_inside_the_name_of_another_is_no_other(string text, string donors) =>
        Assert.Equal(donors, Found(text));

    [Theory]
    [InlineData("In Jinja the Oak Foundation paid for the ovens.", "Oak Foundation")]
    [InlineData("The Norwegian Government paid for the ovens in Jinja and Gulu.", "Norwegian Government")]
    public void Where_something_was_paid_is_no_payer(string text, string donors) => Assert.Equal(donors, Found(text));

    [Theory]
    [InlineData("The Ministry of Health finances the project.", "Ministry of Health")]
    [InlineData("The Ministry of Bread and the Oak Foundation jointly fund the project.",
        "Ministry of Bread|Oak Foundation")]
    [InlineData("The Department of Mills funded this project.", "Department of Mills")]
    [InlineData("The Ministry of Health supports the project.", "")]
    [InlineData("The Ministry of Health provides the rooms.", "")]
    [InlineData("The Ministry of Health finances other clinics.", "")]
    [InlineData("The Village Mill finances the project.", "")]
    public void A_ministry_pays_where_it_is_said_to_finance(string text, string donors) =>
        Assert.Equal(donors, Found(text));

    [Theory]
    [InlineData("Fondo de la OIM para el Desarrollo (IOM Development Fund)", "IOM Development Fund")]
    [InlineData("Fonds de l'OIM pour le développement (IOM Development Fund)", "IOM Development Fund")]
    [InlineData("Entwicklungsbank für Asien (Asian Development Bank)", "Asian Development Bank")]
    [InlineData("Fondo de los Panaderos (Bakers of the Lake)", "Fondo de los Panaderos (Bakers of the Lake)")]
    [InlineData("Fund for Peace (Geneva)", "Fund for Peace (Geneva)")]
    public void A_known_name_in_brackets_behind_a_foreign_one_is_the_name(string printed, string name) =>
        Assert.Equal(name, Organisations.Normalise(printed));

    [Theory]
    [InlineData("European Commission, Directorate-General for Bread", "European Commission")]
    [InlineData("European Commission, Directorate for Mills and Ovens", "European Commission")]
    [InlineData("European Commission", "European Commission")]
    [InlineData("Bakers' Commission, Directorate for Mills", "Bakers' Commission, Directorate for Mills")]
    public void A_directorate_without_a_name_of_its_own_is_the_Commission(string printed, string name) =>
        Assert.Equal(name, Organisations.Normalise(printed));

    [Theory]
    [InlineData("Fund “Bread, Salt and Water” of the Lake, Irish Aid", "Fund “Bread, Salt and Water” of the Lake|"
        + "Irish Aid")]
    [InlineData("Irish Aid, the “Bread and Salt” Foundation", "Irish Aid|“Bread and Salt” Foundation")]
    [InlineData("Irish Aid, the “Bread” Foundation and Sida",
        "Irish Aid|“Bread” Foundation|Swedish International Development Cooperation Agency")]
    [InlineData("Bread Fund”, Irish Aid", "Bread Fund|Irish Aid")]
    [InlineData("Oak Foundation (Bread, Salt), Irish Aid", "Oak Foundation (Bread, Salt)|Irish Aid")]
    [InlineData("Oak Foundation), Irish Aid", "Oak Foundation|Irish Aid")]
    public void Commas_in_quotes_and_brackets_part_no_names(string list, string names) =>
        Assert.Equal(names, string.Join('|', Organisations.Split(list)));

    [Theory]
    [InlineData("Irish Aid (supplementary budget)", "Irish Aid")]
    [InlineData("Oak Foundation (core funding)", "Oak Foundation")]
    [InlineData("Oak Foundation (multi-year funds)", "Oak Foundation")]
    [InlineData("Oak Foundation (Core Bakers)", "Oak Foundation (Core Bakers)")]
    [InlineData("Oak Foundation (Budget)", "Oak Foundation (Budget)")]
    public void The_kind_of_the_money_is_no_part_of_a_name(string list, string names) =>
        Assert.Equal(names, string.Join('|', Organisations.Split(list)));

    [Theory]
    [InlineData("West Africa", false)]
    [InlineData("Latin America", false)]
    [InlineData("Europe", false)]
    [InlineData("European Union", true)]
    [InlineData("West Africa Fund", true)]
    [InlineData("Norway", true)]
    public void A_part_of_the_world_is_no_name_of_a_payer(string name, bool isName) =>
        Assert.Equal(isName, PayerNames.IsName(name));

    [Theory]
    [InlineData("Ministry of Health", true)]
    [InlineData("Department of Mills", true)]
    [InlineData("Irish Aid", true)]
    [InlineData("Village Mill", false)]
    [InlineData("Ministry", false)]
    [InlineData("", false)]
    public void A_part_of_a_government_is_a_body(string name, bool isBody) =>
        Assert.Equal(isBody, PayerNames.IsBody(name));

    private static string Found(string text) => string.Join('|', DonorFinder.Find(text).Select(donor => donor.Value));
}
