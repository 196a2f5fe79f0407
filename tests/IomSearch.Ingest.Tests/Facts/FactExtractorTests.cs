using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Facts;

public sealed class FactExtractorTests
{
    [Theory]
    [InlineData("Remittances from Tajik citizens working in Russia reach the villages. In Tajikistan, IOM trains "
        + "teachers.", "TJ")]
    [InlineData("The survey asks Vietnamese women who live in Japan. Offices in Japan print it.", "JP")]
    [InlineData("Myanmar Muslims and Thais in Mae Sot learn sewing. The follow-up goes on in Thailand.", "TH")]
    [InlineData("The project assists the governments of Kenya and Uganda. Nurses in Kenya and Uganda are trained.",
        "KE UG")]
    [InlineData("Migrants from Ethiopia, Eritrea and neighbouring Somalia pass through Djibouti. In Djibouti they "
        + "rest.", "DJ")]
    [InlineData("Courses take place in Atlanta, and in Georgia as well: Tbilisi and Batumi.", "GE")]
    [InlineData("Jordan hosts many refugees. The project builds schools in Irbid and Mafraq.", "JO")]
    [InlineData("The project writes a handbook for all.", "")]
    public void Countries_are_those_in_which_the_project_works(string text, string codes) =>
        Assert.Equal(codes, string.Join(' ', FactExtractor.Complete(Project(text)).Countries));

    [Theory]
    [InlineData("Health Care in Samoa", "WS")]
    [InlineData("Awareness in Khatlon Oblast, Tajikistan", "TJ")]
    [InlineData("Training in the Mazovia Region", "PL")]
    public void A_title_that_names_the_country_decides(string title, string code) =>
        Assert.Equal(
            [code],
            FactExtractor.Complete(Project("The office is in France. In France all is well.") with { Title = title })
                .Countries);

    [Fact]
    public void The_country_of_the_page_is_taken_where_the_text_names_none()
    {
        var project = Project("The project builds wells.");
        var completed = FactExtractor.Complete(project with { Source = project.Source with { HomeCountry = "NP" } });

        Assert.Equal(["NP"], completed.Countries);
        Assert.Equal("country of the page", Assert.Single(completed.Evidence).Rule);
    }

    [Fact]
    public void A_labelled_fact_is_never_replaced()
    {
        var project = Project("In Kenya, the project is funded by Japan.") with
        {
            Countries = ["UG"],
            Donors = ["Norway"]
        };
        var completed = FactExtractor.Complete(project);

        Assert.Equal(("UG", "Norway"), (completed.Countries.Single(), completed.Donors.Single()));
    }

    [Fact]
    public void A_record_whose_facts_a_person_stated_stays_as_it_is()
    {
        var project = Project("In Kenya, in 2015, IOM built wells. The project is funded by Japan.");
        var stated = project with { Source = project.Source with { StatesAllFacts = true } };

        Assert.Same(stated, FactExtractor.Complete(stated));
    }

    [Fact]
    public void Evidence_names_the_line_of_its_paragraph()
    {
        var project = Project("First.\n\nIn 2015, IOM built wells.") with { ParagraphLines = [7, 12] };

        Assert.Equal(
            (12, "2015"),
            FactExtractor.Complete(project).Evidence.Select(evidence => (evidence.Line, evidence.Value)).Single());
    }

    [Fact]
    public void A_year_outside_the_stated_dates_is_left_out() =>
        Assert.Equal(
            [2015],
            FactExtractor.Complete(Project("In 2013, IOM built wells. In 2015, IOM dug on.") with
            {
                Start = PartialDate
                .Of(2015)
            }).Years);

    [Fact]
    public void A_quote_has_at_most_two_hundred_characters()
    {
        var text = $"{new string('x', 5000)} In 2015, IOM built {new string('y', 5000)}.";

        Assert.All(FactExtractor.Complete(Project(text)).Evidence, evidence =>
            Assert.InRange(evidence.Quote.Length, 1, 200));
    }

    [Fact]
    public async Task A_long_text_is_searched_in_less_than_a_minute()
    {
        var text = string.Join(
            ' ', Enumerable.Repeat("In 2015, IOM and the (European Union) project, funded by Japan and", 5_000));
        var search = Task.Run(() => FactExtractor.Complete(Project(text)));

        Assert.Same(search, await Task.WhenAny(search, Task.Delay(TimeSpan.FromMinutes(1))));
    }

    [Theory]
    [InlineData("2014-05", "", "The project ran from May 2014 to June 2016.", "2014-05", "2016-06")]
    [InlineData("2014", "", "The project ran from May 2014 to June 2016.", "2014", "2016-06")]
    [InlineData("", "2016-06", "The project ran from May 2014 to June 2016.", "2014-05", "2016-06")]
    [InlineData("2014-05", "", "The 24-month project began in May 2014.", "2014-05", "2016-04")]
    public void The_text_tells_the_other_end_of_a_time_of_which_a_label_states_one(
        string start, string end, string text, string from, string to)
    {
        var project = FactExtractor.Complete(Labelled(start, end, text));

        Assert.Equal((from, to), (project.Start?.ToString() ?? "", project.End?.ToString() ?? ""));
        Assert.Equal(start.Length == 0 ? "start" : "end",
            Assert.Single(project.Evidence, fact => fact.Field is "start" or "end").Field);
    }

    [Theory]
    [InlineData("2013-05", "", "The project ran from May 2014 to June 2016.")]
    [InlineData("", "2017", "The project ran from May 2014 to June 2016.")]
    [InlineData("2014-05", "", "The project began in May 2014.")]
    [InlineData("2014-05", "", "An earlier project ran from May 2014 to June 2016.")]
    [InlineData("2014-05", "", "From May 2014 to June 2016, bread was dear.")]
    [InlineData("2014-05", "2015-05", "The project ran from May 2014 to June 2016.")]
    public void A_time_that_begins_or_ends_in_another_year_is_not_joined_to_a_label(
        string start, string end, string text)
    {
        var project = FactExtractor.Complete(Labelled(start, end, text));

        Assert.Equal((start, end), (project.Start?.ToString() ?? "", project.End?.ToString() ?? ""));
    }

    [Theory]
    [InlineData("Asia (worldwide)", "")]
    [InlineData("Worldwide", "")]
    [InlineData("East Africa", "KE")]
    [InlineData(null, "KE")]
    public void A_project_of_the_whole_world_is_in_no_country(string? region, string codes) =>
        Assert.Equal(codes, string.Join(' ', FactExtractor.Complete(
            Project("In Kenya, bakers are trained.") with { Region = region }).Countries));

    private static ProjectDocument Labelled(string start, string end, string text) =>
        Project(text) with { Start = Date(start), End = Date(end) };

    private static PartialDate? Date(string date) => Dates.TryParse(date, out var known) ? known : null;

    private static ProjectDocument Project(string text) =>
        new() { Id = "a", Title = "A Title", Text = text, Source = new SourceReference { File = "a.txt" } };
}
