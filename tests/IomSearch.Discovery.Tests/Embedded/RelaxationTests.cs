using System.Collections.Immutable;
using IomSearch.Discovery.Embedded;
using IomSearch.Engine.Search;

namespace IomSearch.Discovery.Tests.Embedded;

public sealed class RelaxationTests
{
    private static readonly Dictionary<string, long> Frequencies = new(StringComparer.Ordinal)
    {
        ["training"] = 9,
        ["vocational"] = 4,
        ["roma"] = 2,
        ["youth"] = 4,
        ["xyzzy"] = 0,
        ["plugh"] = 0,
    };

    [Fact]
    public void The_most_frequent_word_goes_first() =>
        Assert.Equal(
            [["training"], ["vocational", "training"], ["vocational", "training", "roma"]],
            Dropped(Word("vocational"), Word("training"), Word("roma")));

    [Fact]
    public void Of_words_as_frequent_the_later_goes_first() =>
        Assert.Equal(["youth"], Dropped(Word("vocational"), Word("youth")).First());

    [Fact]
    public void Words_that_no_project_has_go_first_and_together() =>
        Assert.Equal(
            [["xyzzy", "plugh"], ["xyzzy", "training", "plugh"]],
            Dropped(Word("xyzzy"), Word("roma"), Word("training"), Word("plugh")).Take(2));

    [Fact]
    public void The_last_step_takes_any_word_that_some_project_has()
    {
        var last = Steps(Word("xyzzy"), Word("roma"), Word("training"))[^1];
        var must = ((Query.Bool)last.Query).Clauses.Single(clause => clause.Occur == Occur.Must).Query;
        var any = (Query.Bool)Assert.Single(((Query.Bool)must).Clauses).Query;
        Assert.Equal(
            [new Query.Term("text", "roma"), new Query.Term("text", "training")],
            any.Clauses.Select(clause => clause.Query));
    }

    [Fact]
    public void What_else_is_required_stays_required_to_the_end() =>
        Assert.Equal(
            [["training"], ["vocational", "training"]],
            Dropped(Word("vocational"), Word("training"), Clause("roma", Occur.Must, ClauseKind.Phrase)));

    [Fact]
    public void A_single_word_is_never_dropped() => Assert.Empty(Dropped(Word("roma")));

    [Fact]
    public void Words_that_are_all_unknown_are_kept() => Assert.Empty(Dropped(Word("xyzzy"), Word("plugh")));

    [Theory]
    [InlineData(ClauseKind.Phrase)]
    [InlineData(ClauseKind.Identifier)]
    [InlineData(ClauseKind.Other)]
    public void Only_plain_words_are_dropped(ClauseKind kind) =>
        Assert.Equal([["roma"]], Dropped(Clause("training", Occur.Must, kind), Word("roma")));

    [Theory]
    [InlineData(Occur.MustNot)]
    [InlineData(Occur.Should)]
    public void What_is_not_required_is_not_dropped(Occur occur)
    {
        var dropped = Dropped(Clause("training", occur, ClauseKind.Word), Word("vocational"), Word("roma"));
        Assert.DoesNotContain("training", dropped.SelectMany(words => words));
    }

    [Fact]
    public void A_step_finds_nothing_that_the_step_before_found()
    {
        var steps = Steps(Word("vocational"), Word("training"), Word("roma"));
        var excluded = ((Query.Bool)steps[1].Query).Clauses.Single(clause => clause.Occur == Occur.MustNot).Query;
        var before = ((Query.Bool)steps[0].Query).Clauses.Single(clause => clause.Occur == Occur.Must).Query;
        Assert.Same(before, excluded);
    }

    private static IEnumerable<IEnumerable<string>> Dropped(params ParsedClause[] clauses) =>
        Steps(clauses).Select(step => step.Dropped.Select(word => word.Text));

    private static List<RelaxedStep> Steps(params ParsedClause[] clauses)
    {
        var query = new Query.Bool([.. clauses.Select(clause => new Clause(clause.Occur, clause.Query))]);
        var parsed = new ParsedQuery(query, [.. clauses], []);
        return [.. Relaxation.Steps(parsed, word => Frequencies[((Query.Term)word).Text], 25)];
    }

    private static ParsedClause Word(string text) => Clause(text, Occur.Must, ClauseKind.Word);

    private static ParsedClause Clause(string text, Occur occur, ClauseKind kind) =>
        new(text, new Query.Term("text", text), occur, kind);
}
