using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>Sentences from which a fact follows, and sentences that only look so.</summary>
public sealed class FindersTests
{
    [Theory]
    [InlineData("All this is supported by the European Refugee Fund and by the Danish Government.",
        "European Refugee Fund|Danish Government")]
    [InlineData("Key Donor: Asian Development Bank (ADB)", "Asian Development Bank")]
    [InlineData("The centre is funded by the Government of Japan for Syrian refugees.", "Government of Japan")]
    [InlineData("With funding from the European Union, IOM built wells.", "European Union")]
    [InlineData("With the generous support of the Ford Foundation, 30 clubs meet.", "Ford Foundation")]
    [InlineData("The trucks were donated by the Government of China.", "Government of China")]
    [InlineData("The EU-funded project trains nurses.", "European Union")]
    [InlineData("It is co-financed by UNDP and the Austrian Ministry of the Interior.",
        "United Nations Development Programme|Austrian Ministry of the Interior")]
    [InlineData("The wells are dug with the support of local communities.", "")]
    [InlineData("Mothers are supported by Caritas volunteers and neighbours of the Parish Council.", "")]
    [InlineData("The project is supported by IOM.", "")]
    [InlineData("It ran parallel to a project funded by the Government of Norway.", "")]
    [InlineData("Grants of USD 500 were given to each shop.", "")]
    public void Donors_are_those_of_whom_a_sentence_says_that_they_pay(string text, string donors) =>
        Assert.Equal(donors, string.Join('|', DonorFinder.Find(text).Select(donor => donor.Value)));

    [Theory]
    [InlineData("In 2015, IOM developed a handbook.", "2015")]
    [InlineData("From July 2018 to February 2019, IOM provided tents.", "2018 2019")]
    [InlineData("Twelve months were agreed, with all activities to be completed by November 2014.", "2014")]
    [InlineData("Workshops were held in March and June 2012.", "2012")]
    [InlineData("Since 2016, the project has trained 900 masons.", "2016")]
    [InlineData("By mid-2019, IOM had paid out 3,100 grants.", "2019")]
    [InlineData("Six major floods from 2008-2016 have displaced many people.", "")]
    [InlineData("The project follows up the findings of 2003 research.", "")]
    [InlineData("The project continues the activities started by a joint project in 1998.", "")]
    [InlineData("Women were resettled under the 1979 Programme, as IOM knows.", "")]
    [InlineData("IOM's 2009 report on families named the costs.", "")]
    [InlineData("The project supports the aim to vaccinate 80 percent by the end of 2022.", "")]
    [InlineData("IOM has had a presence in the country since 2002.", "")]
    [InlineData("Following the earthquake in 2015, IOM set up camps.", "")]
    [InlineData("According to a census in 2010, the project area has 9,000 people.", "")]
    [InlineData("The project serves 2015 people and the 2030 Agenda.", "")]
    public void Years_are_those_in_which_something_was_done_in_the_project(string text, string years) =>
        Assert.Equal(years, string.Join(' ', YearFinder.Find(text).Select(year => year.Value).Distinct()));

    [Theory]
    [InlineData("The project was carried out in May 2016 – December 2017 in two districts.", "2016-05", "2017-12")]
    [InlineData("The Orchards (OFR) project, implemented from March 2013 to July 2015, reached far.", "2013-03",
        "2015-07")]
    [InlineData("The 18-month project (January 2014 – June 2015) trains nurses.", "2014-01", "2015-06")]
    [InlineData("The project started in March 2015 and ended in May 2016.", "2015-03", "2016-05")]
    [InlineData("Implemented with the ILO from September 2012 to August 2014, the project helped.", "2012-09",
        "2014-08")]
    [InlineData("From July 2018 to February 2019, IOM provided tents.", "", "")]
    [InlineData("An earlier project was implemented from 2010 to 2012.", "", "")]
    public void Dates_are_those_of_the_project_as_a_whole(string text, string from, string to)
    {
        var period = PeriodFinder.Find(text)?.Value;

        Assert.Equal((from, to), (period?.From?.ToString() ?? "", period?.To?.ToString() ?? ""));
    }

    [Theory]
    [InlineData("It has a total budget of EUR 2.5 million.", "2500000 EUR")]
    [InlineData("This USD 400,000 project trains nurses.", "400000 USD")]
    [InlineData("The project is funded by the European Union with EUR 3 million.", "3000000 EUR")]
    [InlineData("Each family gets a grant of USD 1,500.", "")]
    [InlineData("Remittances of USD 2 billion a year reach the country.", "")]
    public void A_budget_is_what_the_project_costs(string text, string budget) =>
        Assert.Equal(budget, BudgetFinder.Find(text) is { } found
            ? $"{found.Value.Amount:0.##} {found.Value.Currency}" : "");

    [Theory]
    [InlineData("The project is currently ongoing.", "Ongoing")]
    [InlineData("Fighting in the area is ongoing.", null)]
    public void A_status_is_said_of_the_project(string text, string? status) =>
        Assert.Equal(status, StatusFinder.Find(text)?.Value);
}
