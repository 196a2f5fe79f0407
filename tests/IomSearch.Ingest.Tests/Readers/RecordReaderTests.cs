using System.Text;

namespace IomSearch.Ingest.Tests.Readers;

public sealed class RecordReaderTests : IDisposable
{
    private const string Whole = """
        ---
        id: ke10p0007
        title: Jobs for Young Returnees
        titleAsPrinted: Jobs for Young Retumees
        countries: [KE, ET]
        donors: [European Union, Government of Japan]
        implementers: [International Organization for Migration]
        start: 2016-07
        end: 2018-02-28
        type: Reintegration
        status: Completed
        budget: {amount: 1250000.50, currency: EUR}
        region: East Africa
        coverage: Regional
        identifiers: {prima: KE10P0007, project: CE.0312}
        section: Livelihoods
        beneficiaries: 400 young returnees
        language: en
        themes: [reintegration, livelihoods]
        updated: 2019-03-01
        source: {document: Annual report 2018, address: "https://example.org/report", publisher: IOM}
        ---
        The project helps young people
        who come home.

        It teaches:
        - carpentry
        - tailoring

        It ends with a fair.

        """;

    private readonly Reading folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_whole_record_gives_every_fact()
    {
        var project = folder.With("a.md", Whole).Project();

        Assert.Equal("ke10p0007", project.Id);
        Assert.Equal("Jobs for Young Returnees", project.Title);
        Assert.Equal("Jobs for Young Retumees", project.TitleAsPrinted);
        Assert.Equal(["ET", "KE"], project.Countries);
        Assert.Equal(["European Union", "Government of Japan"], project.Donors);
        Assert.Equal(["International Organization for Migration"], project.Implementers);
        Assert.Equal(PartialDate.Of(2016, 7), project.Start);
        Assert.Equal(PartialDate.Of(2018, 2, 28), project.End);
        Assert.Equal(new Money(1250000.50m, "EUR"), project.Budget);
        Assert.Equal(("Reintegration", "Completed"), (project.Type, project.Status));
        Assert.Equal(("East Africa", "Regional", "Livelihoods"), (project.Region, project.Coverage, project.Section));
        Assert.Equal("400 young returnees", project.Beneficiaries);
        Assert.Equal(new DateTimeOffset(2019, 3, 1, 0, 0, 0, TimeSpan.Zero), project.UpdatedAt);
        Assert.Equal("KE10P0007", project.Identifiers["prima"]);
        Assert.Equal("CE.0312", project.Identifiers["project"]);
        Assert.Equal(["reintegration", "livelihoods"], project.Themes);
        Assert.Equal("https://example.org/report", project.Source.Address);
    }

    [Fact]
    public void Lines_of_a_paragraph_are_joined_and_list_items_stay_apart() =>
        Assert.Equal(
            "The project helps young people who come home.\n\nIt teaches:\n- carpentry\n- tailoring\n\nIt ends with a "
                + "fair.",
            folder.With("a.md", Whole).Project().Text);

    [Fact]
    public void Each_paragraph_knows_its_line() =>
        Assert.Equal([23, 26, 30], folder.With("a.md", Whole).Project().ParagraphLines);

    [Fact]
    public void Years_run_from_start_to_end_when_absent() =>
        Assert.Equal([2016, 2017, 2018], folder.With("a.md", Whole).Project().Years);

    [Fact]
    public void Years_that_are_stated_stay_as_they_are() =>
        Assert.Equal([2015, 2019], folder.With("a.md", Record("years: [2019, 2015]\nstart: 2016\nend: 2018"))
            .Project().Years);

    [Fact]
    public void A_labelled_year_joins_the_years() =>
        Assert.Equal([2014, 2015, 2016], folder.With("a.md", Record("start: 2015\nend: 2016\nyear: 2014"))
            .Project().Years);

    [Fact]
    public void A_fact_has_the_line_of_its_key_as_evidence() =>
        Assert.Contains(
            new FactEvidence("status", "Completed", "label", "status: Completed", 11),
            folder.With("a.md", Whole).Project().Evidence);

    [Fact]
    public void Norway_is_no_truth_value() =>
        Assert.Equal(["NO"], folder.With("a.md", Record("countries: [NO]")).Project().Countries);

    [Theory]
    [InlineData("contries: [KE]", "'contries' is unknown; did you mean 'countries'?")]
    [InlineData("budget: {amount: 1, curency: USD}", "did you mean 'budget.currency'?")]
    [InlineData("source: {document: a, adress: b}", "did you mean 'source.address'?")]
    [InlineData("weather: fine", "'weather' is unknown; known are id, title,")]
    [InlineData("countries: KE", "'countries' is a list")]
    [InlineData("countries: [[KE]]", "'countries' is a list of texts")]
    [InlineData("countries: [Kenya]", "write KE for 'Kenya'")]
    [InlineData("countries: [ZZ]", "no country with the ISO 3166-1 code 'ZZ'")]
    [InlineData("type: [a]", "'type' is a text")]
    [InlineData("type:", "'type' is empty")]
    [InlineData("start: 2015-13", "'start' is a date")]
    [InlineData("end: 31 July 2015", "'end' is a date")]
    [InlineData("start: 2018\nend: 2017", "'end' is 2017, before the start, 2018")]
    [InlineData("start: 2018-05\nend: 2018-04", "'end' is 2018-04, before the start, 2018-05")]
    [InlineData("year: 15", "'year' is a year from 1900 to 2100")]
    [InlineData("years: [2015, soon]", "'years' is a year from 1900 to 2100, not 'soon'")]
    [InlineData("budget: 5", "'budget' is a group of keys")]
    [InlineData("budget: {amount: 1.000,00, currency: USD}", "'budget.00' is unknown")]
    [InlineData("budget: {amount: '1,000', currency: USD}", "'budget.amount' is an amount in figures")]
    [InlineData("budget: {amount: -5, currency: USD}", "'budget.amount' is an amount in figures")]
    [InlineData("budget: {amount: 5}", "'budget.currency' is missing")]
    [InlineData("budget: {amount: 5, currency: dollars}", "'budget.currency' is an ISO 4217 code")]
    [InlineData("source: {address: 'javascript:alert(1)'}", "'source.address' is a web address")]
    [InlineData("language: English", "'language' is a language tag")]
    [InlineData("status: a\nstatus: b", "'status' stands twice")]
    [InlineData("status: &x a", "anchors, aliases and tags")]
    [InlineData("status: *x", "anchors, aliases and tags")]
    [InlineData("status: !!int 5", "anchors, aliases and tags")]
    [InlineData("source: {document: [[[a]]]}", "nested deeper than the limit of 4 levels")]
    [InlineData("status: 'a", "is not YAML")]
    [InlineData("status: a: b", "is not YAML")]
    public void A_fault_in_a_key_is_a_rejection_that_names_it(string lines, string reason) =>
        Assert.Contains(reason, folder.With("a.md", Record(lines)).Rejection().Reason, StringComparison.Ordinal);

    [Fact]
    public void A_rejection_names_file_and_line() =>
        Assert.StartsWith("sub/a.md:4: 'year'", folder.With("sub/a.md", Record("year: x")).Rejection().ToString(),
            StringComparison.Ordinal);

    [Fact]
    public void All_problems_are_named_at_once() =>
        Assert.Contains("line 5: 'start' is a date", folder.With("a.md", Record("year: x\nstart: y"))
            .Rejection().Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("a..b")]
    [InlineData("a b")]
    [InlineData("C:\\x")]
    [InlineData("-rf")]
    public void An_id_that_could_be_a_path_is_refused(string id) =>
        Assert.Contains("'id' is 1 to 200 letters", folder.With("a.md", $"---\nid: '{id}'\ntitle: T\n---\nText.\n")
            .Rejection().Reason, StringComparison.Ordinal);

    [Fact]
    public void An_id_of_201_characters_is_refused() =>
        Assert.Contains("'id' is 1 to 200", folder.With("a.md",
            $"---\nid: {new string('a', 201)}\ntitle: T\n---\nText.\n").Rejection().Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("---\ntitle: T\n---\nText.\n", "a.md:2: the key 'id' is missing")]
    [InlineData("---\nid: a\n---\nText.\n", "a.md:2: the key 'title' is missing")]
    [InlineData("---\nid: a\ntitle: T\n---\n", "a.md:4: there is no text")]
    [InlineData("---\nid: a\ntitle: T\n---\n\n \n", "a.md:6: there is no text")]
    [InlineData("---\nid: a\ntitle: T\n", "a.md:3: the front matter is never closed")]
    [InlineData("---\n---\nText.\n", "a.md:2: the front matter is empty")]
    [InlineData("---\n- id\n---\nText.\n", "a.md:2: the front matter is not a list of")]
    [InlineData("# Read me\n\nAbout this folder.\n", "a.md:1: there is no front matter")]
    [InlineData("---\nid: a\ntitle: T\n---\nText.", "a.md:5: the last line has no line end")]
    [InlineData("---\nid: a\ntitle: T\n---\nThe project helps people to\n",
        "a.md:5: the text ends in the middle of a sentence")]
    public void A_record_that_is_not_whole_is_refused(string text, string rejection) =>
        Assert.StartsWith(rejection, folder.With("a.md", text).Rejection().ToString(), StringComparison.Ordinal);

    [Fact]
    public void Line_ends_of_Windows_are_read() =>
        Assert.Equal("First.\n\nSecond.", folder.With("a.md",
            "---\r\nid: a\r\ntitle: T\r\n---\r\nFirst.\r\n\r\nSecond.\r\n").Project().Text);

    [Fact]
    public void A_byte_order_mark_is_left_out() =>
        Assert.Equal("a", folder.With("a.md", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Record("year: 2015"))])
            .Project().Id);

    [Fact]
    public void A_bomb_of_aliases_is_refused_at_its_first_anchor()
    {
        var bomb = "---\nid: a\ntitle: T\nthemes: &a [x, x]\ndonors: &b [*a, *a]\n---\nText.\n";

        Assert.StartsWith("a.md:4: anchors", folder.With("a.md", bomb).Rejection().ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Front_matter_past_its_limit_is_refused_with_the_limit() =>
        Assert.Contains(
            "the limit is 65536",
            folder.With("a.md", Record($"type: {new string('x', 70_000)}")).Rejection().Reason,
            StringComparison.Ordinal);

    [Fact]
    public void A_wall_of_brackets_is_refused() =>
        Assert.Contains("nested deeper", folder.With("a.md", Record($"type: {new string('[', 60_000)}"))
            .Rejection().Reason, StringComparison.Ordinal);

    private static string Record(string lines) => $"---\nid: a\ntitle: T\n{lines}\n---\nText.\n";
}
