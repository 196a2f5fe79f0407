using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>Lists in which names hold commas and "and", and those in which other languages join them.</summary>
public sealed class OrganisationListTests
{
    [Theory]
    [InlineData("Ministry of Labour, Family and Social Affairs", "Ministry of Labour, Family and Social Affairs")]
    [InlineData("Ministry for Foreign Affairs, Trade and Development",
        "Ministry for Foreign Affairs, Trade and Development")]
    [InlineData("Austrian Ministry of Justice and Integration", "Austrian Ministry of Justice and Integration")]
    [InlineData("Ministry of Health and Social Affairs and Irish Aid",
        "Ministry of Health and Social Affairs|Irish Aid")]
    public void A_ministry_of_several_fields_is_one(string list, string names) => Assert.Equal(names, Split(list));

    [Theory]
    [InlineData("Ministry of Health, Irish Aid", "Ministry of Health|Irish Aid")]
    [InlineData("Ministry of Health and Oak Foundation", "Ministry of Health|Oak Foundation")]
    [InlineData("Ministry of Health, Education Cannot Wait", "Ministry of Health|Education Cannot Wait")]
    [InlineData("Ministry of Health, Asylum Aid", "Ministry of Health|Asylum Aid")]
    [InlineData("Oak Foundation, Education Cannot Wait", "Oak Foundation|Education Cannot Wait")]
    public void Another_name_behind_a_ministry_is_its_own(string list, string names) =>
        Assert.Equal(names, Split(list));

    [Theory]
    [InlineData("Unione europea e dal Ministero dell'Interno", "European Union|Ministero dell'Interno")]
    [InlineData("Unione europea e dalla Fondazione Cariplo", "European Union|Fondazione Cariplo")]
    [InlineData("Union européenne et par la Fondation Orange", "European Union|Orange Foundation")]
    [InlineData("Union européenne et la Fondation Orange", "European Union|Orange Foundation")]
    [InlineData("Unión Europea y por la Fundación Carolina", "European Union|Fundación Carolina")]
    [InlineData("Europäische Union und vom Bundesministerium des Innern",
        "European Union|Bundesministerium des Innern")]
    public void Joints_of_other_languages_part_names(string list, string names) => Assert.Equal(names, Split(list));

    [Theory]
    [InlineData("European Commission, Denmark and Norway", "European Commission|Denmark|Norway")]
    [InlineData("European Commission, Government of Denmark", "European Commission|Government of Denmark")]
    [InlineData("United Nations Trust Fund for Human Security, Japan",
        "United Nations Trust Fund for Human Security|Japan")]
    [InlineData("Ministry of Foreign Affairs, Denmark", "Ministry of Foreign Affairs, Denmark")]
    public void Only_the_body_of_one_state_belongs_to_the_country_behind_it(string list, string names) =>
        Assert.Equal(names, Split(list));

    [Theory]
    [InlineData("Ministry for Refugee, Immigration and Asylum Affairs",
        "Ministry for Refugee, Immigration and Asylum Affairs")]
    [InlineData("Ministry for Europe and Foreign Affairs", "Ministry for Europe and Foreign Affairs")]
    [InlineData("Department for Refugees, Immigration and Asylum", "Department for Refugees, Immigration and Asylum")]
    [InlineData("Ministry for Immigration and Asylum and Irish Aid", "Ministry for Immigration and Asylum|Irish Aid")]
    public void A_ministry_for_several_fields_is_one(string list, string names) => Assert.Equal(names, Split(list));

    [Theory]
    [InlineData("Irish Aid as well as by Sida", "Irish Aid|Swedish International Development Cooperation Agency")]
    [InlineData("Irish Aid as well as from the Oak Foundation", "Irish Aid|Oak Foundation")]
    [InlineData("Irish Aid; given by the Oak Foundation", "Irish Aid|Oak Foundation")]
    public void Words_of_giving_between_names_part_them(string list, string names) =>
        Assert.Equal(names, Split(list));

    private static string Split(string list) => string.Join('|', Organisations.Split(list));
}
