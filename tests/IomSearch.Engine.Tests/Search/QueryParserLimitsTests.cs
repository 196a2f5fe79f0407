using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;

namespace IomSearch.Engine.Tests.Search;

/// <summary>What a person types is bounded before any work is done for it; each bound is named in a note.</summary>
public sealed class QueryParserLimitsTests
{
    private static readonly QueryLimits Limits = new();

    private static readonly QueryParser Parser = new(
        new IndexSchema(
            new FieldSpec("text", FieldKind.Text, "words"),
            new FieldSpec("title", FieldKind.Text, "words"),
            new FieldSpec("country", FieldKind.Keyword),
            new FieldSpec("year", FieldKind.Number),
            new FieldSpec("record", FieldKind.Stored)),
        new QueryParserOptions { Fields = [new FieldWeight("text", 1), new FieldWeight("title", 2)] });

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_text_is_read_up_to_its_limit_of_characters(int more, bool whole)
    {
        var text = new string('x', Limits.Characters - 1).Insert(500, " ") + new string('y', more + 1);
        var parsed = Parser.Parse(text[..(Limits.Characters + more)]);

        Assert.Equal(whole, !Has(parsed, "only the first 1000 characters were read"));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Words_are_read_up_to_their_limit(int more, bool whole)
    {
        var parsed = Parser.Parse(string.Join(' ', Enumerable.Range(0, Limits.Terms + more).Select(i => $"w{i}")));

        Assert.Equal(whole, parsed.Notes.IsEmpty);
        Assert.Equal(Math.Min(Limits.Terms, Limits.Terms + more), parsed.Clauses.Length);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void The_words_of_a_phrase_count_as_words(int more, bool whole)
    {
        var phrase = string.Join(' ', Enumerable.Range(0, Limits.Terms + more - 1).Select(i => $"w{i}"));
        var parsed = Parser.Parse($"first \"{phrase}\"");

        Assert.Equal(whole, !Has(parsed, "only the first 64 words were read"));
        Assert.Equal(whole ? 2 : 1, parsed.Clauses.Length);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Parentheses_are_read_up_to_their_limit(int more, bool whole)
    {
        var depth = Limits.Nesting + more;
        var parsed = Parser.Parse(string.Concat(Enumerable.Repeat("(a ", depth)) + "b" + new string(')', depth));

        Assert.Equal(whole, parsed.Notes.IsEmpty);
        Assert.Equal(whole, !Has(parsed, "parentheses are read 32 deep; deeper ones were left out"));
    }

    [Theory]
    [InlineData("a*", false)]
    [InlineData("ab*", true)]
    [InlineData("abc*", true)]
    public void A_prefix_has_its_least_length(string text, bool isPrefix) =>
        Assert.Equal(isPrefix, Leaves(Parser.Parse(text).Query).All(query => query is Query.Prefix));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_pattern_is_read_up_to_its_limit(int more, bool whole)
    {
        var parsed = Parser.Parse("ab?" + new string('漢', Limits.PatternCharacters + more - 3));

        Assert.Equal(whole, parsed.Notes.IsEmpty);
        Assert.Equal(whole, Leaves(parsed.Query).All(query => query is Query.Wildcard));
    }

    [Theory]
    [InlineData(999)]
    [InlineData(100_000)]
    public void Open_parentheses_beyond_number_are_answered_with_a_shallow_query(int count)
    {
        var parsed = Parser.Parse(new string('(', count) + "word");

        Assert.InRange(Depth(parsed.Query), 1, 3 * Limits.Nesting);
        Assert.InRange(parsed.Notes.Length, 1, 4);
    }

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("\"")]
    [InlineData("[")]
    [InlineData("a:")]
    [InlineData("+-")]
    [InlineData("~^")]
    [InlineData("a ")]
    [InlineData("\\")]
    [InlineData("a*b?")]
    [InlineData("a-")]
    [InlineData("\"a b\"~2^3 ")]
    [InlineData("title:(")]
    [InlineData("année ")]
    public void A_megabyte_is_read_as_far_as_the_limit_and_no_further(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, (1 << 20) / piece.Length));
        Parser.Parse(text);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var parsed = Parser.Parse(text);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.InRange(Leaves(parsed.Query).Count(), 1, 2 * Limits.Terms);
        Assert.InRange(parsed.Notes.Length, 1, 8);
    }

    [Theory]
    [InlineData("country:L*")]
    [InlineData("country:LA~1")]
    [InlineData("year:20*")]
    [InlineData("year:\"2004\"")]
    [InlineData("year:abc")]
    [InlineData("record:abc")]
    [InlineData("record:[a TO b]")]
    [InlineData("title:")]
    [InlineData("year:[a TO b]")]
    [InlineData("*")]
    [InlineData("\uD800~")]
    public void What_a_field_cannot_be_asked_is_read_otherwise_and_never_thrown(string text)
    {
        var parsed = Parser.Parse(text);

        Assert.DoesNotContain(
            Leaves(parsed.Query), query => query is Query.Prefix or Query.Fuzzy { Field: "country" or "year" });
    }

    private static bool Has(ParsedQuery parsed, string note) => parsed.Notes.Any(one => one.Message == note);

    private static IEnumerable<Query> Leaves(Query query) => query switch
    {
        Query.Bool boolean => boolean.Clauses.SelectMany(clause => Leaves(clause.Query)),
        Query.Best best => best.Queries.SelectMany(Leaves),
        Query.Boost boost => Leaves(boost.Inner),
        _ => [query],
    };

    private static int Depth(Query query) => 1 + query switch
    {
        Query.Bool boolean => boolean.Clauses.Select(clause => Depth(clause.Query)).DefaultIfEmpty().Max(),
        Query.Best best => best.Queries.Max(Depth),
        Query.Boost boost => Depth(boost.Inner),
        _ => 0,
    };
}
