using System.Text.Json;
using IomSearch.Discovery.Indexing;
using IomSearch.Testing;

namespace IomSearch.Discovery.Tests.Indexing;

/// <summary>Histories of edits, each step indexed, held to a build of the last state from nothing.</summary>
public sealed class IncrementalIndexTests
{
    [Fact]
    public void A_history_of_updates_ends_where_one_build_does()
    {
        var links = 0;
        Seeded.Rounds(12, random => links += History(random));
        Assert.NotEqual(0, links);
    }

    private static int History(Random random)
    {
        var links = 0;
        using var folder = new TemporaryFolder();
        var config = Make.Config(folder.Path) with { Sources = ["in"], Index = "index" };
        var sources = new RandomSources(random, folder.File("in"));
        var expected = new Dictionary<string, StatedProject>(StringComparer.Ordinal);
        for (var step = 0; step < 8; step++)
        {
            for (var edits = random.Next(4); edits >= 0; edits--)
            {
                sources.Edit();
            }

            var prune = random.Next(4) == 0;
            ProjectIndex.Update(config, prune, null, default);
            expected = sources.Expected(expected, prune);
            using var backend = ProjectIndex.OpenExisting(config.IndexFolder, config);
            Assert.All(expected, project => Assert.Equal(project.Value.Title, backend.Find(project.Key)?.Title));
            Assert.Equal(
                expected.Keys.Order(StringComparer.Ordinal),
                backend.Export(Make.Request(), default).SelectMany(Ids).Order(StringComparer.Ordinal));
            links += backend.Report!.Linked;
        }

        var report = ProjectIndex.Update(config, prune: true, null, default);
        var fresh = config with { Index = "fresh" };
        Assert.Equal(Told(ProjectIndex.Update(fresh, prune: false, null, default)), Told(report));
        Assert.Equal(Answers(fresh), Answers(config));
        return links;
    }

    private static IEnumerable<string> Ids(ProjectRecord record) =>
        (record.Linked ?? []).Select(other => other.Id).Prepend(record.Id);

    /// <summary>All but times and what only a run has.</summary>
    private static string Told(IndexingReport report) => JsonSerializer.Serialize(
        report with { StartedAt = default, TookMs = 0, FilesUnchanged = 0, RemovedFiles = [] },
        DiscoveryJson.Default.IndexingReport);

    private static ProjectRecord Timeless(ProjectRecord record) => record with
    {
        Source = record.Source with { ReadAt = default },
        Linked = Timeless(record.Linked),
    };

    private static SearchHit Timeless(SearchHit hit) => hit with { Linked = Timeless(hit.Linked) };

    private static List<LinkedRecord>? Timeless(IReadOnlyList<LinkedRecord>? linked) => linked is null ? null
        : [.. linked.Select(other => other with { Source = other.Source with { ReadAt = default } })];

    private static List<string> Answers(IndexConfig config)
    {
        using var backend = ProjectIndex.OpenExisting(config.IndexFolder, config);
        var answers = new List<string> { $"{backend.State.Documents} {backend.State.Fingerprint}" };
        answers.AddRange(backend.Export(Make.Request(), default).Select(record => JsonSerializer.Serialize(
            Timeless(record), DiscoveryJson.Default.ProjectRecord)));
        foreach (var word in RandomSources.Words.Append(""))
        {
            var answer = backend.Search(Make.Request(word));
            answers.Add(JsonSerializer.Serialize(
                answer with
                {
                    Generation = 0,
                    IndexedAt = default,
                    TookMs = 0,
                    Hits = [.. answer.Hits.Select(Timeless)]
                },
                DiscoveryJson.Default.SearchResponse));
            answers.AddRange(backend.Suggest(word, 5, default).Suggestions.Select(one => $"{one}"));
        }

        return answers;
    }
}
