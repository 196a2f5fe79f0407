using System.Text;
using IomSearch.Engine.Postings;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Search;

/// <summary>Turns a query into a scorer for one segment, with weights from the statistics of the whole index.</summary>
internal sealed class QueryPlanner(IndexGeneration index, QueryLimits limits)
{
    private readonly Dictionary<int, float[]> lengthFactors = [];

    /// <summary>The scorer of a query in a segment; null when nothing can match.</summary>
    /// <param name="query">The query.</param>
    /// <param name="segment">The segment's number in the state.</param>
    /// <param name="boost">The product of the boosts around the query.</param>
    /// <exception cref="ArgumentException">A field is missing or of the wrong kind, or a limit is passed.</exception>
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
            Query.Boost inner => Plan(inner.Inner, segment, boost * inner.Factor),
            Query.Constant inner => Plan(inner.Inner, segment) is { } scorer ? new ConstantScorer(scorer, boost) : null,
            Query.Fuzzy fuzzy => PlanFuzzy(fuzzy, segment, boost),
            _ => SetOf(query, reader) is { Count: > 0 } set ? new SetScorer(set, boost) : null,
        };
    }

    private DocSet SetOf(Query query, SegmentReader reader)
    {
        var documents = reader.Documents;
        return query switch
        {
            Query.AnyValue any => ColumnFilter.AnyValue(Keywords(reader, any.Field), documents, any.Values),
            Query.ValueRange range => ColumnFilter.Between(Keywords(reader, range.Field), documents, range.From, range.To),
            Query.NumberRange range => ColumnFilter.Between(
                reader.Columns.Numbers(index.Schema.Require(range.Field, FieldKind.Number)), documents, range.From, range.To),
            Query.Missing missing => Missing(reader, missing.Field),
            Query.Prefix prefix => Expand(reader, (visit) =>
                TermMatcher.Prefix(reader.Terms, Text(prefix.Field), prefix.Text, visit)),
            Query.Wildcard wildcard => Expand(reader, (visit) =>
                TermMatcher.Wildcard(reader.Terms, Text(wildcard.Field), wildcard.Pattern, visit)),
            _ => throw new ArgumentException($"no plan for {query.GetType().Name}", nameof(query)),
        };
    }

    private static DocSet Expand(SegmentReader reader, Action<Action<Terms.TermEntry>> walk)
    {
        var set = new DocSet(reader.Documents);
        walk(entry =>
        {
            var cursor = reader.Postings(entry);
            for (var doc = cursor.Next(); doc != PostingsCursor.End; doc = cursor.Next())
            {
                set.Add(doc);
            }
        });
        return set;
    }

    private DocSet Missing(SegmentReader reader, string field)
    {
        var number = index.Schema.NumberOf(field);
        return number >= 0 && index.Schema.Fields[number].Kind == FieldKind.Number
            ? ColumnFilter.Missing(reader.Columns.Numbers(number), reader.Documents)
            : ColumnFilter.Missing(Keywords(reader, field), reader.Documents);
    }

    private TermScorer? PlanTerm(Query.Term term, int segment, float boost)
    {
        var field = Text(term.Field);
        var reader = index.Segments[segment].Reader;
        return reader.Terms.TryFind(field, Encoding.UTF8.GetBytes(term.Text), out var entry)
            ? new TermScorer(
                reader.Postings(entry), reader.Norms.Codes(field), LengthFactors(field), boost * Idf(field, term.Text))
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
        var words = new PhraseWord[phrase.Terms.Length];
        var idf = 0.0;
        for (var i = 0; i < words.Length; i++)
        {
            var text = phrase.Terms[i].Text;
            if (!reader.Terms.TryFind(field, Encoding.UTF8.GetBytes(text), out var entry))
            {
                return null;
            }

            var cursor = reader.Postings(entry);
            words[i] = new PhraseWord(phrase.Terms[i], cursor, reader.Positions(entry, cursor));
            idf += Idf(field, text);
        }

        return new PhraseScorer(words, phrase.Slop, reader.Norms.Codes(field), LengthFactors(field), boost * (float)idf);
    }

    private Scorer? PlanFuzzy(Query.Fuzzy fuzzy, int segment, float boost)
    {
        var field = Text(fuzzy.Field);
        var expansions = Expansions(fuzzy, field).Select(match => (Query)new Query.Boost(
            new Query.Term(fuzzy.Field, match.Text),
            1f - (match.Edits / (float)Math.Min(fuzzy.Text.Length, match.Text.Length))));
        return PlanBest(new Query.Best([.. expansions]), segment, boost);
    }

    // The nearest terms of the whole index, so that every segment looks for the same ones.
    private IEnumerable<TermMatcher.Match> Expansions(Query.Fuzzy fuzzy, int field) => index.Segments
        .SelectMany(view => TermMatcher.Fuzzy(view.Reader.Terms, field, fuzzy.Text, fuzzy.MaxEdits))
        .DistinctBy(match => match.Text)
        .OrderBy(match => match.Edits)
        .ThenBy(match => match.Text, StringComparer.Ordinal)
        .Take(limits.FuzzyExpansions);

    private Scorer? PlanBest(Query.Best best, int segment, float boost)
    {
        var scorers = best.Queries.Select(query => Plan(query, segment, boost)).OfType<Scorer>().ToArray();
        return scorers switch
        {
            [] => null,
            [var only] => only,
            _ => new BestScorer(scorers, best.TieBreaker),
        };
    }

    private Scorer? PlanBool(Query.Bool boolean, int segment, float boost)
    {
        var required = new List<Scorer>();
        var scoring = new List<Scorer>();
        foreach (var clause in boolean.Clauses.Where(clause => clause.Occur is Occur.Must or Occur.Filter))
        {
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

        var all = required is [var lead] && scoring.Count == 1 ? lead : new AllOfScorer(required, scoring);
        return minimum > 0 || shoulds.Length == 0 ? all : new OptionalScorer(all, any);
    }

    private Scorer[] Scorers(Query.Bool boolean, Occur occur, int segment, float boost) =>
        [.. boolean.Clauses.Where(clause => clause.Occur == occur)
            .Select(clause => Plan(clause.Query, segment, boost)).OfType<Scorer>()];

    private float Idf(int field, string term) => Bm25.Idf(
        index.Statistics.Field(field).Documents, index.Statistics.DocumentFrequency(field, term));

    private float[] LengthFactors(int field)
    {
        if (!lengthFactors.TryGetValue(field, out var factors))
        {
            var sums = index.Statistics.Field(field);
            factors = Bm25.LengthFactors(sums.Documents, sums.Tokens);
            lengthFactors.Add(field, factors);
        }

        return factors;
    }

    private int Text(string field) => index.Schema.Require(field, FieldKind.Text);

    private Columns.KeywordColumn Keywords(SegmentReader reader, string field) =>
        reader.Columns.Keywords(index.Schema.Require(field, FieldKind.Keyword));
}
