using IomSearch.Ingest.Facts;
using IomSearch.Ingest.Readers;
using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Tests.Readers;

/// <summary>The forms of pages and reports that the sources themselves have.</summary>
public sealed class SourceFormsTests
{
    private const string Text = "Six teams dig wells for the people who live far from the river, and mend old pumps.";

    [Theory]
    [InlineData("El proyecto Raíces del Norte acompaña a familias.", "Raíces del Norte")]
    [InlineData("Il progetto Porte Aperte ha aperto cinque forni.", "Porte Aperte")]
    [InlineData("Das Projekt „Brot in Accra“ bildet aus.", "Brot in Accra")]
    [InlineData("Le projet « Retour digne » aide des familles.", "Retour digne")]
    public void The_text_alone_names_the_project(string text, string title) =>
        Assert.Equal(title, ProseTitle.Find([text])?.Title);

    [Theory]
    [InlineData("El proyecto acompaña a familias en Quito.")]
    [InlineData("With support from the Government of Norway, the 18-month project, launched in March, bakes bread.")]
    [InlineData("Il progetto Pane ha aperto cinque forni.")]
    public void A_length_one_word_and_small_letters_name_none(string text) => Assert.Null(ProseTitle.Find([text]));

    [Theory]
    [InlineData("(Jri Lanka and Italy)", "Ovens (Sri Lanka and Italy)")]
    [InlineData("(flovakia)", "Ovens (Slovakia)")]
    [InlineData("(Jordan)", "Ovens (Jordan)")]
    [InlineData("(Tunisia)", "Ovens (Tunisia)")]
    [InlineData("(Jubilee Fund)", "Ovens (Jubilee Fund)")]
    public void A_decorated_S_in_the_brackets_is_mended_where_it_makes_a_place(string brackets, string mended) =>
        Assert.Equal(mended, DamagedBrackets.Mended($"Ovens {brackets}"));

    [Theory]
    [InlineData("Wells for Wajir (Western Balkans)", "Western Balkans")]
    [InlineData("Wells for Wajir (Worldwide)", "Worldwide")]
    [InlineData("Wells for Wajir (Regional)", null)]
    [InlineData("Wells for Wajir (Kenya)", null)]
    public void A_region_in_brackets_is_kept(string title, string? region) =>
        Assert.Equal(region, Assert.Single(Report($"{title}||{Text}||Boats for Jinja (Uganda)||{Text}"),
            project => project.Title == "Wells for Wajir").Region);

    [Theory]
    [InlineData("Fire Prevention among Young Bakers of the Lake", true)]
    [InlineData("Lessons Learned from Young Bakers of the Lake", false)]
    [InlineData("Results for Young Bakers of the Lake", false)]
    [InlineData("Fire Prevention", false)]
    [InlineData("How young bakers of the lake prevent a fire", false)]
    public void A_long_heading_between_projects_is_one_unless_it_opens_a_part(string heading, bool isTitle) =>
        Assert.Equal(isTitle ? 3 : 2, Report(
            $"Wells for Wajir (Kenya)||{Text}||{heading}||{Text}||Boats for Jinja (Uganda)||{Text}").Count);

    [Theory]
    [InlineData("and went home. Photo: Ana Lupu 2021", true)]
    [InlineData("and went home. © Ana Lupu", true)]
    [InlineData("and went home. The photo of Ana", false)]
    [InlineData("and went home with the", false)]
    public void A_credit_at_the_end_is_no_cut(string end, bool isWhole) => Assert.Equal(isWhole,
        UnfinishedText.Problem(new SourceText("a.txt", [$"The bakers baked all night {end}"], "utf-8",
            EndsWithLineEnd: false)) is null);

    [Theory]
    [InlineData("IOM Pakistan Annual Report 2012", "PK")]
    [InlineData("IOM Côte d’Ivoire: overview of projects", "CI")]
    [InlineData("IOM Mission in Kenya", "KE")]
    [InlineData("Overview of projects in Slovakia", "SK")]
    [InlineData("Our projects in Lebanon at a glance", "LB")]
    [InlineData("IOM Annual Report 2012", null)]
    [InlineData("Our projects in Peru and Bolivia", null)]
    public void A_head_says_whose_report_it_is(string line, string? code) =>
        Assert.Equal(code, PageCountry.Of([new PageLine(1, line)], []));

    [Fact]
    public void A_bullet_of_a_menu_goes_behind_the_headings_of_projects()
    {
        var page = PageText.Read(Source(
            "- About the Fund|All projects were funded by Irish Aid.|Wells for Wajir|Country: Kenya|Budget: USD 5,000|"
                + $"{Text}|Boats for Jinja|Country: Uganda|Budget: USD 7,000|{Text}"));

        Assert.Equal(["Wells for Wajir", "Boats for Jinja"],
            page.OfType<ReadResult.Project>().Select(result => result.Document.Title));
    }

    [Fact]
    public void A_label_that_is_not_known_between_signs_is_one_beside_those_that_are()
    {
        var project = Assert.Single(PageText.Read(Source(
            $"Wells for Wajir|-|Joint Kind|Area 4: work|-|Budget Amount (USD)|5000.00|-|Country|Kenya|{Text}"))
            .OfType<ReadResult.Project>()).Document;

        Assert.Equal("Wells for Wajir", project.Title);
        Assert.Equal(5000m, project.Budget?.Amount);
    }

    [Theory]
    [InlineData("Bureau of Ovens, United States Department of State", 1)]
    [InlineData("Bureau of Ovens, U.S. Department of State; Irish Aid", 2)]
    [InlineData("Irish Aid, United States Department of State", 2)]
    public void A_bureau_and_its_department_are_one(string list, int count) =>
        Assert.Equal(count, Organisations.Split(list).Count);

    private static List<ProjectDocument> Report(string lines) => [.. ReportText.Read(Source(lines))
        .OfType<ReadResult.Project>().Select(result => result.Document)];

    private static SourceText Source(string lines) => new("a.txt", lines.Split('|'), "utf-8", EndsWithLineEnd: true);
}
