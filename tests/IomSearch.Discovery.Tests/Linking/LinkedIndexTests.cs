using IomSearch.Testing;

namespace IomSearch.Discovery.Tests.Linking;

/// <summary>One project as an aid activity, the row of a table and a page of the corpus, beside others.</summary>
public sealed class LinkedIndexTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly IndexConfig config;
    private readonly EmbeddedBackend backend;

    public LinkedIndexTests()
    {
        config = Make.Config(folder.Path) with { Sources = ["in"], Index = "index" };
        Directory.CreateDirectory(folder.File("in"));
        File.WriteAllText(folder.File("in/activities.xml"), """
            <iati-activities version="2.03">
              <iati-activity default-currency="USD">
                <iati-identifier>XM-1-100</iati-identifier>
                <reporting-org ref="XM-1"><narrative>A house</narrative></reporting-org>
                <title><narrative>Vocational training and job placement for young returnees</narrative></title>
                <description><narrative>Bakers teach the craft of bread.</narrative></description>
                <activity-date type="2" iso-date="2014-01-01" /><activity-date type="4" iso-date="2016-12-31" />
                <recipient-country code="KE" />
                <budget><period-start iso-date="2014-01-01" /><period-end iso-date="2016-12-31" />
                  <value value-date="2014-01-01">500000</value></budget>
              </iati-activity>
            </iati-activities>
            """);
        File.WriteAllText(folder.File("in/table.csv"), "id,title,country,start,end,budget usd\n"
            + "R7,Vocational Training & Job Placement for Young Returnees,Kenya,2014,2016,500000\n"
            + "R8,Water wells for herders,Kenya,2014,2016,500000\n");
        File.WriteAllText(folder.File("in/page.md"), "---\nid: page\n"
            + "title: Job placement and vocational training for young returnees (Kenya)\n"
            + "countries: [KE]\nstart: 2014\nend: 2016\n---\nA sewing workshop opened too.\n");
        ProjectIndex.Update(config, prune: false, null, default);
        backend = ProjectIndex.OpenExisting(config.IndexFolder, config);
    }

    public void Dispose()
    {
        backend.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void It_is_shown_once_with_all_its_sources()
    {
        var answer = backend.Search(Make.Request("vocational"));
        var hit = Assert.Single(answer.Hits);
        Assert.Equal((1, "XM-1-100"), (answer.Total.Value, hit.Id));
        Assert.Equal(["R7", "page"], hit.Linked!.Select(other => other.Id));
        Assert.Equal(["table.csv", "page.md"], hit.Linked!.Select(other => other.Source.File));
    }

    [Fact]
    public void Totals_facets_export_and_state_count_it_once()
    {
        var answer = backend.Search(Make.Request());
        Assert.Equal(2, answer.Total.Value);
        Assert.Equal(2, answer.Facets["country"].Single(value => value.Value == "KE").Count);
        Assert.Equal(["R8", "XM-1-100"], backend.Export(Make.Request(), default).Select(record => record.Id));
        Assert.Equal(2, backend.State.Documents);
        Assert.Equal((4, 2), (backend.Report!.Indexed, backend.Report.Linked));
        Assert.Equal(["R7 XM-1-100", "page XM-1-100"],
            backend.Report.LinkedRecords.Select(link => $"{link.Id} {link.ShownId}"));
    }

    [Theory]
    [InlineData("R7")]
    [InlineData("page")]
    [InlineData("XM-1-100")]
    [InlineData("\"training & job\"")]
    [InlineData("sewing")]
    [InlineData("bakers")]
    public void It_is_found_by_what_any_of_its_sources_says(string query) =>
        Assert.Equal(["XM-1-100"], backend.Search(Make.Request(query)).Ids());

    [Fact]
    public void Each_of_its_records_is_there_by_its_id_and_names_the_others()
    {
        var page = backend.Find("page")!;
        Assert.Equal(("page", "A sewing workshop opened too.", "XM-1-100"), (page.Id, page.Text, page.ShownAs));
        Assert.Equal(["XM-1-100", "R7"], page.Linked!.Select(other => other.Id));
        var shown = backend.Find("XM-1-100")!;
        Assert.Null(shown.ShownAs);
        Assert.Equal(["R7", "page"], shown.Linked!.Select(other => other.Id));
        Assert.Null(backend.Find("R8")!.Linked);
    }

    [Fact]
    public void A_record_behind_another_is_not_similar_to_itself()
    {
        var similar = backend.Similar(new SimilarRequest { Id = "page" }, default)!;
        Assert.DoesNotContain(similar.Hits, hit => hit.Project.Id is "page" or "XM-1-100");
    }

    [Fact]
    public void A_record_that_changes_leaves_its_group()
    {
        File.WriteAllText(folder.File("in/page.md"), "---\nid: page\ntitle: Sewing\n---\nA workshop.\n");
        var report = Update();
        Assert.Equal((4, 1), (report.Indexed, report.Linked));
        Assert.Equal(["R8", "XM-1-100", "page"], Ids());
        Assert.Equal(["page"], Reopened("sewing"));
    }

    [Fact]
    public void The_shown_one_may_go_and_the_next_is_shown()
    {
        File.Delete(folder.File("in/activities.xml"));
        Assert.Equal(2, Update().Linked);
        Assert.Equal(1, ProjectIndex.Update(config, prune: true, null, default).Linked);
        Assert.Equal(["R7", "R8"], Ids());
        Assert.Equal(["R7"], Reopened("sewing"));
    }

    [Fact]
    public void A_person_can_deny_and_force_a_link()
    {
        File.WriteAllText(folder.File("in/page.md"), "---\nid: page\n"
            + "title: Job placement and vocational training for young returnees (Kenya)\n"
            + "notSameAs: [R7, XM-1-100]\nsameAs: [R8]\n---\nA sewing workshop opened too.\n");
        Assert.Equal(["page R8 stated", "R7 XM-1-100"], Update().LinkedRecords.Select(link =>
            link.Id == "page"
                ? $"{link.Id} {link.ShownId} {link.Reason}"
                : $"{link.Id} {link.ShownId}").Order().Reverse());
    }

    private IndexingReport Update() => ProjectIndex.Update(config, prune: false, null, default);

    private List<string> Ids() => Reopened("");

    private List<string> Reopened(string query)
    {
        using var reopened = ProjectIndex.OpenExisting(config.IndexFolder, config);
        return [.. reopened.Search(Make.Request(query) with { Sort = SortOrder.Relevance }).Ids()
            .Order(StringComparer.Ordinal)];
    }
}
