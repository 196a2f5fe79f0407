using System.Text;
using IomSearch.Discovery.Indexing;
using IomSearch.Ingest;
using IomSearch.Testing;

namespace IomSearch.Discovery.Tests.Indexing;

public sealed class ThemeAssignerTests : IDisposable
{
    private static readonly ProjectDocument Clinics = Make.Project(
        "a", "Malaria clinics", "Nurses test and treat malaria, vaccinate children and train health workers.");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Without_a_word_or_a_code_the_model_decides()
    {
        var theme = Assert.Single(ThemeAssigner.Assign(Clinics));

        Assert.Equal(("health", ThemeSource.Model), (theme.Theme, theme.Source));
    }

    [Fact]
    public void An_editors_word_stands_alone_in_the_editors_order()
    {
        var themes = ThemeAssigner.Assign(Clinics with
        {
            Themes = ["Disaster risk management", "Integration"],
            Sectors = [new Sector("dac-5", "12262", null)],
        });

        Assert.Equal([new("DRM", 1, ThemeSource.Editor), new("integration", 1, ThemeSource.Editor)], themes);
    }

    [Fact]
    public void A_code_says_what_the_text_does_not()
    {
        var document = Make.Project("a", "12 345") with { Sectors = [new Sector("dac-5", "74020", null)] };
        var themes = ThemeAssigner.Assign(document);

        Assert.Equal([new("DRM", 0.87, ThemeSource.Sector)], themes);
    }

    [Fact]
    public void A_theme_of_code_and_model_is_the_codes_and_as_sure_as_the_surer()
    {
        var model = ThemeAssigner.Assign(Clinics)[0];
        var coded = Clinics with { Sectors = [new Sector("dac-5", "12262", null)] };
        var theme = Assert.Single(ThemeAssigner.Assign(coded));

        Assert.Equal(("health", ThemeSource.Sector), (theme.Theme, theme.Source));
        Assert.Equal(Math.Max(0.87, model.Confidence), theme.Confidence);
    }

    [Fact]
    public void The_model_adds_what_no_code_says_and_the_surest_is_first()
    {
        var themes = ThemeAssigner.Assign(Clinics with { Sectors = [new Sector("dac-5", "31120", null, 100)] });

        Assert.Equal(["health", "livelihoods"], themes.Select(theme => theme.Theme).Order(StringComparer.Ordinal));
        Assert.Equal(themes.OrderByDescending(theme => theme.Confidence), themes);
    }

    [Fact]
    public void An_editors_word_survives_every_new_index()
    {
        var config = Make.Config(folder.Path) with { Sources = ["projects"], Index = "data/index" };
        Directory.CreateDirectory(folder.File("projects"));
        File.WriteAllText(
            folder.File("projects/a.md"),
            "---\nid: a\ntitle: Malaria clinics\nthemes: [reintegration]\n---\nNurses treat malaria and train others.\n");
        RecordFiles.Write(folder.File("projects"), "b", "Bread");
        string[] bakers = ["Bread", "Bread and work", "Bread for all"];
        foreach (var title in bakers)
        {
            RecordFiles.Write(folder.File("projects"), "b", title);
            using var backend = ProjectIndex.OpenOrBuild(config, null, default).Backend;
            Assert.Equal([new("reintegration", 1, ThemeSource.Editor)], backend.Find("a")!.Themes);
        }
    }

    [Fact]
    public void An_editors_word_survives_export_and_reading_back()
    {
        var editor = Clinics with { Themes = ["reintegration"] };
        Directory.CreateDirectory(folder.File("in"));
        File.WriteAllLines(folder.File("in/export.jsonl"), [Exported(editor), Exported(Clinics with { Id = "m" })]);

        var config = Make.Config(folder.Path);
        using var backend = new EmbeddedBackend(folder.File("index"), config);
        new IndexingPipeline(config.Limits, TimeProvider.System).Run([folder.File("in")], backend, null, default);

        Assert.Equal("editor", Assert.Single(backend.Find("a")!.Themes).Source);
        Assert.Equal("model", Assert.Single(backend.Find("m")!.Themes).Source);
    }

    private static string Exported(ProjectDocument document) => Encoding.UTF8.GetString(ProjectRecords.ToJson(
        ProjectRecords.From(new EnrichedDocument(document, ThemeAssigner.Assign(document), Make.ReadAt))));
}
