using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>The manners in which pages of many hands and languages say who pays, when and how much.</summary>
public sealed class PhrasesTests
{
    [Theory]
    [InlineData("The wells are paid for by the Government of Finland.", "Government of Finland")]
    [InlineData("Thanks to a contribution of EUR 400,000 from the Government of Ireland, 40 teachers were hired.",
        "Government of Ireland")]
    [InlineData("The scheme is co-financed by the European Union (80 %) and Sida (20 %).",
        "European Union|Swedish International Development Cooperation Agency")]
    [InlineData("Financed through a grant from the United Nations Trust Fund for Human Security, it runs clinics.",
        "United Nations Trust Fund for Human Security")]
    [InlineData("The Embassy of Japan attended. The project is financed by the Japanese Government.",
        "Japanese Government")]
    [InlineData("The programme is funded by the German Federal Foreign Office.", "German Federal Foreign Office")]
    [InlineData("Norway pays for the whole of the programme.", "Government of Norway")]
    [InlineData("The Ford Foundation contributed USD 200,000 and the Oak Foundation USD 100,000.",
        "Ford Foundation|Oak Foundation")]
    [InlineData("It received USD 900,000 from the Central Emergency Response Fund (CERF).",
        "Central Emergency Response Fund")]
    [InlineData("The costs are borne by the Kingdom of Denmark.", "Government of Denmark")]
    [InlineData("Made possible by the IOM Development Fund, the desk opened in May.", "IOM Development Fund")]
    [InlineData("The work is implemented by the Ministry of Health with the Red Crescent.", "")]
    [InlineData("The lawyers are paid by the hour.", "")]
    [InlineData("Le projet est financé par l'Union européenne et mis en œuvre par l'OIM.", "European Union")]
    [InlineData("Grâce à l'appui financier du Gouvernement du Japon, huit puits ont été creusés.",
        "Government of Japan")]
    [InlineData("Avec le soutien financier de l'Agence française de développement, 300 jeunes sont formés.",
        "French Development Agency")]
    [InlineData("El proyecto está financiado por la Unión Europea.", "European Union")]
    [InlineData("El proyecto se ejecuta con fondos de la Agencia Española de Cooperación Internacional para el "
        + "Desarrollo (AECID).", "Spanish Agency for International Development Cooperation")]
    [InlineData("Das Projekt wird vom Auswärtigen Amt finanziert; gefördert durch die Europäische Union.",
        "European Union")]
    [InlineData("Das Projekt wird aus Mitteln des Europäischen Sozialfonds finanziert.", "European Social Fund")]
    [InlineData("Il progetto è finanziato dall'Unione europea.", "European Union")]
    [InlineData("Il progetto nasce con il contributo dell'Agenzia Italiana per la Cooperazione allo Sviluppo.",
        "Italian Agency for Development Cooperation")]
    [InlineData("O projeto é financiado pela União Europeia.", "European Union")]
    public void Donors_are_told_in_many_phrases(string text, string donors) =>
        Assert.Equal(donors, string.Join('|', DonorFinder.Find(text).Select(donor => donor.Value)));

    [Theory]
    [InlineData("European Union (80 per cent); Government of Japan (20 per cent)",
        "European Union|Government of Japan")]
    [InlineData("EU – 75 %, Sida – 25 %", "European Union|Swedish International Development Cooperation Agency")]
    [InlineData("Government of Norway: NOK 2,000,000; UNICEF: USD 40,000",
        "Government of Norway|United Nations Children's Fund")]
    [InlineData("Fondo Asilo, Migrazione e Integrazione (FAMI) 2014-2020", "Asylum, Migration and Integration Fund")]
    [InlineData("Swiss Agency for Development and Cooperation - SDC", "Swiss Agency for Development and Cooperation")]
    [InlineData("European Commission (lead donor)", "European Commission")]
    [InlineData("60% European Union; 40% Government of Malta", "European Union|Government of Malta")]
    [InlineData("EUR 300,000 from the Government of Austria", "Government of Austria")]
    [InlineData("Europäische Union und Bundesministerium des Innern",
        "European Union|Bundesministerium des Innern")]
    [InlineData("Banque mondiale et Fonds des Nations Unies pour la population",
        "World Bank|United Nations Population Fund")]
    public void Shares_and_sums_are_no_part_of_a_name(string list, string names) =>
        Assert.Equal(names, string.Join('|', Organisations.Split(list)));

    [Theory]
    [InlineData("Gouvernement du Japon", "Government of Japan")]
    [InlineData("Gobierno de Noruega", "Government of Norway")]
    [InlineData("Governo della Svizzera", "Government of Switzerland")]
    [InlineData("Royal Government of Norway", "Government of Norway")]
    public void A_government_has_one_name_in_all_languages(string printed, string name) =>
        Assert.Equal(name, Organisations.NormaliseListed(printed));

    [Theory]
    [InlineData("de mars 2016 à février 2018", "2016-03", "2018-02")]
    [InlineData("du 1er avril 2013 au 31 mars 2014", "2013-04-01", "2014-03-31")]
    [InlineData("desde enero de 2015 hasta diciembre de 2016", "2015-01", "2016-12")]
    [InlineData("entre mayo de 2015 y junio de 2017", "2015-05", "2017-06")]
    [InlineData("von Juli 2014 bis Dezember 2015", "2014-07", "2015-12")]
    [InlineData("vom 1. März 2012 bis zum 28. Februar 2014", "2012-03-01", "2014-02-28")]
    [InlineData("da gennaio 2017 a dicembre 2019", "2017-01", "2019-12")]
    [InlineData("dal 15 marzo 2018 al 14 marzo 2020", "2018-03-15", "2020-03-14")]
    [InlineData("de janeiro de 2011 a dezembro de 2012", "2011-01", "2012-12")]
    [InlineData("15.03.2018 – 14.03.2020", "2018-03-15", "2020-03-14")]
    [InlineData("15-03-2018 to 14-03-2020", "2018-03-15", "2020-03-14")]
    [InlineData("FY 2012/13", "2012", "2013")]
    [InlineData("2014–16", "2014", "2016")]
    [InlineData("Nov – Feb 2015", "2014-11", "2015-02")]
    [InlineData("mid-2015 to the end of 2017", "2015", "2017")]
    [InlineData("spring 2011 to autumn 2012", "2011", "2012")]
    [InlineData("Oct '14 - Mar '16", "2014-10", "2016-03")]
    public void A_period_is_read_in_many_manners(string text, string from, string to)
    {
        var period = Assert.Single(Dates.FindPeriods(text));

        Assert.Equal((from, to), (period.From?.ToString(), period.To?.ToString()));
    }

    [Theory]
    [InlineData("36 months, from January 2016", "2016-01", "2018-12")]
    [InlineData("three years from 2009", "2009", "2011")]
    [InlineData("18 months (until June 2018)", "2017-01", "2018-06")]
    [InlineData("2010-11", "2010", "2011")]
    [InlineData("since 2015", "2015", "")]
    [InlineData("2012", "2012", "2012")]
    [InlineData("24 Monate ab 1. Mai 2013", "2013-05-01", "2015-04-30")]
    public void A_label_s_time_is_read_with_its_length(string value, string from, string to)
    {
        var (first, last, _) = PeriodValue.Read(value, isStart: null);

        Assert.Equal((from, to), (first?.ToString() ?? "", last?.ToString() ?? ""));
    }

    [Theory]
    [InlineData("The 18-month project, launched in March 2016, trains nurses.", "2016-03", "2017-08")]
    [InlineData("The two-year programme started in 2011. It trains nurses.", "2011", "2012")]
    [InlineData("Launched in May 2014 for twelve months, it trains nurses.", "2014-05", "2015-04")]
    [InlineData("Work began in April 2010 and the last houses were handed over in June 2012.", "2010-04", "2012-06")]
    [InlineData("Le projet se déroule de mars 2016 à février 2018.", "2016-03", "2018-02")]
    [InlineData("Das Projekt läuft von Juli 2014 bis Dezember 2015.", "2014-07", "2015-12")]
    [InlineData("El proyecto se ejecuta desde mayo de 2012 hasta abril de 2013.", "2012-05", "2013-04")]
    [InlineData("Il progetto si svolge da gennaio 2017 a dicembre 2019.", "2017-01", "2019-12")]
    [InlineData("The project has been ongoing since 2015.", "2015", "")]
    [InlineData("The war began in 2011 and ended in 2014.", "", "")]
    [InlineData("The project builds on a law of 2009. Published on 3 May 2012.", "", "")]
    public void A_project_s_time_is_told_in_many_phrases(string text, string from, string to)
    {
        var period = PeriodFinder.Find(text)?.Value;

        Assert.Equal((from, to), (period?.From?.ToString() ?? "", period?.To?.ToString() ?? ""));
    }

    [Theory]
    [InlineData("1,5 millones de euros", 1500000, "EUR")]
    [InlineData("2,5 Mio. Euro", 2500000, "EUR")]
    [InlineData("1,8 Millionen Euro", 1800000, "EUR")]
    [InlineData("1,2 million d'euros", 1200000, "EUR")]
    [InlineData("3 millions de dollars américains", 3000000, "USD")]
    [InlineData("850 000 dollars des États-Unis", 850000, "USD")]
    [InlineData("1,3 milioni di euro", 1300000, "EUR")]
    [InlineData("6.2M €", 6200000, "EUR")]
    [InlineData("CHF 2.5m", 2500000, "CHF")]
    [InlineData("JPY 300 million", 300000000, "JPY")]
    [InlineData("EUR 1 350 000", 1350000, "EUR")]
    [InlineData("1.250.000 EUR", 1250000, "EUR")]
    [InlineData("€ 980.000,00", 980000, "EUR")]
    [InlineData("USD 45O,OOO", 450000, "USD")]
    [InlineData("200.000 Schweizer Franken", 200000, "CHF")]
    [InlineData("14 million Norwegian kroner", 14000000, "NOK")]
    [InlineData("IOM 500,000 USD", 500000, "USD")]
    public void A_sum_is_read_in_many_manners(string text, double amount, string currency) =>
        Assert.Equal(new Money((decimal)amount, currency), Amounts.Find(text).Single().Money);

    [Theory]
    [InlineData("The project is worth USD 700,000.", "700000 USD")]
    [InlineData("The centre was built at a total cost of EUR 2 million, says the project's report.", "2000000 EUR")]
    [InlineData("Le projet est doté d'une enveloppe de 1,2 million d'euros.", "1200000 EUR")]
    [InlineData("El proyecto cuenta con un presupuesto de 800.000 euros.", "800000 EUR")]
    [InlineData("Die Gesamtkosten betragen 2,5 Mio. Euro.", "2500000 EUR")]
    [InlineData("Il progetto ha un costo totale di 640.000 euro.", "640000 EUR")]
    [InlineData("It is funded by the Government of Norway (NOK 4 million).", "4000000 NOK")]
    [InlineData("Norway gives NOK 2 million and Sweden gives SEK 3 million for it.", "")]
    [InlineData("Grants of up to EUR 2,500 are given to each family.", "")]
    public void A_project_s_cost_is_told_in_many_phrases(string text, string budget) =>
        Assert.Equal(budget, BudgetFinder.Find(text) is { } found
            ? $"{found.Value.Amount:0.##} {found.Value.Currency}" : "");

    [Theory]
    [InlineData("The bakery has three ovens; total EUR 40,000.", "40000 EUR")]
    [InlineData("Flour EUR 3,000, ovens EUR 7,000, total: EUR 10,000.", "10000 EUR")]
    [InlineData("Flour EUR 3,000, ovens EUR 7,000 – total EUR 10,000.", "10000 EUR")]
    [InlineData("The total EUR 10,000 was lost.", "")]
    [InlineData("Flour EUR 3,000, ovens EUR 7,000, subtotal EUR 10,000.", "")]
    public void A_sum_behind_the_parts_is_the_total(string text, string budget) =>
        Assert.Equal(budget, BudgetFinder.Find(text) is { } found
            ? $"{found.Value.Amount:0.##} {found.Value.Currency}" : "");

    [Theory]
    [InlineData("The project began in May 2014 and will close in June 2016.", "2014-05", "2016-06")]
    [InlineData("The project began in May 2014 and is to close in June 2016.", "2014-05", "2016-06")]
    [InlineData("After the start of the rains in May 2014, the project trains bakers.", "", "")]
    [InlineData("The shop began in May 2014, and the oven closes at noon.", "", "")]
    public void A_start_and_a_close_bound_a_project(string text, string from, string to)
    {
        var period = PeriodFinder.Find(text)?.Value;

        Assert.Equal((from, to), (period?.From?.ToString() ?? "", period?.To?.ToString() ?? ""));
    }

    [Theory]
    [InlineData("2002, 2003 and 2004", "2002", "2004")]
    [InlineData("2003/2004/2005", "2003", "2005")]
    [InlineData("2003 / 2004 / 2005", "2003", "2005")]
    [InlineData("2002; 2003; 2004", "2002", "2004")]
    [InlineData("2012/2013 and 2014/2015", "2012", "2015")]
    [InlineData("2002, 2003", "2002", "2003")]
    [InlineData("May 2002", "2002-05", "")]
    [InlineData("24 months, from 2002", "2002", "2003")]
    public void Years_that_are_listed_are_a_time_from_the_first_to_the_last(string value, string from, string to)
    {
        var (first, last, _) = PeriodValue.Read(value, isStart: null);

        Assert.Equal((from, to), (first?.ToString() ?? "", last?.ToString() ?? ""));
    }

    [Theory]
    [InlineData("The ovens cost EUR 70,000, which was the entire budget.", "70000 EUR")]
    [InlineData("Irish Aid gave up to EUR 70,000, which covers the whole cost.", "70000 EUR")]
    [InlineData("The bakers have a budget, which comes to about EUR 70,000.", "70000 EUR")]
    [InlineData("The work of the bakers, which amounts to EUR 70,000, goes on.", "70000 EUR")]
    [InlineData("Its costs came to EUR 70,000.", "70000 EUR")]
    [InlineData("The programme's running costs are EUR 70,000.", "70000 EUR")]
    [InlineData("Irish Aid paid for the project (EUR 70,000).", "70000 EUR")]
    [InlineData("Irish Aid gave EUR 70,000, or 80 per cent of the cost.", "70000 EUR")]
    public void A_whole_and_a_gift_are_told_in_many_words(string text, string budget) =>
        Assert.Equal(budget, Budget(text));

    [Theory]
    [InlineData("Irish Aid gave up to EUR 70,000.", "")]
    [InlineData("Das Projekt gibt höchstens 5.000 Euro pro Person.", "")]
    [InlineData("Das Projekt gibt jeweils 5.000 Euro.", "")]
    [InlineData("Le projet finance des fours avec 5 000 euros au maximum.", "")]
    [InlineData("Il progetto dà al massimo 5.000 euro.", "")]
    [InlineData("EUR 70,000 was lost by the bakers.", "")]
    [InlineData("Each baker has EUR 70,000 that was given by Irish Aid.", "")]
    [InlineData("The oven costs, says the baker, are EUR 70,000 a year.", "")]
    [InlineData("Irish Aid paid for the bread (EUR 70,000).", "")]
    [InlineData("The cost of USD 5,000 for the smuggler drives families to ruin.", "")]
    [InlineData("Le projet donne à chacun 5 000 euros par personne.", "")]
    [InlineData("An earlier project had EUR 70,000, which was the entire budget.", "")]
    public void A_part_a_limit_and_a_loss_are_no_budget(string text, string budget) =>
        Assert.Equal(budget, Budget(text));

    [Theory]
    [InlineData("The bakery was paid from means drawn from the Oak Foundation.", "Oak Foundation")]
    [InlineData("The budget falls to Irish Aid.", "Irish Aid")]
    [InlineData("The bakery owes its existence to the Oak Foundation.", "Oak Foundation")]
    [InlineData("The ovens are a gift of Irish Aid.", "Irish Aid")]
    [InlineData("The bakery is a joint investment by Irish Aid and the Oak Foundation.", "Irish Aid|Oak Foundation")]
    [InlineData("The bakery now relies on the Oak Foundation.", "Oak Foundation")]
    [InlineData("Of the cost, 60 per cent is paid by Irish Aid and 40 per cent by Sida.",
        "Irish Aid|Swedish International Development Cooperation Agency")]
    [InlineData("Irish Aid has been the main donor.", "Irish Aid")]
    [InlineData("Irish Aid met all costs.", "Irish Aid")]
    [InlineData("Irish Aid, through its office in Kenya, funds the project.", "Irish Aid")]
    [InlineData("Irish Aid bears the whole of the budget.", "Irish Aid")]
    [InlineData("Irish Aid covers all of its costs.", "Irish Aid")]
    [InlineData("The ovens cost EUR 9,000, which the Oak Foundation has promised to pay.", "Oak Foundation")]
    public void More_words_of_giving_name_who_pays(string text, string donors) => Assert.Equal(donors, Donors(text));

    [Theory]
    [InlineData("The water is drawn from Lake Turkana.", "")]
    [InlineData("The bakers owe their bread to the Oak Foundation.", "")]
    [InlineData("Irish Aid met all bakers.", "")]
    [InlineData("Irish Aid, through its office in Kenya, counts loaves.", "")]
    [InlineData("The bakery bears the whole of the budget.", "")]
    [InlineData("The ovens cost EUR 9,000, which the Oak Foundation has promised to count.", "")]
    [InlineData("Irish Aid has been the main baker.", "")]
    [InlineData("Costs of transport fell to Nairobi prices.", "")]
    [InlineData("The Ministry of Health covers the full costs of treatment for the poor.", "")]
    [InlineData("Kenya Airways covers the full amount of stolen bags.", "")]
    [InlineData("An earlier bakery was a gift of Irish Aid.", "")]
    public void Words_of_other_deeds_name_nobody(string text, string donors) => Assert.Equal(donors, Donors(text));

    [Theory]
    [InlineData("It is funded by Irish Aid together with the Oak Foundation.", "Irish Aid|Oak Foundation")]
    [InlineData("It is funded by Irish Aid as well as by the Oak Foundation.", "Irish Aid|Oak Foundation")]
    [InlineData("It is funded by Irish Aid as well as the Oak Foundation.", "Irish Aid|Oak Foundation")]
    [InlineData("It has funding from Irish Aid and from the Oak Foundation.", "Irish Aid|Oak Foundation")]
    [InlineData("It is funded by Irish Aid and run together with the Oak Foundation.", "Irish Aid")]
    [InlineData("It is funded by Irish Aid as well as by local bakers.", "Irish Aid")]
    [InlineData("It is funded by Irish Aid together with IOM.", "Irish Aid")]
    public void Joints_of_several_words_lead_to_the_next_who_pays(string text, string donors) =>
        Assert.Equal(donors, Donors(text));

    private static string Donors(string text) =>
        string.Join('|', DonorFinder.Find(text).Select(donor => donor.Value));

    private static string Budget(string text) => BudgetFinder.Find(text) is { } found
        ? $"{found.Value.Amount:0.##} {found.Value.Currency}" : "";
}
