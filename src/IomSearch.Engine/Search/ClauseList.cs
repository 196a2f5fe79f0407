using System.Collections.Immutable;

namespace IomSearch.Engine.Search;

/// <summary>The clauses of one pair of parentheses, joined as Lucene's classic query parser joins them.</summary>
/// <remarks>AND makes both its neighbours required, OR makes them optional, and no operator binds tighter than another:
/// <c>a AND b OR c</c> is <c>+a +b c</c>.</remarks>
internal sealed class ClauseList(bool requireAll)
{
    private readonly List<ParsedClause> clauses = [];
    private QueryTokenKind? conjunction;
    private QueryTokenKind? sign;

    /// <summary>The clauses so far.</summary>
    public ImmutableArray<ParsedClause> Clauses => [.. clauses];

    /// <summary>Notes an operator; of several in a row the last counts.</summary>
    public void Add(QueryTokenKind operation)
    {
        if (operation is QueryTokenKind.And or QueryTokenKind.Or)
        {
            conjunction = operation;
        }
        else
        {
            sign = operation;
        }
    }

    /// <summary>Adds a clause behind the operators noted; null is one that has nothing to look for.</summary>
    public void Add(string text, Query? query, ClauseKind kind)
    {
        if (clauses is [.., { Occur: not Occur.MustNot } before])
        {
            clauses[^1] = conjunction switch
            {
                QueryTokenKind.And => before with { Occur = Occur.Must },
                QueryTokenKind.Or when requireAll => before with { Occur = Occur.Should },
                _ => before,
            };
        }

        if (query is not null)
        {
            clauses.Add(new ParsedClause(text, query, Occurrence(), kind));
        }

        (conjunction, sign) = (null, null);
    }

    /// <summary>The clauses as one query; null when there are none.</summary>
    public Query? ToQuery() => clauses switch
    {
        [] => null,
        [{ Occur: not Occur.MustNot } only] => only.Query,
        _ => new Query.Bool([.. clauses.Select(clause => new Clause(clause.Occur, clause.Query))]),
    };

    private Occur Occurrence() => sign switch
    {
        QueryTokenKind.Not => Occur.MustNot,
        // Where all words are required a plus says nothing new, and the OR before it is what counts (as in Lucene).
        _ when requireAll => conjunction == QueryTokenKind.Or ? Occur.Should : Occur.Must,
        QueryTokenKind.Plus => Occur.Must,
        _ => conjunction == QueryTokenKind.And ? Occur.Must : Occur.Should,
    };
}
