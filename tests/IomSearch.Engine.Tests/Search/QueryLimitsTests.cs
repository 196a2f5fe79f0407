using IomSearch.Engine.IO;
using IomSearch.Engine.Postings;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Tests.Search;

/// <summary>The work of a legal query is bounded: by terms looked at and bytes allocated, not by time.</summary>
public sealed class QueryLimitsTests
{
    private const int Words = 5_000;
    private const string Misspelt = "abcdefghi";

    private static readonly IndexSchema Schema = new(new FieldSpec("text", FieldKind.Text, "words"));

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    public void Clauses_are_run_up_to_their_limit(int more)
    {
        using var index = Filled(10);
        using var snapshot = index.Snapshot();

        Assert.Equal(1, snapshot.Search(Clauses(new QueryLimits().Clauses + more), new SearchOptions()).Total);
    }

    [Fact]
    public void One_clause_more_is_refused_by_the_name_of_the_limit()
    {
        using var index = Filled(10);
        using var snapshot = index.Snapshot();

        var refusal = Assert.Throws<QueryLimitException>(
            () => snapshot.Search(Clauses(new QueryLimits().Clauses + 1), new SearchOptions()));

        Assert.Equal("Clauses", refusal.Limit);
        Assert.Equal("the query asks for 1025 Clauses; 1024 are possible", refusal.Message);
    }

    [Fact]
    public void Clauses_of_filters_count_too()
    {
        using var index = Filled(10);
        using var snapshot = index.Snapshot();
        var half = Clauses(600);

        Assert.Throws<QueryLimitException>(
            () => snapshot.Search(half, new SearchOptions { Filters = [new DimensionFilter("text", half)] }));
    }

    [Theory]
    [InlineData(-1, -1)]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    public void A_misspelt_word_stands_for_terms_up_to_their_limit(int more, int found)
    {
        var limits = new QueryLimits();
        using var index = Filled(limits.FuzzyExpansions + more, Neighbour);
        using var snapshot = index.Snapshot();

        var result = snapshot.Search(new Query.Fuzzy("text", Misspelt, 1), new SearchOptions());

        Assert.Equal(limits.FuzzyExpansions + found, result.Total);
    }

    [Fact]
    public void Misspelt_words_count_by_the_terms_they_stand_for()
    {
        using var index = Filled(200, Neighbour);
        using var snapshot = index.Snapshot();
        var fuzzy = new Query.Fuzzy("text", Misspelt, 1);

        snapshot.Search(new Query.Best([.. Enumerable.Repeat(fuzzy, 8)]), new SearchOptions());

        Assert.Throws<QueryLimitException>(
            () => snapshot.Search(new Query.Best([.. Enumerable.Repeat(fuzzy, 9)]), new SearchOptions()));
    }

    [Theory]
    [InlineData("a*a*a*a*a*b")]
    [InlineData("a?????????*")]
    [InlineData("a*?*?*?*?*b")]
    [InlineData("a*******************")]
    public void A_pattern_looks_once_at_each_term_that_begins_as_it_does(string pattern)
    {
        using var index = Filled(Words, i => $"{(i % 2 == 0 ? 'a' : 'b')}{new string('a', i % 50)}{i}");
        using var snapshot = index.Snapshot();
        var reader = snapshot.State.Segments[0].Reader;

        Assert.InRange(
            new TermMatcher().Wildcard(reader, 0, pattern, new DocSet(reader.Documents)), 1, (Words / 2) + 1);
    }

    [Theory]
    [InlineData("a*a*a*a*a*b")]
    [InlineData("a?????????*")]
    [InlineData("aaa*")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaa~2")]
    public void A_hard_word_allocates_little(string text)
    {
        using var index = Filled(Words, i => $"{new string('a', i % 50)}{i}");
        using var snapshot = index.Snapshot();
        var query = new QueryParser(Schema, new QueryParserOptions { Fields = [new FieldWeight("text", 1)] })
            .Parse(text).Query;
        snapshot.Search(query, new SearchOptions());
        var before = GC.GetAllocatedBytesForCurrentThread();

        snapshot.Search(query, new SearchOptions());

        // Its answer, and what code that is not compiled for good boxes.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64 << 10);
    }

    [Theory]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_boost_that_would_upset_the_order_is_refused(float factor)
    {
        using var index = Filled(1);
        using var snapshot = index.Snapshot();

        Assert.Throws<ArgumentException>(
            () => snapshot.Search(new Query.Boost(new Query.MatchAll(), factor), new SearchOptions()));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(0)]
    public void A_document_has_tokens_up_to_their_limit(int more)
    {
        using var index = SearchIndex.Open(new MemoryDirectory(), Schema);
        using var writer = index.OpenWriter();

        writer.Put(Document(0, Tokens(SegmentBuffer.MaxTokens + more)));
        writer.Commit();

        using var snapshot = index.Snapshot();
        Assert.Equal(1, snapshot.Documents);
    }

    [Fact]
    public void A_document_with_one_token_more_is_refused_and_changes_nothing()
    {
        using var index = SearchIndex.Open(new MemoryDirectory(), Schema);
        using var writer = index.OpenWriter();
        writer.Put(Document(0, "short"));

        Assert.Throws<ArgumentException>(() => writer.Put(Document(0, Tokens(SegmentBuffer.MaxTokens + 1))));

        writer.Commit();
        using var snapshot = index.Snapshot();
        Assert.Equal(1, snapshot.Search(new Query.Term("text", "short"), new SearchOptions()).Total);
    }

    // 200 words, each one letter away.
    private static string Neighbour(int number)
    {
        var (place, letter) = (1 + (number / 25), (char)('a' + (number % 25)));
        return Misspelt[..place] + (letter < Misspelt[place] ? letter : (char)(letter + 1)) + Misspelt[(place + 1)..];
    }

    private static Query.Bool Clauses(int count) =>
        new([.. Enumerable.Range(0, count)
            .Select(i => new Clause(Occur.Should, new Query.Term("text", i == 0 ? "w1" : $"none{i}")))]);

    private static string Tokens(int count) => string.Concat(Enumerable.Repeat("a ", count));

    private static SearchIndex Filled(int count, Func<int, string>? word = null)
    {
        var index = SearchIndex.Open(new MemoryDirectory(), Schema);
        using var writer = index.OpenWriter();
        for (var i = 0; i < count; i++)
        {
            writer.Put(Document(i, word?.Invoke(i) ?? $"w{i}"));
        }

        writer.Commit();
        return index;
    }

    private static Document Document(int number, string text) => new Document($"{number:D6}").Add("text", text);
}
