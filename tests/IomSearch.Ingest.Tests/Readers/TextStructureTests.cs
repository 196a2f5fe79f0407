using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Where projects begin and end, what their titles are and which lines are their facts, in pages saved as text
/// and in reports.</summary>
public sealed class TextStructureTests : IDisposable
{
    private const string Text = "The project opens advice desks at which travellers are told about their rights, and "
        + "trains the people who work at them. A doctor calls twice a week.";

    private readonly Reading folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Labels_that_are_glued_to_their_values_are_taken_apart()
    {
        var project = folder.With("a.txt", "MENUHomeAboutHealthContact\nHomeHealthA Desk at Every Border\n"
            + "A Desk at Every Border\nCountryKenya\nDonorGovernment of Norway\nDuration2014-2016\n"
            + $"BudgetUSD 1.2 million\n{Text}\nRead moreWells in Wajir, funded by the Government of Japan\n").Project();

        Assert.Equal("A Desk at Every Border", project.Title);
        Assert.Equal(["Government of Norway"], project.Donors);
        Assert.Equal(["KE"], project.Countries);
        Assert.Equal([2014, 2015, 2016], project.Years);
        Assert.Equal(1_200_000, project.Budget?.Amount);
    }

    [Fact]
    public void A_label_that_no_table_knows_is_no_title()
    {
        var project = folder.With("a.txt", "A Desk at Every Border\nDonor: Government of Norway\nLead body: "
            + $"Cooperative of Wajir\nDuration: 2014-2016\n{Text}\n").Project();

        Assert.Equal("A Desk at Every Border", project.Title);
    }

    [Fact]
    public void Numbered_titles_are_projects_whatever_stands_below_them()
    {
        var projects = folder.With("a.txt", "Grants awarded\n\n1. Wells for Wajir\nKenya.\nDonor: Government of Japan\n"
            + $"{Text}\n\n2. Roads to School\nUganda. Two districts.\nDonor: Government of Norway\n{Text}\n\n"
            + $"3. Homes for Hargeisa\nDonor: Government of France\n{Text}\n").Projects();

        Assert.Equal(["Wells for Wajir", "Roads to School", "Homes for Hargeisa"],
            projects.Select(project => project.Title));
        Assert.Equal(["Government of Japan", "Government of Norway", "Government of France"],
            projects.SelectMany(project => project.Donors));
    }

    [Fact]
    public void Labels_between_tabs_are_facts_each()
    {
        var project = folder.With("a.txt", "Home\tNews\tContact\nA Desk at Every Border\n"
            + $"Country: Kenya\tDonor: Government of Norway\tPeriod: May 2014 - June 2016\n{Text}\n").Project();

        Assert.Equal("A Desk at Every Border", project.Title);
        Assert.Equal(["KE"], project.Countries);
        Assert.Equal(["Government of Norway"], project.Donors);
        Assert.Equal([2014, 2015, 2016], project.Years);
    }

    [Fact]
    public void A_label_that_is_called_as_a_menu_is_kept_where_the_next_label_follows_on_its_value()
    {
        var project = folder.With("a.txt", "Countries\nGeorgia\nMoldova\nUkraine\nA Desk at Every Border\n"
            + $"Donor\nGovernment of Norway\nCountries\nKenya, Uganda\nBudget\nUSD 40,000\n{Text}\n").Project();

        Assert.Equal(["KE", "UG"], project.Countries);
    }

    [Fact]
    public void Labels_one_behind_the_other_are_facts_each()
    {
        var project = folder.With("a.txt",
            "HomeWhat we doDesks\nA Desk at Every Border\nProject title: A Desk at Every Border Duration: 24 months, "
            + $"May 2014 – April 2016 Donor: Government of Norway Budget: CHF 650,000\n{Text}\n").Project();

        Assert.Equal("A Desk at Every Border", project.Title);
        Assert.Equal(["Government of Norway"], project.Donors);
        Assert.Equal([2014, 2015, 2016], project.Years);
        Assert.Equal(650_000, project.Budget?.Amount);
    }

    [Theory]
    [InlineData("With funds from the Government of Japan, Wells for Wajir was launched in May.", "Government of Japan")]
    [InlineData("Funded by Irish Aid, Samara Relief runs six tents.", "Irish Aid")]
    [InlineData("The Government of Japan was the donor.", "Government of Japan")]
    [InlineData("With funds from the Government of Japan and Irish Aid, six tents were put up.",
        "Government of Japan|Irish Aid")]
    public void Who_acts_behind_the_words_of_paying_does_not_pay(string sentence, string donors)
    {
        var project = FactExtractor.Complete(
            folder.With("a.txt", $"A Desk at Every Border\n{Text} {sentence}\n").Project());

        Assert.Equal(donors.Split('|'), project.Donors);
    }

    [Fact]
    public void A_question_divides_the_text_and_is_no_title()
    {
        var project = folder.With("a.txt", $"A Desk at Every Border\nWhat it is about\n{Text}\nWho pays for it\n"
            + "The project is funded by the Government of Norway.\n").Project();

        Assert.Equal("A Desk at Every Border", project.Title);
    }

    [Fact]
    public void The_project_that_news_name_in_quotes_goes_before_their_headline()
    {
        var project = folder.With("a.txt", "New Boats for the Police of the Lake\nYesterday the boats were handed over "
            + $"under the project “A Desk at Every Border of Kenya”. {Text}\n").Project();

        Assert.Equal("A Desk at Every Border of Kenya", project.Title);
    }

    [Fact]
    public void A_label_of_the_title_starts_each_project()
    {
        var projects = folder.With("a.txt",
            $"Updates\n\nProject: Wells for Wajir\n{Text} Donor: Government of Japan.\n\n"
            + $"Project: Roads to School\n{Text} Donor: Government of Norway.\n").Projects();

        Assert.Equal(["Wells for Wajir", "Roads to School"], projects.Select(project => project.Title));
        Assert.Equal(["Government of Japan", "Government of Norway"], projects.SelectMany(project => project.Donors));
    }

    [Theory]
    [InlineData("See also")]
    [InlineData("Otros proyectos")]
    [InlineData("Altri progetti")]
    public void What_stands_below_a_heading_of_other_projects_is_left_out(string heading)
    {
        var project = folder.With("a.txt", $"A Desk at Every Border\nCountry: Kenya\n{Text}\n{heading}\n"
            + "Wells for Gedo\nDonor: Government of Japan\n").Project();

        Assert.Empty(project.Donors);
    }

    [Fact]
    public void A_value_may_be_called_as_a_menu_entry_is() => Assert.Equal(["IOM Development Fund"], folder.With(
        "a.txt", $"A Desk at Every Border\n-\nFunding Source\nIOM Development Fund\n-\nStart Date\n2017\n{Text}\n")
        .Project().Donors);

    [Fact]
    public void Headings_right_above_texts_that_tell_of_projects_are_titles_under_their_country()
    {
        var report = "ANNUAL REPORT 2016\n\nMESSAGE FROM THE DIRECTOR\n\nThis year we spent more.\n\n";
        foreach (var (country, title) in new[] { ("KENYA", "Wells for All"), ("UGANDA", "Roads to School"),
            ("CHAD AND NIGER", "A Lake without Borders") })
        {
            report += $"{country}\n\n{title}\n{Text} The project was funded by the Government of Japan with USD "
                + "300,000. It ran from March 2015 to March 2016.\n\n";
        }

        var projects = folder.With("a.txt", report + "OUR DONORS IN 2016\n\nBelgium, Canada and Denmark.\n\n-- 9 --\n")
            .Projects();

        Assert.Equal(["Wells for All", "Roads to School", "A Lake without Borders"],
            projects.Select(project => project.Title));
        Assert.Equal(["KE", "UG", "NE", "TD"], projects.SelectMany(project => project.Countries));
    }

    [Theory]
    [InlineData("Zuwendungsgeber")]
    [InlineData("Ente finanziatore")]
    [InlineData("Entidad financiadora")]
    [InlineData("Partenaires financiers")]
    [InlineData("Fontes de financiamento")]
    [InlineData("Main funding partners of the project")]
    public void Labels_are_known_in_several_languages_and_with_words_around_them(string label) => Assert.Equal(
        ["Government of Japan"], folder.With(
        "a.txt", $"A Desk at Every Border\n{label} : Government of Japan\n{Text}\n")
        .Project().Donors);

    [Fact]
    public void A_question_in_a_title_leaves_it_a_title() => Assert.Equal("No Way Back? Talks in Sixty Villages",
        folder.With("a.txt", $"No Way Back? Talks in Sixty Villages\nDonor: Government of Japan\n{Text}\n").Project()
        .Title);

    [Fact]
    public void A_country_above_titles_holds_for_each_of_them()
    {
        var projects = folder.With("a.txt", "PROJECTS IN AFRICA\n\n1. Kenya\n\n1.1 Wells for All\nDonor: Government of "
            + $"Japan\n{Text}\n\n1.2 Roads to School\nDonor: Government of Norway\n{Text}\n\n2. Uganda\n\n2.1 Homes "
            + $"and Hearths\nDonor: Government of France\n{Text}\n").Projects();

        Assert.Equal(["Wells for All", "Roads to School", "Homes and Hearths"],
            projects.Select(project => project.Title));
        Assert.Equal(["KE", "KE", "UG"], projects.SelectMany(project => project.Countries));
    }

    [Fact]
    public void Several_labels_with_tabs_stand_in_a_line()
    {
        var project = folder.With("a.txt", "A Desk at Every Border\nCountry:\tKenya\tDonor:\tGovernment of Japan\n"
            + $"Start:\t01/03/2014\tEnd:\t28/02/2016\n\n{Text}\n").Project();

        Assert.Equal(["Government of Japan"], project.Donors);
        Assert.Equal([2014, 2015, 2016], project.Years);
    }

    [Fact]
    public void A_number_in_front_is_no_part_of_a_title()
    {
        var projects = folder.With("a.txt", $"Project 1: Wells for All\nDonor: Government of Japan\n{Text}\n\n"
            + $"Project 2: Roads to School\nDonor: Government of Norway\n{Text}\n").Projects();

        Assert.Equal(["Wells for All", "Roads to School"], projects.Select(project => project.Title));
    }

    [Fact]
    public void A_list_of_what_follows_holds_no_projects()
    {
        var told = new[] { "Wells for All", "Roads to School", "Homes and Hearths" };
        var projects = folder.With("a.txt", $"Our projects\n{string.Join('\n', told)}\n" + string.Concat(told.Select(
            (title, at) => $"{title}\nDonor: Government of Japan\nYear: 201{at}\n{Text}\n"))).Projects();

        Assert.Equal(told, projects.Select(project => project.Title));
    }
}
