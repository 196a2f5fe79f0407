using System.Text;
using IomSearch.Engine.Schema;
using IomSearch.Ingest;

namespace IomSearch.Discovery.Tests;

public sealed class DocumentMapperTests
{
    private static readonly DocumentMapper Mapper = new(Make.Config("/"));

    private static readonly ProjectDocument Full = Make.Project("p1", "Jobs for Roma", "They train.") with
    {
        TitleAsPrinted = "Job/ for Roma",
        Countries = ["CZ", "PL"],
        Donors = ["European Union"],
        Implementers = ["IOM Warsaw"],
        Start = PartialDate.Of(2013, 1, 15),
        End = PartialDate.Of(2015, 7),
        Years = [2013, 2014, 2015],
        Type = "Labour Migration",
        Section = "Integration",
        Status = "Completed",
        Region = "Europe",
        Coverage = "National",
        Budget = new Money(130_000.505m, "USD"),
        Beneficiaries = "200 young people",
        Sectors = [new Sector("dac-5", "72010", "Material relief assistance and services", 40)],
        Translations = [new Translation("fr", "Des emplois", "Ils apprennent.")],
        Identifiers = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["project"] = "CE.0275" },
    };

    [Theory]
    [InlineData("title", "Jobs for Roma|Job/ for Roma")]
    [InlineData("text", "They train.")]
    [InlineData("countries", "Czechia|Poland")]
    [InlineData("donors", "European Union")]
    [InlineData("implementers", "IOM Warsaw")]
    [InlineData("region", "Europe|National")]
    [InlineData("section", "Integration")]
    [InlineData("types", "Labour Migration")]
    [InlineData("beneficiaries", "200 young people")]
    [InlineData("sectors", "72010 Material relief assistance and services")]
    [InlineData("translations", "Des emplois|Ils apprennent.")]
    [InlineData("identifiers", "p1|CE.0275")]
    [InlineData("country", "CZ|PL")]
    [InlineData("donor", "European Union")]
    [InlineData("year", "2013|2014|2015")]
    [InlineData("type", "Labour Migration")]
    [InlineData("status", "Completed")]
    [InlineData("titleOrder", "jobs for roma")]
    public void A_field_holds_its_facts(string field, string expected) => Assert.Equal(expected, Values(Full, field));

    [Theory]
    [InlineData("startYear", 2013)]
    [InlineData("endYear", 2015)]
    [InlineData("budget", 13_000_051)]
    public void A_column_holds_its_number(string field, long expected) => Assert.Equal(expected, Number(Full, field));

    [Fact]
    public void The_section_is_the_type_where_none_is_stated() =>
        Assert.Equal("Integration", Values(Full with { Type = null }, "type"));

    [Fact]
    public void Without_start_and_end_a_project_sorts_by_its_years()
    {
        var project = Full with { Start = null, End = null, Years = [2018, 2021] };
        Assert.Equal((2018L, 2021L), (Number(project, "startYear"), Number(project, "endYear")));
    }

    [Fact]
    public void What_is_not_stated_adds_nothing() =>
        Assert.Equal(
            ["title", "text", "identifiers", "complete-term", "complete-title", "titleOrder", "record"],
            Mapper.Map(Make.Enriched(Make.Project("p2", "Bare"))).Values.Select(value => value.Field));

    [Fact]
    public void A_value_stated_twice_is_one_value() =>
        Assert.Equal("EU", Values(Full with { Donors = ["EU", "EU"] }, "donor"));

    [Fact]
    public void The_themes_are_a_facet()
    {
        var themed = new EnrichedDocument(Full, [new ThemeAssignment("health", 0.9, "model")], Make.ReadAt);
        Assert.Equal("health", Join(Mapper.Map(themed), "theme"));
    }

    [Fact]
    public void The_whole_record_is_stored()
    {
        var bytes = Mapper.Map(Make.Enriched(Full)).Values.Single(value => value.Field == "record").Value;
        var record = ProjectRecords.FromJson(Assert.IsType<DocumentValue.Bytes>(bytes).Value.Span);
        Assert.Equivalent(ProjectRecords.From(Make.Enriched(Full)), record, strict: true);
    }

    [Fact]
    public void A_sort_key_is_cut_between_characters()
    {
        var title = string.Concat(Enumerable.Repeat("a😀", 100));
        var key = Encoding.UTF8.GetBytes(Values(Make.Project("p3", title), "titleOrder"));
        Assert.InRange(key.Length, 200, 512);
        Assert.DoesNotContain('\uFFFD', Encoding.UTF8.GetString(key));
    }

    [Fact]
    public void Every_facet_has_its_column_whether_shown_or_not() =>
        Assert.All(
            DocumentMapper.FacetNames,
            facet => Assert.Equal(FieldKind.Keyword, Mapper.Schema.Fields[Mapper.Schema.NumberOf(facet)].Kind));

    private static string Values(ProjectDocument project, string field) =>
        Join(Mapper.Map(Make.Enriched(project)), field);

    private static string Join(Document document, string field) => string.Join('|', document.Values
        .Where(value => value.Field == field)
        .Select(value => Assert.IsType<DocumentValue.Text>(value.Value).Value));

    private static long Number(ProjectDocument project, string field) => Assert.IsType<DocumentValue.Number>(
        Mapper.Map(Make.Enriched(project)).Values.Single(value => value.Field == field).Value).Value;
}
