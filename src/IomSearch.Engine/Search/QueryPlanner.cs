using IomSearch.Engine.IO;
using IomSearch.Engine.Postings;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Search;

/// <summary>Turns a query into a scorer for one segment, with weights from the statistics of the whole index.</summary>
/// <remarks>Scorers and their sets are good until it is disposed.</remarks>
internal sealed class QueryPlanner(IndexGeneration index, QueryLimits limits) : IDisposable
{
    private readonly BlockBuffers buffers = new();
    private readonly List<DocSet> sets = [];
    private WindowRoom? room;

    /// <summary>The weights of terms.</summary>
    public TermWeights Weights { get; } = new(index.Statistics);

    /// <summary>The terms that misspelt words stand for.</summary>
    public FuzzyTerms FuzzyTerms { get; } = new(index, limits.FuzzyExpansions);

    /// <summary>Where sums of scores are added up, for one walk after the other.</summary>
    public WindowRoom Room => room ??= WindowRoom.Rent();

    /// <summary>Refuses queries that together ask for too much.</summary>
    /// <exception cref="QueryLimitException">They have too many clauses.</exception>
    public void Check(IEnumerable<Query> queries) => new QueryChecker(FuzzyTerms, limits).Check(queries);

    /// <summary>Synonyms with the weight of each spelt out.</summary>
    /// <exception cref="ArgumentException">A field is missing or of the wrong kind.</exception>
    public Query.Best Weighed(Query.Synonyms synonyms) =>
        SynonymWeights.Weighed(synonyms, (field, term) => Weights.Of(Text(field), term).Idf);

    /// <summary>The scorer of a query in a segment; null when nothing can match.</summary>
    /// <param name="query">The query.</param>
    /// <param name="segment">The segment's number in the state.</param>
    /// <param name="boost">The product of the boosts around the query.</param>
    /// <exception cref="ArgumentException">A field is missing or of the wrong kind.</exception>
    public Scorer? Plan(Query query, int segment, float boost = 1)
    {
        var reader = index.Segments[segment].Reader;
        return query switch
        {
            Query.MatchAll => new EveryScorer(reader.Documents, boost),
            Query.MatchNone => null,
            Query.Term term => PlanTerm(term, segment, boost),
            Query.Phrase phrase => PlanPhrase(phrase, segment, boost),
            Query.Bool boolean => PlanBool(boolean, segment, boost),
            Query.Best best => PlanBest(best, segment, boost),
            Query.Synonyms synonyms => PlanBest(Weighed(synonyms), segment, boost),
            Query.Boost inner => Plan(inner.Inner, segment, boost * inner.Factor),
            Query.Constant inner => Plan(inner.Inner, segment) is { } scorer ? new ConstantScorer(scorer, boost) : null,
            Query.Fuzzy fuzzy => PlanBest(FuzzyTerms.Of(fuzzy), segment, boost, many: true),
            _ => ConditionSet(query, segment) is { Count: > 0 } set ? new SetScorer(set, boost) : null,
        };
    }

    /// <summary>The documents of a query that only matches, in a segment; not to be changed.</summary>
    /// <exception cref="ArgumentException">A field is missing or of the wrong kind.</exception>
    public DocSet ConditionSet(Query query, int segment)
    {
        var reader = index.Segments[segment].Reader;
        if (ConditionSets.KeyOf(query) is { } key)
        {
            return reader.Filters.Get(key, () => ConditionSets.Of(query, reader, index.Schema));
        }

        var set = ConditionSets.Of(query, reader, index.Schema);
        sets.Add(set);
        return set;
    }

    /// <summary>Takes back what the scorers worked with.</summary>
    public void Dispose()
    {
        buffers.Dispose();
        if (room is not null)
        {
            WindowRoom.Return(room);
            room = null;
        }

        sets.ForEach(set => set.Dispose());
    }

    private TermScorer? PlanTerm(Query.Term term, int segment, float boost)
    {
        var field = Text(term.Field);
        var reader = index.Segments[segment].Reader;
        var found = Weights.Of(field, term.Text);
        return found.Entries[segment] is { Documents: > 0 } entry
            ? new TermScorer(reader.Postings(entry, buffers), reader.Norms.Codes(field), Weights.LengthFactors(field), boost * found.Idf)
            : null;
    }

    private Scorer? PlanPhrase(Query.Phrase phrase, int segment, float boost)
    {
        if (phrase.Terms.Length <= 1)
        {
            return phrase.Terms is [var only] ? PlanTerm(new Query.Term(phrase.Field, only.Text), segment, boost) : null;
        }

        var field = Text(phrase.Field);
        var reader = index.Segments[segment].Reader;
        var entries = new TermEntry[phrase.Terms.Length];
        var idf = 0.0;
        for (var i = 0; i < entries.Length; i++)
        {
            var found = Weights.Of(field, phrase.Terms[i].Text);
            entries[i] = found.Entries[segment];
            if (entries[i].Documents == 0)
            {
                return null;
            }

            idf += found.Idf;
        }

        var (norms, factors, weight) = (reader.Norms.Codes(field), Weights.LengthFactors(field), boost * (float)idf);
        return new PhraseScorer(
            [.. phrase.Terms.Select((term, i) => Word(term, reader, entries[i], norms, factors, weight))],
            phrase.Slop,
            norms,
            factors,
            weight);
    }

    private PhraseWord Word(
        PhraseTerm term, SegmentReader reader, in TermEntry entry, CheckedBytes norms, float[] factors, float weight)
    {
        var cursor = reader.Postings(entry, buffers);
        return new PhraseWord(term, new TermScorer(cursor, norms, factors, weight), reader.Positions(entry, cursor, buffers));
    }

    private Scorer? PlanBest(Query.Best best, int segment, float boost, bool many = false)
    {
        var scorers = best.Queries.Select(query => Plan(query, segment, boost)).OfType<Scorer>().ToArray();
        return scorers switch
        {
            [] => null,
            [var only] => only,
            _ when many => new WindowScorer(scorers, best.TieBreaker),
            _ => new BestScorer(scorers, best.TieBreaker),
        };
    }

    private Scorer? PlanBool(Query.Bool boolean, int segment, float boost)
    {
        var required = new List<Scorer>();
        var scoring = new List<Scorer>();
        foreach (var clause in boolean.Clauses)
        {
            if (clause.Occur is not (Occur.Must or Occur.Filter))
            {
                continue;
            }

            if (Plan(clause.Query, segment, boost) is not { } scorer)
            {
                return null;
            }

            required.Add(scorer);
            if (clause.Occur == Occur.Must)
            {
                scoring.Add(scorer);
            }
        }

        var shoulds = Scorers(boolean, Occur.Should, segment, boost);
        var minimum = Math.Max(boolean.MinimumShould, required.Count == 0 ? 1 : 0);
        if (shoulds.Length < minimum)
        {
            return null;
        }

        var matching = Join(required, scoring, shoulds, minimum);
        var excluded = Scorers(boolean, Occur.MustNot, segment, 1);
        return excluded.Length == 0 ? matching : new ExcludingScorer(matching, new AnyOfScorer(excluded, 1));
    }

    private static Scorer Join(List<Scorer> required, List<Scorer> scoring, Scorer[] shoulds, int minimum)
    {
        if (shoulds.Length == 0)
        {
            return All(required, scoring);
        }

        var any = shoulds is [var only] ? only : new AnyOfScorer(shoulds, minimum);
        if (required.Count == 0)
        {
            return any;
        }

        if (minimum > 0)
        {
            required.Add(any);
            scoring.Add(any);
        }

        var all = All(required, scoring);
        return minimum > 0 ? all : new OptionalScorer(all, any);
    }

    private static Scorer All(List<Scorer> required, List<Scorer> scoring) =>
        required is [var lead] && scoring.Count == 1 ? lead : new AllOfScorer([.. required], [.. scoring]);

    private Scorer[] Scorers(Query.Bool boolean, Occur occur, int segment, float boost)
    {
        var scorers = new List<Scorer>();
        foreach (var clause in boolean.Clauses)
        {
            if (clause.Occur == occur && Plan(clause.Query, segment, boost) is { } scorer)
            {
                scorers.Add(scorer);
            }
        }

        return [.. scorers];
    }

    private int Text(string field) => index.Schema.Require(field, FieldKind.Text);
}
