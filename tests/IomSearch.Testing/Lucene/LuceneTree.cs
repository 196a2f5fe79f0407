using System.Globalization;
using IomSearch.Engine.Search;

namespace IomSearch.Testing.Lucene;

/// <summary>Writes queries as <c>QueryTree.java</c> reads them: word after word, a line each.</summary>
public static class LuceneTree
{
    /// <summary>The lines of a query.</summary>
    public static string Of(Query query) => string.Join('\n', Lines(query));

    private static IEnumerable<string> Lines(Query query) => query switch
    {
        Query.MatchAll => ["all"],
        Query.MatchNone => ["none"],
        Query.Term term => ["term", term.Field, term.Text],
        Query.Phrase phrase =>
        [
            "phrase", phrase.Field, Number(phrase.Slop), Number(phrase.Terms.Length),
            .. phrase.Terms.SelectMany(term => new[] { Number(term.Place), term.Text }),
        ],
        Query.Prefix prefix => ["prefix", prefix.Field, prefix.Text],
        Query.Wildcard wildcard => ["wildcard", wildcard.Field, wildcard.Pattern],
        Query.Fuzzy fuzzy => ["fuzzy", fuzzy.Field, fuzzy.Text, Number(fuzzy.MaxEdits)],
        Query.AnyValue any => ["values", any.Field, Number(any.Values.Length), .. any.Values],
        Query.ValueRange range => ["range", range.Field, range.From ?? "*", range.To ?? "*"],
        Query.NumberRange range => ["numbers", range.Field, Number(range.From), Number(range.To)],
        Query.Bool boolean =>
        [
            "bool", Number(boolean.MinimumShould), Number(boolean.Clauses.Length),
            .. boolean.Clauses.SelectMany(clause => Lines(clause.Query).Prepend(Occurrence(clause.Occur))),
        ],
        Query.Best best =>
            ["best", Number(best.TieBreaker), Number(best.Queries.Length), .. best.Queries.SelectMany(Lines)],
        Query.Boost boost => ["boost", Number(boost.Factor), .. Lines(boost.Inner)],
        Query.Constant constant => ["constant", .. Lines(constant.Inner)],
        _ => throw new ArgumentException($"Lucene has no {query.GetType().Name}", nameof(query)),
    };

    private static string Occurrence(Occur occur) =>
        occur == Occur.MustNot ? "MUST_NOT" : occur.ToString().ToUpperInvariant();

    private static string Number(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);
}
