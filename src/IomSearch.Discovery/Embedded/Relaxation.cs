using System.Collections.Immutable;
using IomSearch.Engine.Search;

namespace IomSearch.Discovery.Embedded;

/// <summary>Which words of a query are given up, in which order, when all together find little.</summary>
/// <remarks>
/// Words that no project has go first, all at once: with them nothing can match. Then one word a step, the least telling
/// first: the one that most projects have; of equals the later one. Only plain words are ever dropped, and one required
/// part always stays.
/// </remarks>
internal static class Relaxation
{
    /// <summary>The steps; none when there is nothing to drop.</summary>
    /// <param name="parsed">The query.</param>
    /// <param name="frequency">How many projects match a query.</param>
    public static IEnumerable<RelaxedStep> Steps(ParsedQuery parsed, Func<Query, long> frequency)
    {
        var required = parsed.Clauses.Count(clause => clause.Occur is Occur.Must);
        var dropped = new HashSet<int>();
        var core = parsed.Query;
        foreach (var group in Order(parsed, frequency))
        {
            if (required - dropped.Count - group.Count < 1)
            {
                yield break;
            }

            dropped.UnionWith(group);
            var next = Bool(parsed, at => !dropped.Contains(at));
            yield return new RelaxedStep(Step(parsed, next, core, dropped), Words(parsed, dropped));
            core = next;
        }
    }

    /// <summary>The droppable clauses by number, in the order in which they go; the members of a group go together.</summary>
    private static IEnumerable<IReadOnlyList<int>> Order(ParsedQuery parsed, Func<Query, long> frequency)
    {
        var words = Enumerable.Range(0, parsed.Clauses.Length)
            .Where(at => parsed.Clauses[at] is { Kind: ClauseKind.Word, Occur: Occur.Must })
            .Select(at => (At: at, Frequency: frequency(parsed.Clauses[at].Query)))
            .ToList();
        var unknown = words.Where(word => word.Frequency == 0).Select(word => word.At).ToList();
        if (unknown.Count > 0)
        {
            yield return unknown;
        }

        foreach (var word in words.Where(word => word.Frequency > 0)
            .OrderByDescending(word => word.Frequency).ThenByDescending(word => word.At))
        {
            yield return [word.At];
        }
    }

    /// <summary>What the step adds to the steps before it; a project that has some of the dropped words ranks higher.</summary>
    private static Query.Bool Step(ParsedQuery parsed, Query next, Query before, HashSet<int> dropped) => new(
    [
        new Clause(Occur.Must, next),
        new Clause(Occur.MustNot, before),
        .. dropped.Order().Select(at => new Clause(Occur.Should, parsed.Clauses[at].Query)),
    ]);

    private static Query.Bool Bool(ParsedQuery parsed, Func<int, bool> stays) => new(
    [
        .. parsed.Clauses
            .Where((_, at) => stays(at))
            .Select(clause => new Clause(clause.Occur, clause.Query)),
    ]);

    private static ImmutableArray<ParsedClause> Words(ParsedQuery parsed, HashSet<int> dropped) =>
        [.. dropped.Order().Select(at => parsed.Clauses[at])];
}

/// <summary>One step of a relaxation.</summary>
/// <param name="Query">What it finds that no step before it found.</param>
/// <param name="Dropped">The words given up so far, in the order typed.</param>
internal sealed record RelaxedStep(Query Query, ImmutableArray<ParsedClause> Dropped);
