using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;

namespace IomSearch.Engine.Search;

/// <summary>Finds the terms that misspelt words stand for: the nearest of the whole index, so that every segment looks for the
/// same ones. Each word is worked out once for a query. For one thread.</summary>
internal sealed class FuzzyTerms(IndexGeneration index, int most)
{
    private readonly Dictionary<Query.Fuzzy, Query.Best> known = [];

    /// <summary>The terms, nearest first and then in term order; each weighs less by its edits' share of the shorter word, 0
    /// at least (as in Lucene's FuzzyQuery).</summary>
    /// <exception cref="ArgumentException">There is no such text field.</exception>
    public Query.Best Of(Query.Fuzzy fuzzy)
    {
        if (!known.TryGetValue(fuzzy, out var terms))
        {
            terms = new Query.Best([.. Expand(fuzzy)]);
            known.Add(fuzzy, terms);
        }

        return terms;
    }

    private IEnumerable<Query> Expand(Query.Fuzzy fuzzy)
    {
        var field = index.Schema.Require(fuzzy.Field, FieldKind.Text);
        return index.Segments
            .SelectMany(view => FuzzyMatcher.Find(view.Reader.Terms, field, fuzzy.Text, fuzzy.MaxEdits))
            .DistinctBy(match => match.Text)
            .OrderBy(match => match.Edits)
            .ThenBy(match => match.Text, StringComparer.Ordinal)
            .Take(most)
            .Select(match => new Query.Boost(new Query.Term(fuzzy.Field, match.Text), Weight(fuzzy.Text, match)));
    }

    private static float Weight(string word, FuzzyMatcher.Match match) =>
        Math.Max(0, 1f - (match.Edits / (float)Math.Min(word.Length, match.Text.Length)));
}
