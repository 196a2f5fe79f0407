namespace IomSearch.Ingest.Tests.Readers;

public sealed class JsonProjectTests : IDisposable
{
    private readonly Reading folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Every_fact_is_read_and_has_its_evidence()
    {
        var project = Read("""
            {"id":"KE-1","name":"Jobs","summary":"They learn.","language":"fr","countries":["Kenya","Atlantis"],
             "countryCodes":["SOM","et"],"funders":["ADB","Norway, Government of"],"implementing_partners":["IOM"],
             "startDate":"2016-07","end_date":"5/19/2018","year":"2015","type":"Loan","status":2,
             "regions":["998","East Africa"],"sectors":[{"code":"1","name":"Education"}],"themes":["Health","Roads"],
             "budget_eur":"2e+06","url":"https://example.org/p","source":"Bank","last_updated":"2019-03-01T10:00:00+02:00","unknown":{"x":[1]}}
            """);

        Assert.Equal(
            ("KE-1", "Jobs", "They learn.", "fr"), (project.Id, project.Title, project.Text, project.Language));
        Assert.Equal(["ET", "KE", "SO"], project.Countries);
        Assert.Equal(["Asian Development Bank", "Government of Norway"], project.Donors);
        Assert.Equal(["International Organization for Migration"], project.Implementers);
        Assert.Equal((PartialDate.Of(2016, 7), PartialDate.Of(2018, 5, 19)), (project.Start, project.End));
        Assert.Equal(2015, project.Year);
        Assert.Equal([2015, 2016, 2017, 2018], project.Years);
        Assert.Equal("2", project.Codes["status"]);
        Assert.Equal([new Sector("dac-5", "1", "Education")], project.Sectors);
        Assert.Equal(("Loan", "Implementation", "East Africa", "Education"), (project.Type, project.Status,
            project.Region, project.Section));
        Assert.Equal(["Health"], project.Themes);
        Assert.Equal(new Money(2_000_000, "EUR"), project.Budget);
        Assert.Equal(("https://example.org/p", "Bank"), (project.Source.Address, project.Source.Publisher));
        Assert.Equal(new DateTimeOffset(2019, 3, 1, 8, 0, 0, TimeSpan.Zero), project.UpdatedAt);
        Assert.Contains(new FactEvidence("countries", "SO", "label", "countryCodes: SOM", 1), project.Evidence);
        Assert.Contains(new FactEvidence("countries", "Atlantis", "label, value not known", "countries: Atlantis", 1),
            project.Evidence);
        Assert.Contains(new FactEvidence("end", "2018-05-19", "label", "end_date: 5/19/2018", 1), project.Evidence);
    }

    [Fact]
    public void Of_exported_themes_only_those_of_an_editor_are_stated() => Assert.Equal(["DRM"], Read("""
        {"id":"1","title":"T","themes":[{"theme":"health","confidence":0.9,"source":"model"},
         {"theme":"livelihoods","confidence":0.87,"source":"sector"},{"theme":"DRM","confidence":1,"source":"editor"}]}
        """).Themes);

    [Theory]
    [InlineData("GB-CHC-1/2", "gb-chc-1-2-")]
    [InlineData("проект", "project-")]
    [InlineData("../../etc", "etc-")]
    [InlineData("a..b", "a.b-")]
    public void An_id_with_other_signs_becomes_a_safe_one_and_is_kept(string own, string start)
    {
        var project = Read($$"""{"id":"{{own}}","title":"T"}""");

        Assert.StartsWith(start, project.Id, StringComparison.Ordinal);
        Assert.Matches("^[a-z0-9.-]+-[0-9a-f]{8}$", project.Id);
        Assert.Equal(own, project.Identifiers["project"]);
    }

    [Fact]
    public void Two_ids_never_become_one() =>
        Assert.Equal(3, folder.With("a.jsonl", """
            {"id":"a/b","title":"T"}
            {"id":"a b","title":"T"}
            {"id":"a-b","title":"T"}
            """).Projects().Count);

    [Theory]
    [InlineData("""{"iati_identifier":"XM-1","title":"T"}""", "XM-1")]
    [InlineData("""{"id":42,"title":"T"}""", "42")]
    [InlineData("""{"id":"","Identifier":"x","title":"T"}""", "x")]
    public void The_id_has_several_names(string json, string id) => Assert.Equal(id, Read(json).Id);

    [Fact]
    public void Without_a_title_the_first_sentence_is_one()
    {
        Assert.Equal("Wells are dug",
            Read("""{"id":"a","title":" ","description":"Wells are dug. Water flows."}""").Title);
        var title = Read(
            $$"""{"id":"a","description":"{{string.Join(' ', Enumerable.Repeat("wells", 90))}}."}""").Title;
        Assert.EndsWith("wells…", title, StringComparison.Ordinal);
        Assert.InRange(title.Length, 100, 151);
    }

    [Fact]
    public void What_one_text_says_again_is_left_out() =>
        Assert.Equal("A long text. It goes on.\n\nAnother.",
            Read("""{"id":"a","title":"T","description":"A long text.","summary":"A long text. It goes"""
                + """ on.","abstract":"Another.","full_text":"Another."}""").Text);

    [Theory]
    [InlineData("""{"id":"a","title":"T","description":"Main.","description_fr":"Autre."}""", "Main.", "en")]
    [InlineData("""{"id":"a","title":"T","description_fr":"Autre."}""", "Autre.", "fr")]
    [InlineData("""{"id":"a","title":"T","descriptionFr":"Autre.","descriptionEn":"Main."}""", "Main.\n\nAutre.", "en")]
    public void Texts_by_language_stand_in_for_the_main_one(string json, string text, string language)
    {
        var project = Read(json);

        Assert.Equal((text, language), (project.Text, project.Language));
    }

    [Theory]
    [InlineData("\"Kenya\"", "KE")]
    [InlineData("\"Kenya; Uganda\"", "KE UG")]
    [InlineData("[\"Congo, Democratic Republic of\"]", "CD")]
    [InlineData("[\"Congo\",\"Democratic Republic\",\"Chad\"]", "CD TD")]
    [InlineData("[\"Congo\",\"Chad\"]", "CG TD")]
    [InlineData("[\"Gambia, The\",\"Iran, Islamic Republic of\"]", "GM IR")]
    [InlineData("[\"Tchad\",\"Burma (Myanmar)\"]", "MM TD")]
    [InlineData("[{\"code\":\"PL\",\"name\":\"Poland\"}]", "PL")]
    [InlineData("[\"World\",\"\",null]", "")]
    public void Countries_are_known_by_many_names(string countries, string codes) =>
        Assert.Equal(codes, string.Join(' ', Read($$"""{"id":"a","title":"T","countries":{{countries}}}""").Countries));

    [Theory]
    [InlineData("\"budget\":{\"amount\":130000.5,\"currency\":\"USD\"}", "130000.5 USD")]
    [InlineData("\"amountUsd\":606796", "606796 USD")]
    [InlineData("\"budget\":\"EUR 1.2 million\"", "1200000.0 EUR")]
    [InlineData("\"budget\":5,\"currency\":\"chf\"", null)]
    [InlineData("\"budget\":5,\"currency\":\"CHF\"", "5 CHF")]
    [InlineData("\"budget\":5", "")]
    [InlineData("\"budget_year\":2015,\"budget_usd\":\"N/A\"", "")]
    public void A_budget_has_its_currency(string keys, string? told)
    {
        folder.With("a.jsonl", $$"""{"id":"a","title":"T",{{keys}}}""");

        if (told is null)
        {
            Assert.Contains("'currency' is an ISO 4217 code", folder.Rejection().Reason, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(told, folder.Project().Budget is { } money
            ? FormattableString.Invariant($"{money.Amount} {money.Currency}")
            : "");
    }

    [Theory]
    [InlineData("2013-10-29T00:00:00Z", "2013-10-29")]
    [InlineData("2016-07-31 00:00:00", "2016-07-31")]
    [InlineData("10/29/2013", "2013-10-29")]
    [InlineData("3/4/2013", "2013")]
    [InlineData("March 2013", "2013-03")]
    [InlineData("2008", "2008")]
    [InlineData("TBD", null)]
    public void Dates_are_read_as_people_write_them(string written, string? date) =>
        Assert.Equal(date, Read($$"""{"id":"a","title":"T","start":"{{written}}"}""").Start?.ToString());

    [Theory]
    [InlineData("\"title\":[1]", "'title' is a text, not a list")]
    [InlineData("\"title\":5", "'title' is a text, not a number")]
    [InlineData("\"description\":{\"en\":\"x\"}", "'description' is a text, not an object")]
    [InlineData("\"start\":\"soon\"", "'start' is a date, 2015 or 2015-07 or 2015-07-31, not 'soon'")]
    [InlineData("\"start\":true", "'start' is a text, not true or false")]
    [InlineData("\"year\":20150", "'year' is a year from 1900 to 2100, not '20150'")]
    [InlineData("\"years\":[2015,\"x\"]", "'years' is a year from 1900 to 2100, not 'x'")]
    [InlineData("\"donors\":[[1]]", "'donors' is a list of texts, and a list is in it")]
    [InlineData("\"countries\":false", "'countries' is a list of texts, and true or false is in it")]
    [InlineData("\"budget_usd\":-5", "'budget_usd' is an amount of 0 or more, 130000.00, not '-5'")]
    [InlineData("\"budget_usd\":\"much\"", "'budget_usd' is an amount of 0 or more, 130000.00, not 'much'")]
    [InlineData("\"budget\":{\"currency\":\"USD\"}", "'budget' has no amount")]
    [InlineData("\"status\":{\"code\":2}", "'status' is a text, not an object")]
    public void A_value_of_the_wrong_type_is_refused_with_its_key(string key, string reason)
    {
        var title = key.StartsWith("\"title", StringComparison.Ordinal) ? "" : "\"title\":\"T\",";

        Assert.StartsWith(reason, folder.With("a.jsonl", $$"""{"id":"a",{{title}}{{key}}}""").Rejection().Reason);
    }

    [Fact]
    public void One_rejection_names_all_problems() =>
        Assert.Contains("; 'year' is", folder.With("a.jsonl", """{"id":"a","title":"T","start":"x","year":"y"}""")
            .Rejection().Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("\"url\":\"javascript:alert(1)\"", null)]
    [InlineData("\"address\":\"12 High Street\"", null)]
    [InlineData("\"url\":\"ftp://example.org\",\"address\":\"http://example.org/\"", "http://example.org/")]
    [InlineData("\"source\":{\"publisher\":\"P\",\"address\":\"https://example.org\"}", "https://example.org")]
    public void Only_web_addresses_are_addresses(string keys, string? address) =>
        Assert.Equal(address, Read($$"""{"id":"a","title":"T",{{keys}}}""").Source.Address);

    [Fact]
    public void Several_sectors_are_no_section() =>
        Assert.Null(Read("""{"id":"a","title":"T","sectors":["Health","Roads"]}""").Section);

    [Fact]
    public void A_name_in_a_list_keeps_its_commas() =>
        Assert.Equal(["Foreign, Commonwealth and Development Office"],
            Read("""{"id":"a","title":"T","donors":["Foreign, Commonwealth and Development Office"]}""").Donors);

    private ProjectDocument Read(string json) => folder.With("a.json", json).Project();
}
