using System.Collections.Immutable;
using System.Text.RegularExpressions;
using IomSearch.Engine.Search;

namespace IomSearch.Testing.Oracle;

/// <summary>Searches a list of documents by looking at each: slow, obvious, and what the
/// engine must agree with.</summary>
/// <param name="documents">All documents that can be found, in any order.</param>
/// <param name="limits">The bounds on queries.</param>
public sealed class NaiveSearcher(IReadOnlyList<NaiveDocument> documents, QueryLimits limits)
{
    private readonly NaiveStatistics statistics = new(documents);
    private readonly Dictionary<Query.Fuzzy, IReadOnlyList<(string Term, int Edits)>> expansions = [];

    /// <summary>The matches of a query under filters, in the order asked for, with totals and facets.</summary>
    public NaiveResult Search(Query query, SearchOptions options)
    {
        var matches = documents.Select(document => (Document: document, Score: Score(query, document)))
            .Where(match => match.Score.HasValue)
            .Select(match => new NaiveHit(match.Document, match.Score!.Value)).ToList();
        var passing = matches.Where(hit => Passes(hit.Document, options.Filters)).ToList();
        return new NaiveResult(
            [.. InOrder(passing, options.Order)],
            [.. options.Facets.Select(field => Facet(matches, field, options.Filters))],
            [.. options.NumberFacets.Select(facet => Facet(matches, facet, options.Filters))]);
    }

    /// <summary>The score of a document; null when it does not match.</summary>
    public float? Score(Query query, NaiveDocument document) => query switch
    {
        Query.MatchAll => 1,
        Query.MatchNone => null,
        Query.Term term => Phrase(new Query.Phrase(term.Field, [new PhraseTerm(term.Text, 0)]), document),
        Query.Phrase phrase => Phrase(phrase, document),
        Query.Fuzzy fuzzy => Best(Expansions(fuzzy), 0, document),
        Query.Bool boolean => Bool(boolean, document),
        Query.Best best => Best(best.Queries, best.TieBreaker, document),
        Query.Synonyms synonyms => Synonyms(synonyms, document),
        Query.Boost boost => Score(boost.Inner, document) * boost.Factor,
        Query.Constant constant => Score(constant.Inner, document) is null ? null : 1,
        _ => Matches(query, document) ? 1 : null,
    };

    private static bool Matches(Query query, NaiveDocument document) => query switch
    {
        Query.Prefix prefix =>
            document.Tokens(prefix.Field).Any(token => token.Term.StartsWith(prefix.Text, StringComparison.Ordinal)),
        Query.Wildcard wildcard => document.Tokens(wildcard.Field).Any(token => Fits(wildcard.Pattern, token.Term)),
        Query.AnyValue any => document.Values(any.Field).Any(value => any.Values.Contains(value)),
        Query.ValueRange range => document.Values(range.Field).Any(value =>
            (range.From is null || Utf8Order.Instance.Compare(value, range.From) >= 0)
            && (range.To is null || Utf8Order.Instance.Compare(value, range.To) <= 0)),
        Query.NumberRange range => document.Number(range.Field) is { } number
            && number >= range.From && number <= range.To,
        Query.Missing missing => document.Values(missing.Field).Count == 0 && document.Number(missing.Field) is null,
        _ => throw new ArgumentException($"no definition of {query.GetType().Name}", nameof(query)),
    };

    private static bool Fits(string pattern, string term) => Regex.IsMatch(
        term,
        "^"
            + Regex.Escape(pattern).Replace("\\*", ".*", StringComparison.Ordinal)
                .Replace("\\?", ".", StringComparison.Ordinal)
            + "\\z",
        RegexOptions.Singleline);

    private float? Phrase(Query.Phrase phrase, NaiveDocument document)
    {
        if (phrase.Terms.IsEmpty || phrase.Terms.Any(term => document.Positions(phrase.Field, term.Text).IsEmpty))
        {
            return null;
        }

        var frequency = phrase.Terms.Length == 1
            ? document.Positions(phrase.Field, phrase.Terms[0].Text).Length
            : NaivePhrase.Frequency(term => document.Positions(phrase.Field, term), phrase.Terms, phrase.Slop);
        var weight = phrase.Terms.Sum(term => (double)statistics.Idf(phrase.Field, term.Text));
        return frequency > 0 ? statistics.Score((float)weight, frequency, document, phrase.Field) : null;
    }

    private float? Bool(Query.Bool boolean, NaiveDocument document)
    {
        var clauses = boolean.Clauses.Select(clause => (clause.Occur, Score: Score(clause.Query, document))).ToList();
        var required = clauses.Where(clause => clause.Occur is Occur.Must or Occur.Filter).ToList();
        var shoulds = clauses.Where(clause => clause.Occur == Occur.Should && clause.Score.HasValue).ToList();
        var minimum = Math.Max(boolean.MinimumShould, required.Count == 0 ? 1 : 0);
        var fits = required.All(clause => clause.Score.HasValue)
            && shoulds.Count >= minimum
            && !clauses.Any(clause => clause.Occur == Occur.MustNot && clause.Score.HasValue);
        return fits
            ? (float)required.Where(clause => clause.Occur == Occur.Must).Concat(shoulds)
                .Sum(clause => (double)clause.Score!.Value)
            : null;
    }

    private float? Best(IEnumerable<Query> queries, float tieBreaker, NaiveDocument document)
    {
        var scores = queries.Select(query => Score(query, document)).OfType<float>().OrderDescending().ToList();
        return scores.Count == 0 ? null : scores[0] + (tieBreaker * scores.Skip(1).Sum());
    }

    private float? Synonyms(Query.Synonyms synonyms, NaiveDocument document)
    {
        var cap = Idf(synonyms.Typed);
        var scores = synonyms.Alternatives
            .Select(alternative => Score(alternative, document) * synonyms.Share * Math.Min(1, cap / Idf(alternative)))
            .Append(Score(synonyms.Typed, document));
        return scores.Max();
    }

    private float Idf(Query query) => query switch
    {
        Query.Term term => statistics.Idf(term.Field, term.Text),
        Query.Phrase phrase => phrase.Terms.Sum(term => statistics.Idf(phrase.Field, term.Text)),
        Query.Bool boolean => boolean.Clauses.Sum(clause => Idf(clause.Query)),
        _ => ((Query.Best)query).Queries.Max(Idf),
    };

    private IEnumerable<Query> Expansions(Query.Fuzzy fuzzy)
    {
        if (!expansions.TryGetValue(fuzzy, out var known))
        {
            var terms = documents.SelectMany(document => document.Tokens(fuzzy.Field)).Select(token => token.Term);
            known = expansions[fuzzy] = NaiveFuzzy.Expand(terms, fuzzy.Text, fuzzy.MaxEdits, limits.FuzzyExpansions);
        }

        return known.Select(match => new Query.Boost(
            new Query.Term(fuzzy.Field, match.Term),
            Math.Max(0, 1f - (match.Edits / (float)Math.Min(match.Term.Length, fuzzy.Text.Length)))));
    }

    private bool Passes(NaiveDocument document, IEnumerable<DimensionFilter> filters) =>
        filters.All(filter => Score(filter.Filter, document).HasValue);

    private static IEnumerable<NaiveHit> InOrder(IEnumerable<NaiveHit> hits, ColumnOrder? order)
    {
        var byId = hits.OrderBy(hit => hit.Document.Id, Utf8Order.Instance);
        if (order is null)
        {
            return byId.OrderByDescending(hit => hit.Score);
        }

        var with = byId.Where(hit => HasKey(hit, order));
        var without = byId.Where(hit => !HasKey(hit, order)).ToList();
        return (order.Descending
            ? with.OrderByDescending(hit => hit.Document.Number(order.Field))
                .ThenByDescending(hit => hit.Document.Values(order.Field).LastOrDefault(), Utf8Order.Instance!)
            : with.OrderBy(hit => hit.Document.Number(order.Field))
                .ThenBy(hit => hit.Document.Values(order.Field).FirstOrDefault(), Utf8Order.Instance!)).Concat(without);
    }

    private static bool HasKey(NaiveHit hit, ColumnOrder order) =>
        hit.Document.Number(order.Field).HasValue || hit.Document.Values(order.Field).Count > 0;

    // A facet counts what passes the filters of all other dimensions.
    private List<NaiveDocument> Counted(List<NaiveHit> matches, string field, ImmutableArray<DimensionFilter> filters)
    {
        var others = filters.Where(filter => filter.Field != field).ToList();
        return [.. matches.Select(hit => hit.Document).Where(document => Passes(document, others))];
    }

    private NumberCounts Facet(List<NaiveHit> matches, NumberFacet facet, ImmutableArray<DimensionFilter> filters)
    {
        var counted = Counted(matches, facet.Field, filters);
        var numbers = counted.Select(document => document.Number(facet.Field)).OfType<long>().ToList();
        RangeCount Of(long from, long to) => new(from, to, numbers.Count(number => number >= from && number <= to));
        IEnumerable<RangeCount> ranges = facet switch
        {
            NumberFacet.Ranges given => given.Intervals.Select(range => Of(range.From, range.To)),
            NumberFacet.Histogram even =>
                numbers.Select(number => (long)Math.Floor((decimal)number / even.Width) * even.Width)
                    .Distinct().Order().Select(start => Of(start, start + even.Width - 1)),
            _ => throw new ArgumentException($"no definition of {facet.GetType().Name}", nameof(facet)),
        };
        return new NumberCounts(facet.Field, [.. ranges], counted.Count - numbers.Count);
    }

    private FacetCounts Facet(List<NaiveHit> matches, string field, ImmutableArray<DimensionFilter> filters)
    {
        var counted = Counted(matches, field, filters);
        var values = counted.SelectMany(document => document.Values(field)).GroupBy(value => value)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ValueCount(group.Key, group.Count()));
        return new FacetCounts(field, [.. values], counted.Count(document => document.Values(field).Count == 0));
    }
}

/// <summary>What looking at each document found: all hits, in order.</summary>
public sealed record NaiveResult(
    IReadOnlyList<NaiveHit> Hits, IReadOnlyList<FacetCounts> Facets, IReadOnlyList<NumberCounts> NumberFacets);

/// <summary>A document that matches.</summary>
public sealed record NaiveHit(NaiveDocument Document, float Score);
