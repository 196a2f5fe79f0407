using IomSearch.Ingest;
using IomSearch.Testing;

namespace IomSearch.Discovery.Tests;

public sealed class EmbeddedBackendTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly EmbeddedBackend backend;

    public EmbeddedBackendTests() => backend = Make.Index(
        folder.File("index"),
        Make.Project("pl", "Cooperatives for Roma", "Training in the craft of baking bread.") with
        {
            Countries = ["PL"],
            Donors = ["European Union"],
            Years = [2014, 2015],
            Type = "Integration",
            Start = PartialDate.Of(2014),
            End = PartialDate.Of(2015),
            Budget = new Money(900, "EUR"),
        },
        Make.Project("cz", "A survey of Roma places", "Interviews and a long report.") with
        {
            Countries = ["CZ"],
            Donors = ["European Union"],
            Years = [2012],
            Section = "Research",
            Budget = new Money(1_000, "USD"),
        },
        Make.Project("la", "Malaria in the north", "Mobile vaccine clinics on the border; bread too.") with
        {
            Countries = ["LA"],
            Donors = ["Asian Development Bank"],
            Years = [2015, 2016, 2017],
            Status = "Completed",
            Identifiers = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["project"] = "CE.0275" },
        },
        Make.Project("world", "Advice for all", "Clinics that are mobile give a vaccine."));

    public void Dispose()
    {
        backend.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_word_is_found_in_title_and_text_and_names() =>
        Assert.Equal(
            ["cz pl", "pl", "pl", "la", "la"],
            new[] { "roma", "baking", "poland", "asian development bank", "completed OR malaria" }
                .Select(text => string.Join(' ', Search(text).Ids().Order(StringComparer.Ordinal))));

    [Fact]
    public void An_identifier_is_found_whole() => Assert.Equal(["la"], Search("CE.0275").Ids());

    [Fact]
    public void Nothing_typed_finds_everything_by_id() =>
        Assert.Equal(["cz", "la", "pl", "world"], Search("").Ids());

    [Fact]
    public void A_phrase_is_found_only_where_it_stands() =>
        Assert.Equal(["la"], Search("\"mobile vaccine clinics\"").Ids());

    [Fact]
    public void A_facet_counts_as_if_its_own_values_were_not_chosen()
    {
        var response = Search("roma", ("country", "PL"));
        Assert.Equal(["pl"], response.Ids());
        Assert.Equal(
            [("CZ", 1, false), ("PL", 1, true), ("not stated", 0, false)],
            response.Facets["country"].Select(value => (value.Value, value.Count, value.Selected)));
        Assert.Equal(
            [("European Union", 1)], response.Facets["donor"].Take(1).Select(value => (value.Value, value.Count)));
    }

    [Fact]
    public void The_facets_come_in_the_order_of_the_configuration() =>
        Assert.Equal(["country", "donor", "year", "type", "theme", "status"], Search("").Facets.Keys);

    [Theory]
    [InlineData("country", "not stated", "world")]
    [InlineData("country", "Laos", "la")]
    [InlineData("year", "2015", "la pl")]
    [InlineData("type", "research", "cz")]
    [InlineData("type", "Not stated", "la world")]
    [InlineData("donor", "EUROPEAN UNION", "cz pl")]
    [InlineData("status", "Completed", "la")]
    public void A_filter_keeps_the_projects_that_have_the_value(string facet, string value, string expected) =>
        Assert.Equal(expected, string.Join(' ', Search("", (facet, value)).Ids()));

    [Fact]
    public void Values_of_one_facet_widen_and_other_facets_narrow() =>
        Assert.Equal(
            ["la", "pl"], Search("", ("country", "PL"), ("country", "LA"), ("year", "2015"), ("year", "1999")).Ids());

    [Fact]
    public void A_value_that_no_project_has_finds_nothing_and_is_noted()
    {
        var response = Search("", ("country", "Chad"));
        Assert.Equal(0, response.Total.Value);
        Assert.Equal(["no project has the country 'Chad'"], response.Query.Notes);
        Assert.Contains(new FacetValue("TD", "Chad", 0, Selected: true), response.Facets["country"]);
    }

    [Fact]
    public void A_facet_that_does_not_exist_is_the_fault_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => Search("", ("colour", "red")));

    [Theory]
    [InlineData(2016, null, "la")]
    [InlineData(null, 2012, "cz")]
    [InlineData(2013, 2015, "la pl")]
    [InlineData(2018, 2011, "")]
    public void Years_keep_the_projects_with_a_year_between(int? from, int? to, string expected) =>
        Assert.Equal(expected, string.Join(' ', backend.Search(Make.Request() with { From = from, To = to }).Ids()));

    [Theory]
    [InlineData(SortOrder.Newest, "la pl cz world")]
    [InlineData(SortOrder.Oldest, "cz pl la world")]
    [InlineData(SortOrder.Budget, "cz pl la world")]
    [InlineData(SortOrder.Title, "cz world pl la")]
    public void An_order_puts_what_has_no_value_last(SortOrder sort, string expected) =>
        Assert.Equal(expected, string.Join(' ', backend.Search(Make.Request() with { Sort = sort }).Ids()));

    [Fact]
    public void Pages_by_number_and_by_cursor_are_the_same()
    {
        var first = backend.Search(Make.Request() with { Size = 3 });
        var second = backend.Search(Make.Request() with { Size = 3, Page = 2 });
        var followed = backend.Search(Make.Request() with { Size = 3, Cursor = first.Next });
        Assert.Equal(["world"], second.Ids());
        Assert.Equal(second.Ids(), followed.Ids());
        Assert.Equal((2, (string?)null), (followed.Page, followed.Next));
    }

    [Fact]
    public void A_cursor_ends_with_its_generation()
    {
        var first = backend.Search(Make.Request() with { Size = 1 });
        backend.Delete("world");
        backend.Commit();
        Assert.Throws<StaleCursorException>(
            () => backend.Search(Make.Request() with { Size = 1, Cursor = first.Next }));
    }

    [Fact]
    public void A_size_of_nothing_counts_only()
    {
        var response = backend.Search(Make.Request("roma") with { Size = 0 });
        Assert.Equal((2L, 0, null), (response.Total.Value, response.Hits.Count, response.Next));
    }

    [Fact]
    public void Words_that_find_little_together_are_dropped_and_named()
    {
        var response = Search("roma bread");
        Assert.Equal((1L, 2), (response.Total.Value, response.Relaxed));
        Assert.Equal(["pl", "cz", "la"], response.Ids());
        Assert.Null(response.Hits[0].Missing);
        Assert.Equal(["bread"], response.Hits[1].Missing!);
        Assert.Equal(["roma"], response.Hits[2].Missing!);
        Assert.Equal(
            1, response.Facets["country"].Where(value => value.Value != "not stated").Sum(value => value.Count));
    }

    [Theory]
    [InlineData("\"mobile vaccine clinics\" CE.0999")]
    [InlineData("CE.0275 \"baking bread\"")]
    public void Phrases_and_identifiers_are_never_dropped(string text) =>
        Assert.Equal((0L, 0), (Search(text).Total.Value, Search(text).Relaxed));

    [Fact]
    public void With_any_word_enough_nothing_is_dropped()
    {
        var response = backend.Search(Make.Request("roma bread") with { Operator = WordOperator.Or });
        Assert.Equal((3L, 0), (response.Total.Value, response.Relaxed));
    }

    [Fact]
    public void The_query_is_given_back_as_it_was_understood() =>
        Assert.Equal("+roma -survey", Search("roma -survey").Query.Understood);

    [Fact]
    public void A_record_is_found_by_its_id_alone()
    {
        Assert.Equal("Cooperatives for Roma", backend.Find("pl")!.Title);
        Assert.Null(backend.Find("PL"));
        Assert.Null(backend.Find("../pl"));
    }

    [Fact]
    public void An_export_has_as_many_records_as_the_total_and_none_that_lack_words() =>
        Assert.Equal(["pl"], backend.Export(Make.Request("roma bread"), default).Select(record => record.Id));

    [Fact]
    public void An_export_keeps_the_order_of_the_search() =>
        Assert.Equal(
            ["la", "pl", "cz", "world"],
            backend.Export(Make.Request() with { Sort = SortOrder.Newest, Size = 1 }, default)
                .Select(record => record.Id));

    [Theory]
    [InlineData("country", "po", "Poland")]
    [InlineData("country", "rep", "Lao People's Democratic Republic")]
    [InlineData("donor", "dev asi", "Asian Development Bank")]
    [InlineData("country", "", "Czechia|Lao People's Democratic Republic|Poland|not stated")]
    public void Values_of_a_facet_are_found_by_the_start_of_any_word(string facet, string prefix, string expected) =>
        Assert.Equal(
            expected, string.Join('|', backend.Facet(facet, prefix, Make.Request(), default).Select(v => v.Label)));

    [Fact]
    public void A_document_of_the_same_id_is_replaced_on_commit()
    {
        backend.Index([Make.Enriched(Make.Project("pl", "Something else"))], default);
        Assert.Equal(2, Search("roma").Total.Value);
        Assert.Equal(2, backend.Commit());
        Assert.Equal((1L, 4), (Search("roma").Total.Value, backend.State.Documents));
    }

    [Fact]
    public void A_deleted_project_is_gone_on_commit()
    {
        Assert.True(backend.Delete("pl"));
        Assert.False(backend.Delete("nobody"));
        backend.Commit();
        Assert.Null(backend.Find("pl"));
    }

    [Fact]
    public void A_title_with_markup_comes_back_as_its_characters()
    {
        backend.Index([Make.Enriched(Make.Project("x", "<script>alert(1)</script>"))], default);
        backend.Commit();
        Assert.Equal("<script>alert(1)</script>", Assert.Single(Search("script").Hits).Title);
    }

    private SearchResponse Search(string text, params (string Facet, string Value)[] filters) =>
        backend.Search(Make.Request(text, filters));
}
