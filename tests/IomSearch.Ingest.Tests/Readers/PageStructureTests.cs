namespace IomSearch.Ingest.Tests.Readers;

/// <summary>Where projects begin and end, what their titles are and which lines are their facts, in web pages of many
/// makes.</summary>
public sealed class PageStructureTests : IDisposable
{
    private const string Text = "The project opens advice desks at which travellers are told about their rights, and "
        + "trains the people who work at them.";

    private readonly Reading folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("<div class=row><div class=a>Funding partners</div><div class=b>Government of Norway</div></div>"
        + "<div class=row><div class=a>Country</div><div class=b>Kenya</div></div>")]
    [InlineData("<p><span class=k>Funded by</span> <span>Government of Norway</span></p>"
        + "<p><span class=k>Where</span> <span>Kenya</span></p>")]
    [InlineData("<ul><li><b>Donor</b> Government of Norway</li><li><b>Country</b> Kenya</li></ul>")]
    [InlineData("<p><strong>Donor</strong>: Government of Norway<br><strong>Location</strong>: Kenya</p>")]
    [InlineData("<div class=field__label>Donor</div><div class=field__item>Government of Norway</div>"
        + "<div class=field__label>Country</div><div class=field__item>Kenya</div>")]
    [InlineData("<table><tr><td>Donor:</td><td>Government of Norway</td><td>Country:</td><td>Kenya</td></tr></table>")]
    [InlineData("<table><tr><th>Country</th><th>Donor</th><th>Sector</th></tr><tr><td>Kenya</td><td>Government of "
        + "Norway</td><td>Health</td></tr></table>")]
    [InlineData("<dl><dt>Bailleur de fonds</dt><dd>Government of Norway</dd><dt>Pays</dt><dd>Kenya</dd></dl>")]
    [InlineData("<aside><h2>Fiche projet</h2><ul><li>Pays : Kenya</li><li>Financé par : Government of Norway</li></ul>"
        + "</aside>")]
    [InlineData("<p>Key facts. Country: Kenya. Donor: Government of Norway.</p>")]
    public void Facts_are_read_in_whatever_elements_they_stand(string facts)
    {
        var project = folder.With("a.html", $"<html><body><h1>A Desk at Every Border</h1>{facts}<p>{Text}</p></body>"
            + "</html>").Project();

        Assert.Equal("A Desk at Every Border", project.Title);
        Assert.Equal(["Government of Norway"], project.Donors);
        Assert.Equal(["KE"], project.Countries);
        Assert.Contains(Text, project.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_foot_of_a_card_states_its_facts()
    {
        static string Card(string title, string facts) =>
            $"<div class=card><div class=card-body><h3>{title}</h3><p>{Text}</p>"
            + $"</div><div class=card-footer>{facts}</div></div>";

        var projects = folder.With("a.html", "<html><body><h1>Our projects</h1>"
            + Card("Wells for Wajir", "<span>Kenya</span> <span>2014-2016</span> <span>Donor: Irish Aid</span>")
            + Card("Roads to School", "<span>Uganda</span> <span>2019</span> <span>Donor: Government of Japan</span>")
            + "</body></html>").Projects();

        Assert.Equal(["Wells for Wajir", "Roads to School"], projects.Select(project => project.Title));
        Assert.Equal(["Irish Aid", "Government of Japan"], projects.SelectMany(project => project.Donors));
        Assert.Equal(["KE", "UG"], projects.SelectMany(project => project.Countries));
    }

    [Fact]
    public void A_button_above_its_panel_is_a_heading()
    {
        static string Panel(string title, string donor) =>
            $"<button class=acc>{title}</button><div class=panel><p>{Text}</p>"
            + $"<p><b>Donor</b>: {donor}<br><b>Duration</b>: 2014-2016</p></div>";

        var projects = folder.With("a.html", "<html><body><h1>Our projects</h1>" + Panel("Wells for Wajir", "Irish Aid")
            + Panel("Roads to School", "Government of Japan") + "</body></html>").Projects();

        Assert.Equal(["Wells for Wajir", "Roads to School"], projects.Select(project => project.Title));
        Assert.Equal(["Irish Aid", "Government of Japan"], projects.SelectMany(project => project.Donors));
    }

    [Fact]
    public void A_row_has_its_title_in_the_first_line_of_the_cell()
    {
        var project = folder.With("a.html",
            "<html><body><h1>Completed projects</h1><table><tr><th>Project</th><th>Donor</th>"
            + $"<th>Country</th></tr><tr><td><b>Wells for Wajir</b><br>{Text}</td><td>Irish Aid</td><td>Kenya</td></tr>"
            + "</table></body></html>").Project();

        Assert.Equal("Wells for Wajir", project.Title);
        Assert.Contains(Text, project.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_tile_holds_its_value_above_its_caption()
    {
        var project = folder.With("a.html", "<html><body><h1>A Desk at Every Border</h1><div><div>6.2M €</div>"
            + $"<div>Total budget</div></div><div><div>36</div><div>months</div></div><p>{Text}</p></body></html>")
            .Project();

        Assert.Equal(6_200_000, project.Budget?.Amount);
    }

    [Fact]
    public void Each_row_of_a_table_of_projects_is_one()
    {
        var projects = folder.With("a.html", "<html><body><h1>Portfolio</h1><table><thead><tr><td>No.</td>"
            + "<td>Project</td><td>Country</td><td>Donor</td><td>Period</td></tr></thead><tr><td>1</td>"
            + "<td>Wells for Wajir</td><td>Kenya</td><td>Government of Japan</td><td>2013–2014</td></tr><tr><td>2</td>"
            + "<td>Roads to School</td><td>Uganda</td><td>–</td><td>2015</td></tr></table></body></html>").Projects();

        Assert.Equal(["Wells for Wajir", "Roads to School"], projects.Select(project => project.Title));
        Assert.Equal(["KE", "UG"], projects.SelectMany(project => project.Countries));
        Assert.Equal(["Government of Japan"], projects.SelectMany(project => project.Donors));
    }

    [Theory]
    [InlineData("\t")]
    [InlineData(" | ")]
    public void Each_row_of_a_table_in_a_text_is_a_project(string sign)
    {
        var rows = new[]
        {
            "No.|Project title|Location|Donor|Duration", "1|Wells for Wajir|Kenya|Government of Japan|2013-2014",
            "2|Roads to School|Uganda|Government of Norway|2015",
        };
        var projects = folder.With("a.txt", "Annual Report - Annex II: Active projects\n\n"
            + string.Join('\n', rows.Select(row => row.Replace("|", sign, StringComparison.Ordinal)))
            + "\n\nNotes\nAll figures are as approved.\n").Projects();

        Assert.Equal(["Wells for Wajir", "Roads to School"], projects.Select(project => project.Title));
        Assert.Equal(["Government of Japan", "Government of Norway"], projects.SelectMany(project => project.Donors));
    }

    [Theory]
    [InlineData("<h5><button class=btn>{0}</button></h5><div><p>{1}</p><p><b>Donor:</b> {2}</p></div>")]
    [InlineData("<details><summary>{0}</summary><p>{1}</p><p>Donor: {2}</p></details>")]
    [InlineData("<button aria-expanded=false>{0}</button><div><p>{1}</p><p>Donor: {2}</p></div>")]
    [InlineData("<div class=card><h4>{0}</h4><p>{1}</p><ul><li><b>Donor</b> {2}</li></ul></div>")]
    public void Parts_that_open_at_a_click_and_cards_are_projects(string part)
    {
        var parts = new[] { ("Wells for Wajir", "Government of Japan"), ("Roads to School", "Government of Norway") }
            .Select(told => part.Replace("{0}", told.Item1, StringComparison.Ordinal)
                .Replace("{1}", Text, StringComparison.Ordinal)
                .Replace("{2}", told.Item2, StringComparison.Ordinal));
        var projects = folder.With("a.html", $"<html><body><h1>Our projects</h1>{string.Concat(parts)}</body></html>")
            .Projects();

        Assert.Equal(["Wells for Wajir", "Roads to School"], projects.Select(project => project.Title));
        Assert.Equal(["Government of Japan", "Government of Norway"], projects.SelectMany(project => project.Donors));
    }

    [Theory]
    [InlineData("<div class=x><h4>Related projects</h4><p>Wells for Wajir</p><p>Donor: Japan</p></div>")]
    [InlineData("<div class=x><div>People also viewed</div><div>Wells · Kenya</div><div>Donor: Japan</div></div>")]
    [InlineData("<h3>Weitere Projekte</h3><ul><li>Donor: Japan</li></ul>")]
    [InlineData("<h3>Lire aussi</h3><p>Donor: Japan</p>")]
    public void Facts_of_other_projects_are_not_the_pages_own(string related) => Assert.Empty(folder.With("a.html",
        $"<html><body><div><h1>A Desk at Every Border</h1><p>{Text}</p>{related}</div></body></html>").Project()
        .Donors);

    [Fact]
    public void A_class_that_only_ends_in_hidden_hides_nothing() => Assert.Equal(Text, folder.With("a.html",
        $"<html><body><h1>A Desk at Every Border</h1><div class='field field--label-hidden'>{Text}</div></body></html>")
        .Project().Text);

    [Fact]
    public void A_donor_that_a_page_names_for_all_projects_is_each_ones()
    {
        var projects = folder.With("a.html", "<html><body><h1>Our projects</h1><p>All projects below are funded by the "
            + $"Government of Japan.</p><h3>Wells for Wajir</h3><p>Period: 2013-2014</p><p>{Text}</p>"
            + $"<h3>Roads to School</h3><p>Period: 2015</p><p>Donor: Government of Norway</p><p>{Text}</p></body>"
            + "</html>").Projects();

        Assert.Equal(["Government of Japan", "Government of Norway"], projects.SelectMany(project => project.Donors));
    }

    [Fact]
    public void A_headline_about_an_event_names_the_project_in_quotes() => Assert.Equal(
        "Advice Desks for Travellers of the North", folder.With("a.html", "<html><body><h1>Signing Ceremony for "
            + $"\"Advice Desks for Travellers of the North\"</h1><p>{Text}</p></body></html>").Project().Title);

    [Fact]
    public void Without_headings_the_line_that_the_head_names_is_the_title() => Assert.Equal(
        "Second Start: Youth Hubs for Returning Travellers", folder.With("a.html", "<html><head><title>Open Data – "
            + "Youth Hubs</title></head><body><div>Open Data</div><div>Second Start: Youth Hubs for Returning "
            + $"Travellers</div><div>GN-04 · Active</div><p>{Text}</p></body></html>").Project().Title);

    [Theory]
    [InlineData("<div class=card><div class=name>{0}</div><div>Kenya | 2014–2015 | Funded by the {2}</div>"
        + "<p>{1}</p></div>")]
    [InlineData("<p><b>{0}</b><br>Donor: {2}<br>Period: 2014-2015<br>{1}</p>")]
    [InlineData("<table><tr><th colspan=2>{0}</th></tr><tr><td>Donor</td><td>{2}</td></tr><tr><td>Description</td>"
        + "<td>{1}</td></tr></table>")]
    public void Projects_without_headings_are_known_by_their_form(string part)
    {
        var parts = new[] { ("Wells for Wajir", "Government of Japan"), ("Roads to School", "Government of Norway") }
            .Select(told => part.Replace("{0}", told.Item1, StringComparison.Ordinal)
                .Replace("{1}", Text, StringComparison.Ordinal)
                .Replace("{2}", told.Item2, StringComparison.Ordinal));
        var projects = folder.With("a.html", $"<html><body><h1>Our projects</h1>{string.Concat(parts)}</body></html>")
            .Projects();

        Assert.Equal(["Wells for Wajir", "Roads to School"], projects.Select(project => project.Title));
        Assert.Equal(["Government of Japan", "Government of Norway"], projects.SelectMany(project => project.Donors));
    }

    [Fact]
    public void Projects_of_a_list_that_state_facts_alone_need_no_text()
    {
        var projects = folder.With("a.html", "<html><body><h1>Results</h1><ul><li><h3>Wells for Wajir</h3><p>Country: "
            + "Kenya</p><p>Donor: Government of Japan</p></li><li><h3>Roads to School</h3><p>Country: Uganda</p>"
            + "<p>Donor: Government of Norway</p></li></ul></body></html>").Projects();

        Assert.Equal(["Wells for Wajir", "Roads to School"], projects.Select(project => project.Title));
    }
}
