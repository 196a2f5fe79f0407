using IomSearch.Engine.Analysis;
using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Search;

public sealed class QuerySynonymsTests
{
    private static readonly IndexSchema Schema = new(
        new FieldSpec("title", FieldKind.Text, "english"),
        new FieldSpec("text", FieldKind.Text, "english"),
        new FieldSpec("code", FieldKind.Text, "words"),
        new FieldSpec("tag", FieldKind.Keyword));

    private static readonly Synonyms Words = Synonyms.Parse(
        ["DRR, disaster risk reduction", "boat, vessel, small craft", "WASH, water and sanitation"],
        "synonyms.txt",
        [Analyzer.Named("english"), Analyzer.Named("words")]);

    [Theory]
    [InlineData("drr", "(drr|disast+risk+reduct)")]
    [InlineData("Disaster risk reduction", "(disast|drr) (risk|drr) (reduct|drr)")]
    [InlineData("disaster risk", "disast risk")]
    [InlineData("boats", "(boat|vessel|small+craft)")]
    [InlineData("water and sanitation", "(water|wash) (sanit|wash)")]
    [InlineData("wash", "(wash|water+_+sanit)")]
    [InlineData("disaster risk reduction^2", "(disast|drr) (risk|drr) (reduct|drr)^2")]
    public void A_word_or_run_of_words_is_also_looked_for_as_its_synonyms(string typed, string query) =>
        Assert.Equal(query, Show(Parse(typed, "text").Query));

    [Theory]
    [InlineData("\"disaster risk reduction\"")]
    [InlineData("disaster AND risk AND reduction")]
    [InlineData("disaster risk +reduction")]
    [InlineData("disaster (risk reduction)")]
    [InlineData("boa*")]
    [InlineData("boat~1")]
    [InlineData("b?at")]
    [InlineData("tag:boat")]
    [InlineData("tag:(boat vessel)")]
    [InlineData("house-boat")]
    [InlineData("port -boat")]
    [InlineData("port NOT boat")]
    [InlineData("port -text:boat")]
    [InlineData("port -(boat (vessel))")]
    [InlineData("/boat/*")]
    public void What_is_quoted_excluded_a_pattern_or_a_value_is_looked_for_as_it_is(string typed)
    {
        var parsed = Parse(typed, "text");

        Assert.Equal(
            Show(new QueryParser(Schema, Options(Synonyms.None, "text")).Parse(typed).Query), Show(parsed.Query));
        Assert.DoesNotContain(parsed.Notes, note => note.Message.Contains("also searched", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_of_a_named_field_have_synonyms_too()
    {
        Assert.Equal("(boat|vessel|small+craft)", Show(Parse("text:boat", "title").Query));
        Assert.Equal(
            "(disast|drr) (risk|drr) (reduct|drr)", Show(Parse("text:(disaster risk reduction)", "title").Query));
    }

    [Fact]
    public void Each_field_has_the_synonyms_that_its_analyzer_finds()
    {
        Assert.Equal("best (boat|vessel|small+craft) boats", Show(Parse("boats", "text", "code").Query));
        Assert.Equal(
            "best (boat|vessel|small+craft) (boat|vessel|small+craft)", Show(Parse("boat", "text", "code").Query));
    }

    [Fact]
    public void A_word_that_one_field_leaves_out_is_asked_of_none() =>
        Assert.Equal(
            "best health health best migrant migrants", Show(Parse("health of migrants", "text", "code").Query));

    [Fact]
    public void A_note_says_what_was_also_looked_for_and_for_which_words() => Assert.Equal<QueryNote>(
        [
            new QueryNote(3, "also searched: DRR (for disaster risk reduction)"),
            new QueryNote(27, "also searched: vessel, small craft (for boats)"),
        ],
        Parse("at disaster risk reduction boats", "text", "code").Notes);

    [Fact]
    public void Limits_on_what_is_typed_do_not_count_synonyms()
    {
        var limits = new QueryLimits { Terms = 3, Characters = 14 };

        Assert.Equal(
            ["also searched: vessel, small craft (for boat)"],
            Within(limits, "boat port port").Notes.Select(note => note.Message));
        Assert.Equal(
            ["only the first 3 words were read"],
            Within(limits, "a b c d boat").Notes.Select(note => note.Message));
    }

    [Fact]
    public void Synonyms_never_make_a_query_too_large()
    {
        Assert.Equal("(boat|vessel|small+craft)", Show(Within(new QueryLimits { Clauses = 4 }, "boat").Query));

        var bare = Within(new QueryLimits { Clauses = 3 }, "boat");
        Assert.Equal("boat", Show(bare.Query));
        Assert.Equal(
            ["synonyms were left out: a query has 3 clauses at most"], bare.Notes.Select(note => note.Message));
    }

    private static ParsedQuery Within(QueryLimits limits, string typed) =>
        new QueryParser(Schema, Options(Words, "text") with { Limits = limits }).Parse(typed);

    [Fact]
    public void What_was_typed_is_never_beaten_by_its_synonyms_where_all_else_is_equal() => Seeded.Rounds(100, random =>
    {
        string[] vocabulary =
            ["boat", "vessel", "small craft", "disaster risk reduction", "drr", "port", "risk", "wash"];
        var fillers = Enumerable.Range(0, random.Next(2, 40))
            .Select(_ => string.Join(' ', random.GetItems(vocabulary, random.Next(1, 9)))).ToList();
        var (typed, other) = random.Next(3) switch
        {
            0 => ("boat", "vessel"),
            1 => ("disaster risk reduction", "drr x y"),
            _ => ("drr x y", "disaster risk reduction"),
        };
        using var index = Index([.. fillers, $"{typed} anything else", $"{other} anything else"]);
        using var snapshot = index.Snapshot();
        var query = Parse(typed.Replace(" x y", "", StringComparison.Ordinal), "text").Query;

        var scores = snapshot.Search(query, new SearchOptions { Top = 1000 }).Hits
            .ToDictionary(hit => hit.Id, hit => hit.Score);

        var last = fillers.Count;
        Assert.True(
            scores[$"{last:D3}"] > scores[$"{last + 1:D3}"], $"{scores[$"{last:D3}"]} and {scores[$"{last + 1:D3}"]}");
    });

    [Fact]
    public void A_widened_query_finds_what_either_form_finds_and_no_more() => Seeded.Rounds(100, random =>
    {
        string[] words = ["disaster", "risk", "reduction", "drr", "port"];
        var texts = Enumerable.Range(0, 60).Select(_ => random.GetItems(words, random.Next(1, 6))).ToList();
        using var index = Index([.. texts.Select(text => string.Join(' ', text))]);
        using var snapshot = index.Snapshot();
        var all = random.Next(2) == 0;
        string[][] either = [["port", "disaster", "risk", "reduction"], ["port", "drr"]];

        var query = new QueryParser(Schema, Options(Words, "text") with { RequireAll = all })
            .Parse(string.Join(' ', either[0])).Query;
        var found = snapshot.Search(query, new SearchOptions { Top = 1000 }).Hits.Select(hit => int.Parse(hit.Id));

        Assert.Equal(
            Enumerable.Range(0, texts.Count).Where(at => either.Any(
                form => all ? form.All(texts[at].Contains) : form.Any(texts[at].Contains))),
            found.Order());
    });

    [Fact]
    public void A_share_is_0_to_1() => Assert.Throws<ArgumentOutOfRangeException>(
        () => Options(Words, "text") with { SynonymShare = 1.1f });

    private static ParsedQuery Parse(string typed, params string[] fields) =>
        new QueryParser(Schema, Options(Words, fields)).Parse(typed);

    private static QueryParserOptions Options(Synonyms synonyms, params string[] fields) => new()
    {
        Fields = [.. fields.Select(field => new FieldWeight(field, 1))],
        Synonyms = synonyms,
    };

    private static string Show(Query query) => query switch
    {
        Query.Term term => term.Text,
        Query.Phrase phrase => string.Join('+', Enumerable.Range(0, phrase.Terms[^1].Place + 1).Select(
            place => phrase.Terms.FirstOrDefault(term => term.Place == place).Text ?? "_")),
        Query.Synonyms synonyms => $"({string.Join('|', synonyms.Alternatives.Prepend(synonyms.Typed).Select(Show))})",
        Query.Best best => "best " + string.Join(' ', best.Queries.Select(Show)),
        Query.Boost boost => $"{Show(boost.Inner)}^{boost.Factor}",
        Query.Bool boolean => string.Join(' ', boolean.Clauses.Select(
            clause => (clause.Occur == Occur.MustNot ? "-" : "") + Show(clause.Query))),
        _ => query.ToString(),
    };

    private static SearchIndex Index(IReadOnlyList<string> texts)
    {
        var index = SearchIndex.Open(new MemoryDirectory(), Schema);
        using var writer = index.OpenWriter();
        for (var at = 0; at < texts.Count; at++)
        {
            writer.Put(new Document($"{at:D3}").Add("text", texts[at]));
        }

        writer.Commit();
        return index;
    }
}
