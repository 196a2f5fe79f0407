using System.Text;
using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Tests.Scenarios;

public sealed class FirstSearchTests
{
    private static readonly IndexSchema Schema = new(
        new FieldSpec("title", FieldKind.Text, "english"),
        new FieldSpec("text", FieldKind.Text, "english"),
        new FieldSpec("country", FieldKind.Keyword),
        new FieldSpec("budget", FieldKind.Number),
        new FieldSpec("record", FieldKind.Stored));

    private static readonly QueryParser Parser = new(
        Schema, new QueryParserOptions { Fields = [new FieldWeight("title", 3), new FieldWeight("text", 1)] });

    [Theory]
    [InlineData("malaria", "la")]
    [InlineData("vocational training", "ee, pl")]
    [InlineData("\"training of young people\"", "ee")]
    [InlineData("\"young training\"~3", "ee")]
    [InlineData("vocation* -roma", "ee")]
    [InlineData("country:[EE TO LA]", "ee, la")]
    [InlineData("budget:[10 TO 25]", "la, pl")]
    [InlineData("melaria~1", "la")]
    [InlineData("malarria~1", "la")]
    [InlineData("v?cat roma", "pl")]
    [InlineData("title:roma OR title:malaria", "la, pl")]
    [InlineData("", "ee, la, pl")]
    [InlineData("record:malaria", "")]
    [InlineData("budget:\"20\"", "pl")]
    [InlineData("budget:2*", "")]
    [InlineData("budget:20~1", "pl")]
    [InlineData("country:\"LA\"", "la")]
    [InlineData("country:LA~1", "la")]
    [InlineData("country:LA*", "la")]
    public void A_query_finds_what_a_person_would_expect(string text, string ids)
    {
        using var index = Filled(new MemoryDirectory(), commitEach: true);
        using var snapshot = index.Snapshot();

        var result = snapshot.Search(Parser.Parse(text).Query, new SearchOptions());

        Assert.Equal(ids, string.Join(", ", result.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal)));
        Assert.Equal(result.Hits.Count, result.Total);
    }

    [Fact]
    public void A_facet_ignores_its_own_filter_and_obeys_the_others()
    {
        using var index = Filled(new MemoryDirectory(), commitEach: true);
        using var snapshot = index.Snapshot();

        var result = snapshot.Search(Parser.Parse("training").Query, new SearchOptions
        {
            Facets = ["country"],
            Filters = [new DimensionFilter("country", new Query.AnyValue("country", ["PL"]))],
        });

        Assert.Equal(["pl"], result.Hits.Select(hit => hit.Id));
        Assert.Equal([new ValueCount("EE", 1), new ValueCount("PL", 1)], result.Facets[0].Values);
    }

    [Fact]
    public void What_was_committed_is_there_when_the_folder_is_opened_again()
    {
        using var folder = new IomSearch.Testing.TemporaryFolder();
        Filled(new MappedDirectory(folder.Path), commitEach: false).Dispose();

        using var index = SearchIndex.Open(folder.Path, Schema);
        using var snapshot = index.Snapshot();

        Assert.Equal(3, snapshot.Documents);
        Assert.Equal(
            "the record of la", Encoding.UTF8.GetString(snapshot.Stored(snapshot.Find("la")!.Value, "record").Span));
    }

    private static SearchIndex Filled(IndexDirectory directory, bool commitEach)
    {
        var index = SearchIndex.Open(directory, Schema);
        using var writer = index.OpenWriter();
        Document[] documents =
        [
            New("pl", "Roma cooperatives", "Vocational training for Roma in four towns", "PL", 20),
            New("la", "Malaria among mobile people", "Testing and treatment", "LA", 10),
            New("ee", "Vocational courses", "Training of young people without work", "EE", 30),
        ];
        foreach (var document in documents)
        {
            writer.Put(document);
            if (commitEach)
            {
                writer.Commit();
            }
        }

        writer.Commit();
        return index;
    }

    private static Document New(string id, string title, string text, string country, long budget) => new Document(id)
        .Add("title", title).Add("text", text).Add("country", country).Add("budget", budget)
        .Add("record", Encoding.UTF8.GetBytes($"the record of {id}"));
}
