using System.Collections.Immutable;
using System.Runtime.InteropServices;
using IomSearch.Engine.Postings;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Search;

/// <summary>Turns a query into a scorer for one segment, with weights from the statistics of the whole
/// index. For one thread.</summary>
/// <remarks>Scorers and sets are lent until <see cref="TakeBack"/>: what one segment used serves the next,
/// and the next query.</remarks>
internal sealed class QueryPlanner : IDisposable
{
    private readonly Reused<TermScorer> terms = new();
    private readonly Reused<PhraseScorer> phrases = new();
    private readonly Reused<AllOfScorer> alls = new();
    private readonly Reused<AnyOfScorer> anys = new();
    private readonly Reused<BestScorer> bests = new();
    private readonly Reused<WindowScorer> windows = new();
    private readonly Reused<SetScorer> ofSets = new();
    private readonly Reused<EveryScorer> everies = new();
    private readonly Reused<ConstantScorer> constants = new();
    private readonly Reused<OptionalScorer> optionals = new();
    private readonly Reused<ExcludingScorer> excludings = new();
    private readonly Reused<DocSet> sets = new();
    private readonly TermMatcher matcher = new();
    private readonly ConditionKey key = new();
    private readonly QueryChecker checker;
    private readonly Func<string, string, float> idf;

    // The parts of the queries that are being planned, the inner ones' behind the outer ones'.
    private readonly List<Scorer> parts = [];
    private readonly List<Scorer> scoring = [];
    private IndexGeneration? state;
    private QueryLimits? limits;

    public QueryPlanner()
    {
        FuzzyTerms = new FuzzyTerms(Weights);
        checker = new QueryChecker(FuzzyTerms);
        idf = (field, term) => Weights.Of(Text(field), term).Idf;
    }

    /// <summary>Begins with a state of the index.</summary>
    public QueryPlanner Begin(IndexGeneration index, QueryLimits bounds)
    {
        (state, limits) = (index, bounds);
        Weights.Begin(index.Statistics);
        FuzzyTerms.Begin(index, bounds.FuzzyExpansions);
        TakeBack();
        return this;
    }

    /// <summary>The weights of terms.</summary>
    public TermWeights Weights { get; } = new();

    /// <summary>The terms that misspelt words stand for.</summary>
    public FuzzyTerms FuzzyTerms { get; }

    /// <summary>Where sums of scores are added up, for one walk after the other.</summary>
    public WindowRoom Room { get; } = new();

    private IndexGeneration Index => state!;

    /// <summary>Refuses a query and filters that together ask for too much.</summary>
    /// <exception cref="QueryLimitException">They have too many clauses.</exception>
    public void Check(Query? query, ImmutableArray<DimensionFilter> filters) => checker.Check(query, filters, limits!);

    /// <summary>Synonyms with the weight of each spelt out.</summary>
    /// <exception cref="ArgumentException">A field is missing or of the wrong kind.</exception>
    public Query.Best Weighed(Query.Synonyms synonyms) => SynonymWeights.Weighed(synonyms, idf);

    /// <summary>The scorer of a query in a segment; null when nothing can match.</summary>
    /// <param name="query">The query.</param>
    /// <param name="segment">The segment's number in the state.</param>
    /// <param name="boost">The product of the boosts around the query.</param>
    /// <exception cref="ArgumentException">A field is missing or of the wrong kind.</exception>
    public Scorer? Plan(Query query, int segment, float boost = 1)
    {
        var (mark, scoringMark) = (parts.Count, scoring.Count);
        var scorer = query switch
        {
            Query.MatchAll => everies.Next().Begin(Reader(segment).Documents, boost),
            Query.MatchNone => null,
            Query.Term term => PlanTerm(term.Field, term.Text, segment, boost),
            Query.Phrase phrase => PlanPhrase(phrase, segment, boost),
            Query.Bool boolean => PlanBool(boolean, segment, boost),
            Query.Best best => PlanBest(best, segment, boost),
            Query.Synonyms synonyms => PlanSynonyms(synonyms, segment, boost),
            Query.Boost inner => Plan(inner.Inner, segment, boost * inner.Factor),
            Query.Constant inner =>
                Plan(inner.Inner, segment) is { } scored ? constants.Next().Begin(scored, boost) : null,
            Query.Fuzzy fuzzy => PlanFuzzy(fuzzy, segment, boost),
            _ => ConditionSet(query, segment) is { Count: > 0 } set ? ofSets.Next().Begin(set, boost) : null,
        };
        parts.RemoveRange(mark, parts.Count - mark);
        scoring.RemoveRange(scoringMark, scoring.Count - scoringMark);
        return scorer;
    }

    /// <summary>The documents of a query that only matches, in a segment; not to be changed.</summary>
    /// <exception cref="ArgumentException">A field is missing or of the wrong kind.</exception>
    public DocSet ConditionSet(Query query, int segment)
    {
        var reader = Reader(segment);
        if (query is Query.Prefix prefix)
        {
            var set = Set(segment);
            matcher.Prefix(reader, Text(prefix.Field), prefix.Text, set);
            return set;
        }

        if (query is Query.Wildcard wildcard)
        {
            var set = Set(segment);
            matcher.Wildcard(reader, Text(wildcard.Field), wildcard.Pattern, set);
            return set;
        }

        var condition = key.Of(query);
        return reader.Filters.Find(condition)
            ?? reader.Filters.Keep(condition, ConditionSets.Of(query, reader, Index.Schema));
    }

    /// <summary>The documents of a filter in a segment; not to be changed.</summary>
    /// <exception cref="ArgumentException">A field is missing or of the wrong kind.</exception>
    public DocSet FilterSet(Query filter, int segment)
    {
        if (!key.Of(filter).IsEmpty)
        {
            return ConditionSet(filter, segment);
        }

        var set = Set(segment);
        Plan(filter, segment)?.AddTo(set);
        return set;
    }

    /// <summary>An empty set of documents of a segment.</summary>
    public DocSet Set(int segment) => sets.Next().Begin(Reader(segment).Documents);

    /// <summary>A set with the documents of another.</summary>
    public DocSet Copy(DocSet set) => sets.Next().Begin(set);

    /// <summary>The documents of a scorer that are in a set, scored as the scorer does.</summary>
    public AllOfScorer Within(Scorer scorer, DocSet set) =>
        alls.Next().Begin([scorer, ofSets.Next().Begin(set, 0)], [scorer]);

    /// <summary>Takes back all scorers and sets; whoever has one must not use it any more.</summary>
    public void TakeBack()
    {
        terms.TakeBack();
        phrases.TakeBack();
        alls.TakeBack();
        anys.TakeBack();
        bests.TakeBack();
        windows.TakeBack();
        ofSets.TakeBack();
        everies.TakeBack();
        constants.TakeBack();
        optionals.TakeBack();
        excludings.TakeBack();
        sets.TakeBack();
        parts.Clear();
        scoring.Clear();
    }

    /// <summary>Ends with the state of the index, which is kept in memory no longer for its sake.</summary>
    public void Dispose()
    {
        TakeBack();
        Weights.Begin(null);
        FuzzyTerms.Begin(null, 0);
        state = null;
    }

    private TermScorer? PlanTerm(string field, string term, int segment, float boost)
    {
        var number = Text(field);
        var found = Weights.Of(number, term);
        return found[segment].Documents > 0
            ? Begin(terms.Next(), found[segment], number, segment, boost * found.Idf)
            : null;
    }

    private TermScorer Begin(TermScorer scorer, in Terms.TermEntry entry, int field, int segment, float weight)
    {
        var reader = Reader(segment);
        reader.Postings(entry, scorer.Postings);
        return scorer.Begin(reader.Norms.Codes(field), Weights.LengthFactors(field), weight);
    }

    private Scorer? PlanPhrase(Query.Phrase phrase, int segment, float boost)
    {
        if (phrase.Terms.Length <= 1)
        {
            return phrase.Terms is [var only] ? PlanTerm(phrase.Field, only.Text, segment, boost) : null;
        }

        var field = Text(phrase.Field);
        var sum = 0.0;
        foreach (var term in phrase.Terms)
        {
            var found = Weights.Of(field, term.Text);
            if (found[segment].Documents == 0)
            {
                return null;
            }

            sum += found.Idf;
        }

        var reader = Reader(segment);
        var weight = boost * (float)sum;
        var scorer = phrases.Next();
        var words = scorer.Words(phrase.Terms.Length);
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var entry = ref Weights.Of(field, phrase.Terms[i].Text)[segment];
            var word = words[i].Begin(phrase.Terms[i]);
            Begin(word.Documents, entry, field, segment, weight);
            reader.Positions(entry, word.Documents.Postings, word.Positions);
        }

        return scorer.Begin(phrase.Slop, reader.Norms.Codes(field), Weights.LengthFactors(field), weight);
    }

    private Scorer? PlanFuzzy(Query.Fuzzy fuzzy, int segment, float boost)
    {
        var field = Text(fuzzy.Field);
        var expansion = FuzzyTerms.Of(fuzzy);
        var mark = parts.Count;
        for (var place = 0; place < expansion.Count; place++)
        {
            ref readonly var entry = ref expansion.Entry(place, segment);
            if (entry.Documents > 0)
            {
                var (factor, idfOfTerm) = expansion[place];
                parts.Add(Begin(terms.Next(), entry, field, segment, boost * factor * idfOfTerm));
            }
        }

        return PartsFrom(mark) switch
        {
            [] => null,
            [var only] => only,
            var all => windows.Next().Begin(all),
        };
    }

    private Scorer? PlanBest(Query.Best best, int segment, float boost)
    {
        var mark = parts.Count;
        foreach (var query in best.Queries)
        {
            PlanPart(query, segment, boost);
        }

        return Best(mark, best.TieBreaker);
    }

    private Scorer? PlanSynonyms(Query.Synonyms synonyms, int segment, float boost)
    {
        var mark = parts.Count;
        var typed = SynonymWeights.Idf(synonyms.Typed, idf);
        PlanPart(synonyms.Typed, segment, boost);
        foreach (var alternative in synonyms.Alternatives)
        {
            PlanPart(alternative, segment, boost * SynonymWeights.Factor(synonyms, typed, alternative, idf));
        }

        return Best(mark, 0);
    }

    private Scorer? Best(int mark, float tieBreaker) => PartsFrom(mark) switch
    {
        [] => null,
        [var only] => only,
        var all => bests.Next().Begin(all, tieBreaker),
    };

    private Scorer? PlanBool(Query.Bool boolean, int segment, float boost)
    {
        var (mark, scoringMark) = (parts.Count, scoring.Count);
        foreach (var clause in boolean.Clauses)
        {
            if (clause.Occur is Occur.Must or Occur.Filter)
            {
                if (!PlanPart(clause.Query, segment, boost))
                {
                    return null;
                }

                if (clause.Occur == Occur.Must)
                {
                    scoring.Add(parts[^1]);
                }
            }
        }

        var required = parts.Count - mark;
        PlanParts(boolean, Occur.Should, segment, boost);
        var minimum = Math.Max(boolean.MinimumShould, required == 0 ? 1 : 0);
        if (parts.Count - mark - required < minimum)
        {
            return null;
        }

        var matching = Join(mark, required, scoringMark, minimum);
        var excluded = parts.Count;
        PlanParts(boolean, Occur.MustNot, segment, 1);
        return PartsFrom(excluded) is { IsEmpty: false } without
            ? excludings.Next().Begin(matching, anys.Next().Begin(without, 1))
            : matching;
    }

    // The required parts from the mark on, and behind them those of which some should match.
    private Scorer Join(int mark, int required, int scoringMark, int minimum)
    {
        var shoulds = PartsFrom(mark + required);
        if (shoulds.IsEmpty)
        {
            return All(mark, required, scoringMark);
        }

        var any = shoulds is [var only] ? only : anys.Next().Begin(shoulds, minimum);
        if (required == 0)
        {
            return any;
        }

        if (minimum == 0)
        {
            return optionals.Next().Begin(All(mark, required, scoringMark), any);
        }

        parts[mark + required] = any;
        scoring.Add(any);
        return All(mark, required + 1, scoringMark);
    }

    private Scorer All(int mark, int count, int scoringMark)
    {
        var required = PartsFrom(mark)[..count];
        var counting = CollectionsMarshal.AsSpan(scoring)[scoringMark..];
        return required is [var lead] && counting.Length == 1 ? lead : alls.Next().Begin(required, counting);
    }

    private void PlanParts(Query.Bool boolean, Occur occur, int segment, float boost)
    {
        foreach (var clause in boolean.Clauses)
        {
            if (clause.Occur == occur)
            {
                PlanPart(clause.Query, segment, boost);
            }
        }
    }

    private bool PlanPart(Query query, int segment, float boost)
    {
        if (Plan(query, segment, boost) is not { } scorer)
        {
            return false;
        }

        parts.Add(scorer);
        return true;
    }

    // Good until another part is planned.
    private ReadOnlySpan<Scorer> PartsFrom(int mark) => CollectionsMarshal.AsSpan(parts)[mark..];

    private SegmentReader Reader(int segment) => Index.Segments[segment].Reader;

    private int Text(string field) => Index.Schema.Require(field, FieldKind.Text);
}
