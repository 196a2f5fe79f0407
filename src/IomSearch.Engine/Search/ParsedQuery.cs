using System.Collections.Immutable;

namespace IomSearch.Engine.Search;

/// <summary>A person's text as a query, with what was and was not understood.</summary>
/// <param name="Query">What to run.</param>
/// <param name="Clauses">The top-level parts in the order typed.</param>
/// <param name="Notes">What was read otherwise than it was written.</param>
public sealed record ParsedQuery(
    Query Query, ImmutableArray<ParsedClause> Clauses, ImmutableArray<QueryNote> Notes);

/// <summary>A top-level part of what was typed.</summary>
/// <param name="Text">As it was typed.</param>
/// <param name="Query">What it asks for.</param>
/// <param name="Occur">How it takes part.</param>
/// <param name="Kind">What it is.</param>
public sealed record ParsedClause(string Text, Query Query, Occur Occur, ClauseKind Kind);

/// <summary>What a part of a query is; only plain words may be corrected or dropped.</summary>
public enum ClauseKind
{
    /// <summary>A word without operators.</summary>
    Word,

    /// <summary>An identifier such as <c>CE.0275</c>.</summary>
    Identifier,

    /// <summary>A quoted phrase.</summary>
    Phrase,

    /// <summary>Anything else: groups, prefixes, ranges, words of a named field.</summary>
    Other,
}

/// <summary>Something in a query that was read otherwise than written.</summary>
/// <param name="Position">Where, in UTF-16 units from 0.</param>
/// <param name="Message">What was done about it.</param>
public sealed record QueryNote(int Position, string Message);
