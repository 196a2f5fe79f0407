using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>Times told behind an event or in two places, and sums by the word that stands nearest.</summary>
public sealed class TimesAndSumsTests
{
    [Theory]
    [InlineData("The bakery was set up in 2011 by the lake and run until 2014.", "2011", "2014")]
    [InlineData("Set up in May 2011, the bakery ran until June 2014.", "2011-05", "2014-06")]
    [InlineData("The project started in 2019. A book was printed in May 2023, when the project ended.", "2019",
        "2023-05")]
    [InlineData("The project started in 2019. The ovens were lit until May 2023 when this project came to an end.",
        "2019", "2023-05")]
    [InlineData("The project ran from FY 2018/19 until FY 2019/20.", "2018", "2020")]
    [InlineData("The project ran from FY 2018/19 to FY 2019/20.", "2018", "2020")]
    [InlineData("El proyecto empezó en mayo de 2014 y terminó en junio de 2016.", "2014-05", "2016-06")]
    [InlineData("El proyecto empezó en mayo de 2014.", "2014-05", "")]
    [InlineData("The research began in May 2014 and ended in June 2016.", "2014-05", "2016-06")]
    [InlineData("The three-year “Bread for All” project began in 2014.", "2014", "2016")]
    public void A_text_tells_when_it_ran(string text, string from, string to)
    {
        var (start, end) = Told(PeriodFinder.Find(text));
        Assert.Equal((from, to), (start[..Math.Min(start.Length, Math.Max(from.Length, 4))],
            end[..Math.Min(end.Length, Math.Max(to.Length, 4))]));
    }

    [Theory]
    [InlineData("A book was printed in May 2023, when the war ended.")]
    [InlineData("A book was printed in May 2023, when the rain ended.")]
    [InlineData("The mill was set up in 1890 by the lake.")]
    [InlineData("The village was set up in 1890 and the mill was closed in 2014.")]
    [InlineData("La crisis empezó en 2014 y terminó en 2016.")]
    [InlineData("La guerra empezó en mayo de 2014.")]
    [InlineData("An earlier bakery was set up in 2011 and run until 2014.")]
    public void Other_ends_and_beginnings_are_none(string text) => Assert.Null(PeriodFinder.Find(text));

    [Theory]
    [InlineData("After the outbreak along the border, 140 bakers learnt in 2019 to wash.", "2019")]
    [InlineData("Following a storm by the lake, forty bakers learned in 2019 to swim.", "2019")]
    [InlineData("In 2018, forty bakers learned to wash, after an outbreak in the north.", "2018")]
    [InlineData("Forty bakers learned to wash in 2018, following an outbreak.", "2018")]
    [InlineData("Forty bakers learned in the harvest of 2018.", "2018")]
    [InlineData("Cuarenta panaderos aprendieron en la cosecha de 2018.", "2018")]
    [InlineData("Quarante boulangers ont appris pendant la récolte de 2018.", "2018")]
    public void A_year_beside_an_event_of_no_date_is_the_project_s(string text, string year) =>
        Assert.Equal((year, year), Told(PeriodFinder.FindByTheWay(text)));

    [Theory]
    [InlineData("After the outbreak in 2019, 140 bakers learnt to wash.")]
    [InlineData("The outbreak came in 2019.")]
    [InlineData("After the coup, fighting resumed in 2019.")]
    [InlineData("After the war, the drought began in 2019.")]
    [InlineData("Forty bakers learned to wash, after an outbreak in 2018.")]
    [InlineData("After the storm, by the lake, the war began in 2019.")]
    public void The_year_of_the_event_itself_is_not(string text) => Assert.Null(PeriodFinder.FindByTheWay(text));

    [Theory]
    [InlineData("Funded at EUR 420,000, the project builds ovens.", 420_000)]
    [InlineData("Budgeted at USD 90,000, the bakery opened in May.", 90_000)]
    [InlineData("With a budget of EUR 420,000, the project gives each cooperative an oven.", 420_000)]
    [InlineData("At a total cost of EUR 420,000, each village gets an oven.", 420_000)]
    [InlineData("The project costs EUR 420,000.", 420_000)]
    public void The_nearest_word_calls_it_the_budget(string text, int amount) =>
        Assert.Equal(amount, BudgetFinder.Find(text)?.Value.Amount);

    [Theory]
    [InlineData("The project bought two X-ray machines, which cost EUR 90,000.")]
    [InlineData("The project dug six wells that cost EUR 90,000.")]
    [InlineData("The project bought vehicles, which cost about EUR 90,000.")]
    [InlineData("Two mills looked at EUR 90,000 of bread.")]
    [InlineData("The project gives each cooperative EUR 9,000.")]
    [InlineData("An earlier project was funded at EUR 90,000.")]
    public void What_things_and_shares_cost_is_not(string text) => Assert.Null(BudgetFinder.Find(text));

    [Theory]
    [InlineData("All of them got assistance worth NOK 23,000 in funds.", 23_000)]
    [InlineData("The bakery got a grant worth NOK 23,000.", 23_000)]
    public void The_only_sum_is_the_budget(string text, int amount) =>
        Assert.Equal(amount, BudgetFinder.FindByTheWay(text, [])?.Value.Amount);

    [Theory]
    [InlineData("Each was entitled to a grant worth NOK 23,000.")]
    [InlineData("Every baker got a grant worth NOK 23,000.")]
    [InlineData("Families were entitled to a grant worth NOK 23,000.")]
    [InlineData("Chaque boulanger a reçu des fonds de 23 000 EUR.")]
    [InlineData("Cada panadero recibió fondos de 23.000 EUR.")]
    [InlineData("Jeder Bäcker erhielt Mittel von 23.000 EUR.")]
    [InlineData("Ogni fornaio ha avuto fondi per 23.000 EUR.")]
    public void What_each_one_gets_is_not(string text) => Assert.Null(BudgetFinder.FindByTheWay(text, []));

    private static (string From, string To) Told(Found<PeriodMatch>? found) =>
        (found?.Value.From?.ToString() ?? "", found?.Value.To?.ToString() ?? "");
}
