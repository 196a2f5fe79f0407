using System.Collections.Immutable;

namespace IomSearch.Engine.Search;

/// <summary>What is looked for: the language that both back ends share. Terms are already analysed.</summary>
public abstract record Query
{
    private Query()
    {
    }

    /// <summary>Every document, scored 1.</summary>
    public sealed record MatchAll : Query;

    /// <summary>No document.</summary>
    public sealed record MatchNone : Query;

    /// <summary>Documents with a term in a text field, scored by BM25.</summary>
    /// <param name="Field">A text field.</param>
    /// <param name="Text">The term as the field's analyzer makes it.</param>
    public sealed record Term(string Field, string Text) : Query;

    /// <summary>Documents with terms in these places relative to each other, scored by BM25 over the
    /// phrase's frequency.</summary>
    /// <param name="Field">A text field.</param>
    /// <param name="Terms">Each term with its place; places ascend, holes are stop words.</param>
    /// <param name="Slop">How many places the terms may be moved in all; 0 is the exact phrase.</param>
    public sealed record Phrase(string Field, ImmutableArray<PhraseTerm> Terms, int Slop = 0) : Query;

    /// <summary>Documents with a term that starts so; scored 1.</summary>
    /// <param name="Field">A text field.</param>
    /// <param name="Text">The start, folded but not stemmed; 2 characters at least.</param>
    public sealed record Prefix(string Field, string Text) : Query;

    /// <summary>Documents with a term that fits a pattern of <c>*</c> (any characters) and
    /// <c>?</c> (one); scored 1.</summary>
    /// <param name="Field">A text field.</param>
    /// <param name="Pattern">The pattern; no <c>*</c> or <c>?</c> at its start.</param>
    public sealed record Wildcard(string Field, string Pattern) : Query;

    /// <summary>Documents with a term within a number of edits (insertion, deletion, substitution,
    /// transposition of neighbours).</summary>
    /// <param name="Field">A text field.</param>
    /// <param name="Text">The term; its first character must agree.</param>
    /// <param name="MaxEdits">1 or 2.</param>
    public sealed record Fuzzy(string Field, string Text, int MaxEdits) : Query;

    /// <summary>Documents whose keyword field has one of these values; scored 1.</summary>
    /// <param name="Field">A keyword field.</param>
    /// <param name="Values">The whole values, compared ordinally.</param>
    public sealed record AnyValue(string Field, ImmutableArray<string> Values) : Query;

    /// <summary>Documents whose keyword field has a value between two, ordinally; scored 1.</summary>
    /// <param name="Field">A keyword field.</param>
    /// <param name="From">The least value, or null for no bound.</param>
    /// <param name="To">The greatest value, or null for no bound.</param>
    public sealed record ValueRange(string Field, string? From, string? To) : Query;

    /// <summary>Documents whose number field lies between two numbers, both included; scored 1.</summary>
    /// <param name="Field">A number field.</param>
    /// <param name="From">The least.</param>
    /// <param name="To">The greatest.</param>
    public sealed record NumberRange(string Field, long From, long To) : Query;

    /// <summary>Documents that have no value in a keyword or number field; scored 1.</summary>
    /// <param name="Field">A keyword or number field.</param>
    public sealed record Missing(string Field) : Query;

    /// <summary>Documents that fit clauses together; the score is the sum over those that match and score.</summary>
    /// <param name="Clauses">What must, should, must not match. Without a must or filter, one should is needed.</param>
    /// <param name="MinimumShould">How many of the shoulds at least.</param>
    public sealed record Bool(ImmutableArray<Clause> Clauses, int MinimumShould = 0) : Query;

    /// <summary>Documents that match any; the score is the best one's plus a share of the
    /// others' (disjunction-max).</summary>
    /// <param name="Queries">The alternatives.</param>
    /// <param name="TieBreaker">The share of the others, 0 to 1.</param>
    public sealed record Best(ImmutableArray<Query> Queries, float TieBreaker = 0) : Query;

    /// <summary>Documents that match what was typed or one of its alternatives; the score
    /// is the best of them.</summary>
    /// <remarks>An alternative is weighed as no more telling than what was typed, whichever is the rarer, and then by
    /// its share: where both stand as often in fields as long, what was typed is never beaten.</remarks>
    /// <param name="Typed">A term or phrase, or several of them in <see cref="Bool"/> or <see cref="Best"/>.</param>
    /// <param name="Alternatives">Terms and phrases.</param>
    /// <param name="Share">What an alternative counts, 0 to 1.</param>
    public sealed record Synonyms(Query Typed, ImmutableArray<Query> Alternatives, float Share) : Query;

    /// <summary>The same documents, the score times a factor.</summary>
    /// <param name="Inner">What matches.</param>
    /// <param name="Factor">0 or more.</param>
    public sealed record Boost(Query Inner, float Factor) : Query;

    /// <summary>The same documents, every one scored 1.</summary>
    /// <param name="Inner">What matches.</param>
    public sealed record Constant(Query Inner) : Query;
}

/// <summary>A term of a phrase.</summary>
/// <param name="Text">The analysed term.</param>
/// <param name="Place">Its place in the phrase, from 0.</param>
public readonly record struct PhraseTerm(string Text, int Place);

/// <summary>A clause of a boolean query.</summary>
/// <param name="Occur">What it asks for.</param>
/// <param name="Query">The query.</param>
public readonly record struct Clause(Occur Occur, Query Query);

/// <summary>What a clause asks for.</summary>
public enum Occur
{
    /// <summary>It may match and then adds to the score.</summary>
    Should,

    /// <summary>It must match and adds to the score.</summary>
    Must,

    /// <summary>It must match and adds nothing.</summary>
    Filter,

    /// <summary>It must not match.</summary>
    MustNot,
}
