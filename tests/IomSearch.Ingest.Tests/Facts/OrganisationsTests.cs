using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

public sealed class OrganisationsTests
{
    [Theory]
    [InlineData("ADB", "Asian Development Bank")]
    [InlineData("Asian Development Bank (ADB)", "Asian Development Bank")]
    [InlineData("the Asian Development Bank", "Asian Development Bank")]
    [InlineData("Community Chest of Korea (CCK)", "Community Chest of Korea")]
    [InlineData("USAID Office of US Foreign Disaster Assistance (OFDA)",
        "USAID Office of US Foreign Disaster Assistance")]
    [InlineData("Greek Government", "Greek Government")]
    [InlineData("Government of Japan", "Government of Japan")]
    [InlineData("Fund for Peace (Geneva)", "Fund for Peace (Geneva)")]
    [InlineData("EU", "European Union")]
    [InlineData("Bureau of Population, Refugees and Migration", "Bureau of Population, Refugees, and Migration")]
    public void A_name_is_brought_to_its_one_form(string printed, string name) =>
        Assert.Equal(name, Organisations.Normalise(printed));

    [Theory]
    [InlineData(
        "European Union; Department of Immigration and Border Protection (DIBP), Government of Australia",
        "European Union|Department of Immigration and Border Protection, Government of Australia")]
    [InlineData("European Union, Government of Japan", "European Union|Government of Japan")]
    [InlineData("European Union and the Government of Denmark", "European Union|Government of Denmark")]
    [InlineData("UNHCR, UNICEF and USAID", "United Nations High Commissioner for Refugees|United Nations Children's "
        + "Fund|United States Agency for International Development")]
    [InlineData("Swiss Agency for Development and Cooperation (SDC)", "Swiss Agency for Development and Cooperation")]
    [InlineData("Department of Foreign Affairs and Trade", "Department of Foreign Affairs and Trade")]
    [InlineData("Ministry of Foreign Affairs, Norway", "Ministry of Foreign Affairs, Norway")]
    [InlineData("Bureau of Population, Refugees, and Migration (PRM), European Commission",
        "Bureau of Population, Refugees, and Migration|European Commission")]
    [InlineData("Japan, Norway and Sweden", "Japan|Norway|Sweden")]
    [InlineData("Global Fund to Fight AIDS, Tuberculosis and Malaria",
        "Global Fund to Fight AIDS, Tuberculosis and Malaria")]
    [InlineData("European Social Fund and by the Greek Government", "European Social Fund|Greek Government")]
    [InlineData("ADB, ADB", "Asian Development Bank")]
    [InlineData("; ;", "")]
    public void A_list_is_parted_between_names_and_not_inside_them(string list, string names) =>
        Assert.Equal(names, string.Join('|', Organisations.Split(list)));

    [Theory]
    [InlineData("United States", "Government of the United States of America")]
    [InlineData("United States of America", "Government of the United States of America")]
    [InlineData("Government of United States of America", "Government of the United States of America")]
    [InlineData("Government of the United States", "Government of the United States of America")]
    [InlineData("USA", "Government of the United States of America")]
    [InlineData("Luxembourg, Government of", "Government of Luxembourg")]
    [InlineData("Norway", "Government of Norway")]
    [InlineData("The Netherlands", "Government of the Netherlands")]
    [InlineData("Government of the Federal Republic of Germany", "Government of Germany")]
    [InlineData("Embassy of Belgium", "Embassy of Belgium")]
    [InlineData("Private donors", "Private donors")]
    [InlineData("Denmark/DANIDA", "Danish International Development Agency")]
    public void In_a_list_a_country_stands_for_its_government(string printed, string name) =>
        Assert.Equal(name, Organisations.NormaliseListed(printed));

    [Theory]
    [InlineData("EU", "European Union")]
    [InlineData("EC", "European Commission")]
    [InlineData("ECHO", "European Civil Protection and Humanitarian Aid Operations")]
    [InlineData("European Commission - Humanitarian Aid & Civil Protection",
        "European Civil Protection and Humanitarian Aid Operations")]
    [InlineData("DG HOME", "Directorate-General for Migration and Home Affairs")]
    public void The_bodies_of_the_European_Union_are_kept_apart(string printed, string name) =>
        Assert.Equal(name, Organisations.NormaliseListed(printed));

    [Theory]
    [InlineData("United Kingdom's Department for International Development",
        "Department for International Development")]
    [InlineData("United Kingdom’s Department for International Development",
        "Department for International Development")]
    [InlineData("United Kingdom's Bakery of the Lake", "United Kingdom's Bakery of the Lake")]
    [InlineData("Baker's Irish Aid", "Baker's Irish Aid")]
    [InlineData("Kenya's", "Kenya's")]
    [InlineData("Kenya's ", "Kenya's")]
    [InlineData("'s Irish Aid", "'s Irish Aid")]
    public void A_state_in_front_says_whose_a_known_body_is(string printed, string name) =>
        Assert.Equal(name, Organisations.Normalise(printed));

    [Theory]
    [InlineData("Irish Aid; Grant 9172-PHI", "Irish Aid")]
    [InlineData("No. 5; Irish Aid", "Irish Aid")]
    [InlineData("Irish Aid; contract 12/3", "Irish Aid")]
    [InlineData("Grant Thornton 5", "Grant Thornton 5")]
    [InlineData("Nobel Fund 5", "Nobel Fund 5")]
    [InlineData("Grant", "Grant")]
    public void The_number_of_a_grant_is_no_name(string list, string names) =>
        Assert.Equal(names, string.Join('|', Organisations.Split(list)));
}
