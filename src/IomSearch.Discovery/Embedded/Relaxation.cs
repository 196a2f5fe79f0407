using System.Collections.Immutable;
using IomSearch.Engine.Search;

namespace IomSearch.Discovery.Embedded;

/// <summary>Which words of a query are given up, in which order, when all together find little.</summary>
/// <remarks>
/// Words that no project has go first, all at once: with them nothing can match. Then one word a step, the least
/// telling first: the one that most projects have; of equals the later one. Only plain words are ever dropped, and one
/// required part always stays. Where nothing but words is required, a last step takes any of them: the most telling
/// word alone would hide projects that have all the others.
/// </remarks>
internal static class Relaxation
{
    /// <summary>The steps; none when there is nothing to drop.</summary>
    /// <param name="parsed">The query.</param>
    /// <param name="frequency">How many projects match a query.</param>
    /// <param name="projects">How many projects there are.</param>
    public static IEnumerable<RelaxedStep> Steps(ParsedQuery parsed, Func<Query, long> frequency, long projects)
    {
        var words = Words(parsed, frequency);
        var telling = words.ToDictionary(word => word.At, word => Telling(word.Frequency, projects));
        var required = parsed.Clauses.Count(clause => clause.Occur is Occur.Must);
        var dropped = new HashSet<int>();
        var core = parsed.Query;
        foreach (var group in Order(words).TakeWhile(group => required - dropped.Count - group.Count > 0))
        {
            dropped.UnionWith(group);
            var next = Bool(parsed, at => !dropped.Contains(at));
            yield return Step(parsed, next, core, dropped, telling);
            core = next;
        }

        var known = words.Where(word => word.Frequency > 0).Select(word => word.At).ToHashSet();
        if (required == words.Count && known.Count > 1)
        {
            var any = Bool(parsed, at => !words.Exists(word => word.At == at));
            var one = new Query.Bool(
                [.. known.Order().Select(at => new Clause(Occur.Should, parsed.Clauses[at].Query))]);
            yield return Step(
                parsed,
                any with { Clauses = any.Clauses.Add(new Clause(Occur.Must, one)) },
                core,
                [.. words.Select(word => word.At)],
                telling,
                scored: false);
        }
    }

    /// <summary>The plain required words: their clauses by number, and how many projects have each.</summary>
    private static List<(int At, long Frequency)> Words(ParsedQuery parsed, Func<Query, long> frequency) =>
    [
        .. Enumerable.Range(0, parsed.Clauses.Length)
            .Where(at => parsed.Clauses[at] is { Kind: ClauseKind.Word, Occur: Occur.Must })
            .Select(at => (at, frequency(parsed.Clauses[at].Query))),
    ];

    /// <summary>The words in the order in which they go; the members of a group go together.</summary>
    private static IEnumerable<IReadOnlyList<int>> Order(List<(int At, long Frequency)> words)
    {
        var unknown = words.Where(word => word.Frequency == 0).Select(word => word.At).ToList();
        IEnumerable<IReadOnlyList<int>> first = unknown.Count > 0 ? [unknown] : [];
        return first.Concat(words
            .Where(word => word.Frequency > 0)
            .OrderByDescending(word => word.Frequency)
            .ThenByDescending(word => word.At)
            .Select(word => (IReadOnlyList<int>)[word.At]));
    }

    /// <summary>What a step adds to the steps before it; a project that has some of the dropped words ranks
    /// higher.</summary>
    private static RelaxedStep Step(
        ParsedQuery parsed,
        Query.Bool next,
        Query before,
        HashSet<int> dropped,
        Dictionary<int, double> telling,
        bool scored = true)
    {
        var words = dropped.Order().Select(at => parsed.Clauses[at]).ToImmutableArray();
        var query = new Query.Bool(
        [
            new Clause(Occur.Must, next),
            new Clause(Occur.MustNot, before),
            .. words.Where(_ => scored).Select(word => new Clause(Occur.Should, word.Query)),
        ]);
        return new RelaxedStep(query, words)
        {
            Kept = telling.Where(word => !dropped.Contains(word.Key)).Sum(word => word.Value) / telling.Values.Sum(),
        };
    }

    /// <summary>How much a word tells: the rarer, the more (the idf of BM25).</summary>
    private static double Telling(long frequency, long projects) =>
        Math.Log(1 + ((Math.Max(projects, frequency) - frequency + 0.5) / (frequency + 0.5)));

    private static Query.Bool Bool(ParsedQuery parsed, Func<int, bool> stays) => new(
    [
        .. parsed.Clauses
            .Where((_, at) => stays(at))
            .Select(clause => new Clause(clause.Occur, clause.Query)),
    ]);
}

/// <summary>One step of a relaxation.</summary>
/// <param name="Query">What it finds that no step before it found.</param>
/// <param name="Dropped">The words that a match may lack, in the order typed.</param>
internal sealed record RelaxedStep(Query Query, ImmutableArray<ParsedClause> Dropped)
{
    /// <summary>How much of what the words tell is still required, 0 to 1.</summary>
    public double Kept { get; init; }
}
