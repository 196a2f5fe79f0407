using System.Collections.Immutable;
using IomSearch.Testing;

namespace IomSearch.Discovery.Tests;

/// <summary>Relaxation against its definition, spelled out over sets of words.</summary>
public sealed class RankingTests
{
    private const int Wanted = 10;

    private static readonly string[] Vocabulary =
        ["zulu", "oslo", "lima", "delta", "kilo", "tango", "sierra", "quebec", "whisky", "unknown", "absent"];

    private static readonly string[] Countries = ["PL", "CZ", "LA"];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Relaxed_pages_are_those_of_the_definition(int seed)
    {
        var random = new Random(seed);
        using var folder = new TemporaryFolder();
        var projects = Enumerable.Range(0, 60).Select(number => Random(random, number)).ToList();
        using var backend = Make.Index(
            folder.File("index"),
            [.. projects.Select(project => Make.Project(project.Id, "Title", string.Join(' ', project.Words)) with
            {
                Countries = [project.Country],
            })]);
        for (var round = 0; round < 40; round++)
        {
            var words = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Vocabulary[random.Next(Vocabulary.Length)]);
            var query = words.Distinct(StringComparer.Ordinal).ToArray();
            var country = random.Next(2) == 0 ? null : Countries[random.Next(3)];
            AssertAgrees(
                backend, projects, query, country, $"seed {seed}, round {round}: {string.Join(' ', query)} {country}");
        }
    }

    private static void AssertAgrees(
        EmbeddedBackend backend, List<Project> projects, string[] query, string? country, string where)
    {
        var expected = Definition(projects, query, country);
        var request = Make.Request(string.Join(' ', query), country is null ? [] : [("country", country)]);
        var whole = backend.Search(request with { Size = 100 });
        Assert.True(expected.Count(level => level.Missing == "") == whole.Total.Value, where);
        Assert.True(expected.Count(level => level.Missing != "") == whole.Relaxed, where);
        var found = whole.Hits.Select(hit => (hit.Id, Missing: string.Join(' ', hit.Missing ?? []))).ToList();
        for (var at = 0; at < found.Count; at++)
        {
            Assert.Contains((found[at].Id, expected[at].Level, found[at].Missing), expected);
        }

        Assert.Equal(found.Count, found.Select(hit => hit.Id).Distinct().Count());
        Assert.Equal(found, Paged(backend, request with { Size = 7 }));
    }

    private static List<(string Id, string Missing)> Paged(EmbeddedBackend backend, SearchRequest request)
    {
        var hits = new List<(string Id, string Missing)>();
        SearchResponse page;
        do
        {
            page = backend.Search(request);
            hits.AddRange(page.Hits.Select(hit => (hit.Id, string.Join(' ', hit.Missing ?? []))));
            request = request with { Cursor = page.Next };
        }
        while (page.Next is not null);
        return hits;
    }

    /// <summary>Every project that the answer holds, level by level: 0 has all words, each further one a word fewer,
    /// the last any word.</summary>
    private static List<(string Id, int Level, string Missing)> Definition(
        List<Project> projects, string[] query, string? country)
    {
        var allowed = projects.Where(project => country is null || project.Country == country).ToList();
        var answer = new List<(string Id, int Level, string Missing)>();
        var level = 0;
        foreach (var required in Levels(projects, query))
        {
            foreach (var project in allowed.Where(project => required(project.Words)))
            {
                if (!answer.Exists(known => known.Id == project.Id))
                {
                    answer.Add(
                        (project.Id, level, string.Join(' ', query.Where(word => !project.Words.Contains(word)))));
                }
            }

            if (answer.Count >= Wanted)
            {
                break;
            }

            level++;
        }

        return answer;
    }

    private static IEnumerable<Func<ImmutableHashSet<string>, bool>> Levels(List<Project> projects, string[] query)
    {
        int Frequency(string word) => projects.Count(project => project.Words.Contains(word));
        yield return words => query.All(words.Contains);
        var left = query.Where(word => Frequency(word) > 0).ToList();
        if (left.Count == 0)
        {
            yield break;
        }

        var known = left.ToList();
        yield return words => known.TrueForAll(words.Contains);
        while (left.Count > 1)
        {
            var most = left.Max(Frequency);
            left.RemoveAt(left.FindLastIndex(word => Frequency(word) == most));
            var required = left.ToList();
            yield return words => required.TrueForAll(words.Contains);
        }

        yield return words => known.Exists(words.Contains);
    }

    private static Project Random(Random random, int number) => new(
        $"p{number:D2}",
        Countries[random.Next(3)],
        [.. Vocabulary.Take(9).Where((_, at) => random.Next(10) > at)]);

    private sealed record Project(string Id, string Country, ImmutableHashSet<string> Words);
}
