using System.Text.Json;
using IomSearch.Discovery.Evaluation;
using IomSearch.Engine.Analysis;
using IomSearch.Testing;
using Xunit.Abstractions;

namespace IomSearch.Discovery.Tests.Meaning;

/// <summary>What is found by meaning in the project's own corpus, held to the judgements of people.</summary>
public sealed class JudgedMeaningTests(MeaningCorpus corpus, ITestOutputHelper output) : IClassFixture<MeaningCorpus>
{
    private const string Own = "";

    // By somebody who had seen neither the program nor its glossary.
    private const string Blind = "-blind";

    [Theory]
    [InlineData(Own)]
    [InlineData(Blind)]
    public void A_paraphrase_shares_no_stem_with_its_project_but_stop_words(string set)
    {
        var stems = Analyzer.Named("english");
        Assert.All(Paraphrases(set), paraphrase =>
        {
            var project = File.ReadAllText(Checkout.Path($"corpus/projects/{paraphrase.Project}.md"));
            var shared = stems.Tokens(paraphrase.Text).Select(token => token.Term)
                .Intersect(stems.Tokens(project).Select(token => token.Term));
            Assert.Empty(shared);
        });
    }

    [Theory]
    [InlineData(Own, 28)]
    [InlineData(Blind, 36)]
    public void Paraphrases_find_their_project_by_meaning_among_the_first_two(string set, int floor)
    {
        var paraphrases = Paraphrases(set);
        var found = paraphrases.Where(
            paraphrase => First(paraphrase, SearchMode.Hybrid, 2).Any(paraphrase.IsAnswer)).ToList();

        output.WriteLine($"{found.Count} of {paraphrases.Count}: {string.Join(' ', found.Select(one => one.Id))}");
        var semantic = paraphrases.Count(
            paraphrase => First(paraphrase, SearchMode.Semantic, 2).Any(paraphrase.IsAnswer));
        var words = paraphrases.Count(paraphrase => First(paraphrase, SearchMode.Lexical, 2).Any(paraphrase.IsAnswer));
        output.WriteLine($"mode semantic {semantic}, mode lexical {words}");
        foreach (var missed in paraphrases.Except(found))
        {
            output.WriteLine($"{missed.Id} {missed.Text}: {string.Join(' ', First(missed, SearchMode.Hybrid, 5))}");
        }

        Assert.InRange(found.Count, Math.Max(floor, words + 10), paraphrases.Count);
    }

    [Theory]
    [InlineData("courses so that Gypsy families can earn a wage", "pl-roma-cooperatives")]
    [InlineData("settling down again after being sent back", "au10p0004")]
    [InlineData("jabs for people in remote hamlets", "la-global-health-security")]
    public void What_is_said_in_words_of_daily_life_finds_its_project_among_the_first_two(
        string text, string project) =>
        Assert.Contains(project, First(new Paraphrase("", text, project, []), SearchMode.Hybrid, 2));

    [Fact]
    public void Of_queries_of_other_worlds_hardly_any_has_something_related()
    {
        var queries = File.ReadAllLines(Checkout.Path("corpus/judgements/other-worlds.txt"));
        var found = queries.Where(query => Search(query, SearchMode.Hybrid, 10).Related.Count > 0).ToList();

        output.WriteLine($"{found.Count} of {queries.Length}: {string.Join("; ", found)}");
        Assert.InRange(found.Count, 0, queries.Length / 20);
    }

    [Theory]
    [InlineData(Own, 32, 32)]
    [InlineData(Blind, 19, 19)]
    public void A_concept_note_finds_a_project_clearly_like_it_among_the_first_three(
        string set, int leastFound, int leastBest)
    {
        var grades = Judgements.Read(Checkout.Path($"corpus/judgements/similar{set}.tsv"));
        var notes = Directory.GetFiles(Checkout.Path($"corpus/judgements/concept-notes{set}"), "*.md")
            .Order(StringComparer.Ordinal).ToList();
        var (found, best) = (0, 0);
        foreach (var file in notes)
        {
            var note = Path.GetFileNameWithoutExtension(file);
            var hits = corpus.Backend.Similar(
                new SimilarRequest { Text = File.ReadAllText(file), Size = 3 }, CancellationToken.None)!.Hits;
            var grade = hits.Max(hit => grades.Of(note).GetValueOrDefault(hit.Project.Id));
            found += grade >= 2 ? 1 : 0;
            best += grade == 3 ? 1 : 0;
            if (grade < 3)
            {
                var wanted = grades.Of(note).Where(pair => pair.Value == 3).Select(pair => pair.Key);
                output.WriteLine(
                    $"{note} of {string.Join(' ', wanted)} finds {string.Join(' ', hits.Select(hit => hit.Project.Id))}");
            }
        }

        output.WriteLine(
            $"of {notes.Count} notes {found} find one clearly like it among the first three, {best} the one most like it");
        Assert.True(found >= leastFound && best >= leastBest, $"{found} and {best} of {notes.Count}");
    }

    [Theory]
    [InlineData("what is the lift coefficient of a swept wing at supersonic speed")]
    [InlineData("shock waves in a boundary layer over a flat plate")]
    [InlineData("compilers for recursive languages on small computers")]
    [InlineData("sorting large files on magnetic tape")]
    [InlineData("chord progressions in late romantic piano sonatas")]
    [InlineData("how to bake sourdough bread in a cast iron pot")]
    public void Nothing_is_related_to_a_query_of_another_world(string query) =>
        Assert.Empty(Search(query, SearchMode.Hybrid, 10).Related);

    private static List<Paraphrase> Paraphrases(string set) =>
        [.. File.ReadLines(Checkout.Path($"corpus/judgements/paraphrases{set}.jsonl")).Select(Paraphrase.Parse)];

    private IEnumerable<string> First(Paraphrase paraphrase, SearchMode mode, int count)
    {
        var answer = Search(paraphrase.Text, mode, 10);
        return answer.Hits.Concat(answer.Related).Take(count).Select(hit => hit.Id);
    }

    private SearchResponse Search(string text, SearchMode mode, int size) =>
        corpus.Backend.Search(new SearchRequest { Text = text, Mode = mode, Size = size, Synonyms = false });

    private sealed record Paraphrase(string Id, string Text, string Project, IReadOnlyList<string> Also)
    {
        public static Paraphrase Parse(string line)
        {
            var json = JsonDocument.Parse(line).RootElement;
            return new Paraphrase(
                json.GetProperty("id").GetString()!,
                json.GetProperty("text").GetString()!,
                json.GetProperty("project").GetString()!,
                json.TryGetProperty("also", out var also)
                    ? [.. also.EnumerateArray().Select(id => id.GetString()!)]
                    : []);
        }

        public bool IsAnswer(string id) => id == Project || Also.Contains(id);
    }
}

/// <summary>The corpus with its vectors.</summary>
public sealed class MeaningCorpus : IDisposable
{
    private readonly BuiltIndex index = new(Checkout.Path("corpus/projects"));

    public MeaningCorpus() => Backend.FillVectors(null, CancellationToken.None);

    public EmbeddedBackend Backend => index.Backend;

    public void Dispose() => index.Dispose();
}
