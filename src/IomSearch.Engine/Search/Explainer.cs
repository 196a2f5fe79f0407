using System.Collections.Immutable;
using IomSearch.Engine.Columns;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Search;

/// <summary>Takes the score of one document apart, type of query by type of query.</summary>
/// <remarks>Values are worked out from the parts by the rules of <see cref="Query"/> and not asked of the scorers, so
/// an explanation that equals the score vouches for both.</remarks>
internal sealed class Explainer(IndexGeneration index, QueryPlanner planner, DocumentAddress address)
{
    private SegmentReader Reader => index.Segments[address.Segment].Reader;

    /// <summary>The explanation of a query under a product of boosts.</summary>
    /// <exception cref="ArgumentException">A field is missing or of the wrong kind.</exception>
    public Explanation Of(Query query, float boost = 1) => query switch
    {
        Query.MatchAll => Explanation.Match(boost, $"every document{Times(boost)}"),
        Query.MatchNone => Explanation.NoMatch("no document"),
        Query.Term term => Occurrences(term, term.Field, [term.Text], boost),
        Query.Phrase phrase => Occurrences(phrase, phrase.Field, [.. phrase.Terms.Select(term => term.Text)], boost),
        Query.Bool boolean => Bool(boolean, boost),
        Query.Best best => Best(best, "the best of", boost),
        Query.Fuzzy fuzzy => Best(
            planner.FuzzyTerms.Spelt(fuzzy),
            $"the best of the terms within {fuzzy.MaxEdits} edits of {fuzzy.Field}:{fuzzy.Text}",
            boost),
        Query.Synonyms synonyms =>
            Best(planner.Weighed(synonyms), "the best of what was typed and its synonyms", boost),
        Query.Boost inner => Of(inner.Inner, boost * inner.Factor),
        Query.Constant inner => Constant(Of(inner.Inner), boost),
        _ => Stands(query) is not null
            ? Explanation.Match(boost, $"{Name(query)}{Times(boost)}")
            : Explanation.NoMatch(Name(query)),
    };

    private static Explanation Constant(Explanation inner, float boost) => inner.IsMatch
        ? Explanation.Match(boost, $"a constant{Times(boost)}, whatever matches", inner)
        : Explanation.NoMatch("a constant", inner);

    // The scorer at the document, or null when the document does not match.
    private Scorer? Stands(Query query) =>
        planner.Plan(query, address.Segment) is { } scorer && scorer.SeekTo(address.Doc) == address.Doc ? scorer : null;

    private Explanation Occurrences(Query query, string field, ImmutableArray<string> terms, float boost)
    {
        var number = index.Schema.Require(field, FieldKind.Text);
        var frequency = Stands(query) switch
        {
            TermScorer term => term.Frequency,
            PhraseScorer phrase => phrase.Frequency,
            _ => 0,
        };
        if (frequency == 0)
        {
            return Explanation.NoMatch(Name(query));
        }

        var idfs = terms.Select(term => Idf(number, term)).ToImmutableArray();
        var idf = (float)idfs.Sum(one => (double)one.Value);
        var norm = Reader.Norms.Codes(number).Span[address.Doc];
        var sums = index.Statistics.Field(number);
        return Explanation.Match(
            Bm25.Score(boost * idf, frequency, planner.Weights.LengthFactors(number)[norm]),
            $"{Name(query)}, by BM25: weight - weight / (1 + frequency / (1.2 * (0.25 + 0.75 * length / average))),"
            + $" where weight is the sum of idf{Times(boost)}",
            [
                .. idfs,
                Explanation.Match(frequency, "frequency: how often it stands in the field"),
                Explanation.Match(NormCode.Decode(norm), "length of the field in words, rounded down to four bits"),
                Explanation.Match((float)(sums.Tokens / (double)sums.Documents), "average length of the field"),
            ]);
    }

    private Explanation Idf(int field, string term) => Explanation.Match(
        planner.Weights.Of(field, term).Idf,
        $"idf of {term}: ln(1 + (N - n + 0.5) / (n + 0.5)), where N = {index.Statistics.Field(field).Documents} documents have"
        + $" the field and n = {index.Statistics.DocumentFrequency(field, term)} have the term");

    private Explanation Bool(Query.Bool boolean, float boost)
    {
        var parts = boolean.Clauses.Select(clause => (clause.Occur, Part: Of(clause.Query, boost))).ToList();
        var shoulds = parts.Count(part => part is { Occur: Occur.Should, Part.IsMatch: true });
        var required = parts.Count(part => part.Occur is Occur.Must or Occur.Filter);
        var minimum = Math.Max(boolean.MinimumShould, required == 0 ? 1 : 0);
        var details = parts
            .Select(part => part.Part with { Description = $"{Role(part.Occur)}: {part.Part.Description}" })
            .ToImmutableArray();
        if (parts.Any(part => part.Occur is Occur.Must or Occur.Filter && !part.Part.IsMatch))
        {
            return Explanation.NoMatch("what is required does not all match", details);
        }

        if (parts.Any(part => part is { Occur: Occur.MustNot, Part.IsMatch: true }))
        {
            return Explanation.NoMatch("what is excluded matches", details);
        }

        if (shoulds < minimum)
        {
            return Explanation.NoMatch($"{shoulds} of what is optional match; {minimum} are needed", details);
        }

        var scoring = parts.Where(part => part.Part.IsMatch && part.Occur is Occur.Must or Occur.Should);
        return Explanation.Match((float)scoring.Sum(part => (double)part.Part.Value), "the sum of", details);
    }

    private Explanation Best(Query.Best best, string description, float boost)
    {
        ImmutableArray<Explanation> all =
            [.. best.Queries.Select(query => Of(query, boost)).Where(part => part.IsMatch)];
        if (all.IsEmpty)
        {
            return Explanation.NoMatch($"{description}: none matches");
        }

        var greatest = all.Max(part => part.Value);
        var others = all.Sum(part => (double)part.Value) - greatest;
        return Explanation.Match(
            (float)(greatest + (best.TieBreaker * others)),
            best.TieBreaker == 0 ? description : $"{description}, plus {best.TieBreaker} times the others",
            all);
    }

    private static string Times(float boost) => boost == 1 ? "" : $", times {boost}";

    private static string Role(Occur occur) => occur switch
    {
        Occur.Must => "required",
        Occur.Filter => "required without a score",
        Occur.MustNot => "excluded",
        _ => "optional",
    };

    private static string Name(Query query) => query switch
    {
        Query.Term term => $"{term.Field}:{term.Text}",
        Query.Phrase phrase =>
            $"{phrase.Field}:\"{string.Join(' ', phrase.Terms.Select(term => term.Text))}\"{(phrase.Slop > 0 ? $"~{phrase.Slop}" : "")}",
        Query.Prefix prefix => $"{prefix.Field}:{prefix.Text}*",
        Query.Wildcard wildcard => $"{wildcard.Field}:{wildcard.Pattern}",
        Query.AnyValue any => $"{any.Field} is {string.Join(" or ", any.Values)}",
        Query.ValueRange range => $"{range.Field}:[{range.From ?? "*"} TO {range.To ?? "*"}]",
        Query.NumberRange range => $"{range.Field}:[{range.From} TO {range.To}]",
        Query.Missing missing => $"{missing.Field} has no value",
        _ => query.GetType().Name,
    };
}
