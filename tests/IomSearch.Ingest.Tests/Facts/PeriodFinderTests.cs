using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

/// <summary>Times of a project that a sentence states, and those that a text gives by the way.</summary>
public sealed class PeriodFinderTests
{
    [Theory]
    [InlineData("The bakers learn over 24 months from April 2022.", "2022-04", "2024-03")]
    [InlineData("The project takes two years, starting in May 2014.", "2014-05", "2016-04")]
    [InlineData("The project is to be completed in 2007, having begun in 2004.", "2004", "2007")]
    [InlineData("The project, launched in May 2011, comes to an end in June 2013.", "2011-05", "2013-06")]
    [InlineData("The project began in 2004. It will come to an end in 2007.", "2004", "2007")]
    public void A_sentence_states_when_the_project_runs(string text, string from, string to) =>
        Assert.Equal((from, to), Told(PeriodFinder.Find(text)));

    [Theory]
    [InlineData("The war began in 2004 and came to an end in 2007.")]
    [InlineData("Children of 24 months were weighed in April 2022.")]
    [InlineData("A previous project ran over 24 months from April 2022.")]
    [InlineData("Two schools are to be repainted in 2007.")]
    public void Another_time_is_none_of_the_project(string text) => Assert.Null(PeriodFinder.Find(text));

    [Fact]
    public void An_end_before_the_start_is_left_out() => Assert.Equal(("2007", ""),
        Told(PeriodFinder.Find("The project is to be completed in 2004, having begun in 2007.")));

    [Theory]
    [InlineData("Six towns got a bakery, 2011–2013.", "2011", "2013")]
    [InlineData("From May 2011 to June 2013 six towns got a bakery.", "2011-05", "2013-06")]
    [InlineData("In 2015, forty bakers learned to run a shop.", "2015", "2015")]
    [InlineData("Forty bakers have had a shop since 2015. In 2015 they had none.", "2015", "2015")]
    [InlineData("The courses took place in 2015. The mill dates from 1890.", "2015", "2015")]
    public void The_only_time_in_a_text_is_the_project_s(string text, string from, string to) =>
        Assert.Equal((from, to), Told(PeriodFinder.FindByTheWay(text)));

    [Theory]
    [InlineData("The war of 2014–2016 closed every bakery.")]
    [InlineData("After the drought in 2015, bread was dear.")]
    [InlineData("According to a census in 2010, ninety bakeries stand by the lake.")]
    [InlineData("Bakeries opened in 2011–2012. Mills opened in 2013–2014.")]
    [InlineData("In 2011 the bakers met. In 2014 they met again.")]
    [InlineData("She came to the lake in 2015 and bakes bread.")]
    [InlineData("An earlier project built mills in 2011–2012.")]
    [InlineData("The road is 2015 metres long.")]
    public void A_time_of_something_else_or_one_of_several_is_none(string text) =>
        Assert.Null(PeriodFinder.FindByTheWay(text));

    [Theory]
    [InlineData("")]
    [InlineData("2015")]
    [InlineData("In 99999999999999999999 bakers met, in 0000.")]
    public void Broken_times_are_none(string text) => Assert.Null(PeriodFinder.FindByTheWay(text));

    [Theory]
    [InlineData("In 2011 and 2012, forty bakers learned to run a shop.", "2011", "2012")]
    [InlineData("In 2011 and 2013, forty bakers learned to run a shop.", "", "")]
    [InlineData("After the droughts of 2011 and 2012, bread was dear.", "", "")]
    public void Two_years_one_behind_the_other_are_a_time(string text, string from, string to) =>
        Assert.Equal((from, to), Told(PeriodFinder.FindByTheWay(text)));

    [Theory]
    [InlineData("The course ran in 2014 and 2015.", "2014", "2015")]
    [InlineData("The project was implemented in 2006, 2007 and 2008.", "2006", "2008")]
    [InlineData("The project was carried out in 2014 and in 2015 by the bakers.", "2014", "2015")]
    [InlineData("The courses were held throughout 2014, 2015, and 2016.", "2014", "2016")]
    [InlineData("Le projet est mis en œuvre en 2014 et 2015.", "2014", "2015")]
    public void Years_in_turn_in_which_it_runs_bound_it(string text, string from, string to) =>
        Assert.Equal((from, to), Told(PeriodFinder.Find(text)));

    [Theory]
    [InlineData("The course ran in 2014.")]
    [InlineData("The course ran in 2014 and 2016.")]
    [InlineData("The course ran in 2014 or 2015.")]
    [InlineData("A previous course ran in 2014 and 2015.")]
    [InlineData("Following the floods, the course ran in 2014 or so.")]
    [InlineData("Bread was dear in 2014 and 2015.")]
    public void Years_apart_or_of_something_else_do_not(string text) => Assert.Null(PeriodFinder.Find(text));

    [Theory]
    [InlineData("The bakery opened for the first time in May 2014 and for the last time in June 2016.", "2014-05",
        "2016-06")]
    [InlineData("Work was taken up in May 2014 and came to a close in June 2016.", "2014-05", "2016-06")]
    [InlineData("The serial went on air in May 2014 and drew to a close in June 2016.", "2014-05", "2016-06")]
    [InlineData("The campaign got under way in May 2014 and wound down in June 2016.", "2014-05", "2016-06")]
    [InlineData("The project, having been opened in May 2014, drew to its close in June 2016.", "2014-05", "2016-06")]
    [InlineData("The project is scheduled to end in June 2016. It began in May 2014.", "2014-05", "2016-06")]
    [InlineData("The project is set to end in June 2016. It began in May 2014.", "2014-05", "2016-06")]
    [InlineData("Activities got under way in the rainy season of 2014. The project ended in June 2016.", "2014",
        "2016-06")]
    [InlineData("The undertaking was carried out from May 2014 to June 2016.", "2014-05", "2016-06")]
    [InlineData("Bakers learn for two and a half years, to start in May 2014.", "2014-05", "2016-10")]
    public void Many_words_tell_of_a_beginning_and_an_end(string text, string from, string to) =>
        Assert.Equal((from, to), Told(PeriodFinder.Find(text)));

    [Theory]
    [InlineData("The war was taken up in May 2014 and came to a close in June 2016.")]
    [InlineData("The violence got under way in May 2014 and wound down in June 2016.")]
    [InlineData("An earlier serial went on air in May 2014 and drew to a close in June 2016.")]
    [InlineData("The shop was close to the mill in May 2014 and to the lake in June 2016.")]
    [InlineData("The meeting is set for June 2016, to end all doubt.")]
    public void Other_beginnings_and_ends_are_not_the_project_s(string text) => Assert.Null(PeriodFinder.Find(text));

    [Theory]
    [InlineData("In 2006, 2007 and 2008, forty bakers learned to run a shop.", "2006", "2008")]
    [InlineData("In 2011 and in 2012, forty bakers learned to run a shop.", "2011", "2012")]
    [InlineData("In 2015, forty displaced people learned to run a shop.", "2015", "2015")]
    [InlineData("In 2015, forty internally displaced bakers learned to run a shop.", "2015", "2015")]
    [InlineData("In the fiscal year 2015 forty bakers learned to run a shop.", "2015", "2015")]
    [InlineData("For the whole of 2015 forty bakers learned to run a shop.", "2015", "2015")]
    [InlineData("Over the summer of 2015 forty bakers learned to run a shop.", "2015", "2015")]
    public void Years_and_seasons_by_the_way_are_the_project_s(string text, string from, string to) =>
        Assert.Equal((from, to), Told(PeriodFinder.FindByTheWay(text)));

    [Theory]
    [InlineData("In 2015, the storm displaced hundreds of bakers.")]
    [InlineData("In 2015, four hundred bakers were displaced.")]
    [InlineData("In 2015, families uprooted by the storm came to the lake.")]
    [InlineData("In 2015, people expelled from the hills came to the lake.")]
    [InlineData("In 2006, 2008 and 2010, forty bakers learned to run a shop.")]
    [InlineData("In 2006, 2007 and 2008, an earlier project taught forty bakers.")]
    [InlineData("After the storms of 2006, 2007 and 2008, bread was dear.")]
    [InlineData("In 2011 and 2012, bakers met. In 2014, they met again.")]
    [InlineData("In the fiscal year 2015, according to a census, bread was dear.")]
    public void Times_of_flight_and_years_apart_are_not(string text) => Assert.Null(PeriodFinder.FindByTheWay(text));

    [Fact]
    public async Task A_sentence_of_ten_thousand_years_is_read_in_less_than_a_minute()
    {
        var text = $"The course ran in {string.Concat(Enumerable.Repeat("2014, 2015, ", 5_000))}and then no more.";
        var search = Task.Run(() => PeriodFinder.Find(text));

        Assert.Same(search, await Task.WhenAny(search, Task.Delay(TimeSpan.FromMinutes(1))));
    }

    private static (string From, string To) Told(Found<PeriodMatch>? found) =>
        (found?.Value.From?.ToString() ?? "", found?.Value.To?.ToString() ?? "");
}
