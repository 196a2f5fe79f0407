using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;
using Xunit;

namespace IomSearch.Testing.Oracle;

/// <summary>Holds a search of the engine to what looking at each document finds.</summary>
public static class OracleAssert
{
    private const double Tolerance = 1e-6;

    /// <summary>Same totals, facets, hits, scores and order. Hits whose scores agree to 1e-6 may stand in
    /// either order in the oracle, whose sums are rounded otherwise; in the engine's own scores ties go by id
    /// without exception.</summary>
    public static void Agrees(IndexSnapshot snapshot, NaiveSearcher oracle, Query query, SearchOptions options)
    {
        var wanted = oracle.Search(query, options);
        var found = snapshot.Search(query, options);
        var asked = $"{Show(query)} with {options.Order}, {string.Join(" and ", options.Filters)}: ";

        Assert.True(
            wanted.Hits.Count == found.Total, $"{asked}{wanted.Hits.Count} matches, the engine has {found.Total}");
        Assert.True(found.TotalIsExact, $"{asked}the total is not exact");
        Assert.True(
            Show(wanted.Facets) == Show(found.Facets),
            $"{asked}{Show(wanted.Facets)}, the engine has {Show(found.Facets)}");
        Assert.True(
            Show(wanted.NumberFacets) == Show(found.NumberFacets),
            $"{asked}{Show(wanted.NumberFacets)}, the engine has {Show(found.NumberFacets)}");
        Assert.True(Math.Min(options.Top, wanted.Hits.Count) == found.Hits.Count, $"{asked}{found.Hits.Count} hits");
        if (options.Order is null)
        {
            ScoresAgree(wanted, found, asked);
        }
        else
        {
            Assert.Equal(
                wanted.Hits.Take(options.Top).Select(hit => hit.Document.Id), found.Hits.Select(hit => hit.Id));
        }
    }

    private static void ScoresAgree(NaiveResult wanted, SearchResult found, string asked)
    {
        var scores = wanted.Hits.ToDictionary(hit => hit.Document.Id, hit => hit.Score);
        for (var i = 0; i < found.Hits.Count; i++)
        {
            var hit = found.Hits[i];
            Assert.True(scores.TryGetValue(hit.Id, out var score), $"{asked}{hit.Id} is no match");
            Assert.True(Near(score, hit.Score), $"{asked}{hit.Id} scores {score:R}, in the engine {hit.Score:R}");
            Assert.True(
                Near(wanted.Hits[i].Score, hit.Score),
                $"{asked}place {i} scores {wanted.Hits[i].Score:R}, in the engine {hit.Score:R}");
            var before = found.Hits[Math.Max(0, i - 1)];
            Assert.True(i == 0 || InOrder(before, hit), $"{asked}{before} before {hit}");
        }
    }

    // A score is a difference of two numbers of about a term's weight, so below 1 the error of single precision does
    // not shrink with it.
    private static bool Near(float a, float b) =>
        Math.Abs(a - b) <= Tolerance * Math.Max(1, Math.Max(Math.Abs(a), Math.Abs(b)));

    private static bool InOrder(Hit before, Hit after) =>
        before.Score > after.Score
            || (before.Score == after.Score && Utf8Order.Instance.Compare(before.Id, after.Id) < 0);

    // Records do not show what their arrays hold.
    private static string Show(Query query) => query switch
    {
        Query.Bool boolean =>
            $"({string.Join(' ', boolean.Clauses.Select(clause => $"{clause.Occur}:{Show(clause.Query)}"))})~{boolean.MinimumShould}",
        Query.Best best => $"best({string.Join(' ', best.Queries.Select(Show))})",
        Query.Synonyms synonyms =>
            $"synonyms({Show(synonyms.Typed)} | {string.Join(' ', synonyms.Alternatives.Select(Show))})*{synonyms.Share}",
        Query.Boost boost => $"{Show(boost.Inner)}^{boost.Factor}",
        Query.Constant constant => $"constant({Show(constant.Inner)})",
        Query.Phrase phrase =>
            $"{phrase.Field}:\"{string.Join(' ', phrase.Terms.Select(term => $"{term.Text}@{term.Place}"))}\"~{phrase.Slop}",
        Query.AnyValue any => $"{any.Field} in {string.Join('|', any.Values)}",
        _ => query.ToString(),
    };

    private static string Show(IEnumerable<NumberCounts> facets) => string.Join("; ", facets.Select(
        facet => $"{facet.Field}: {string.Join(", ", facet.Ranges)}, none {facet.Missing}"));

    private static string Show(IEnumerable<FacetCounts> facets) => string.Join("; ", facets.Select(
        facet =>
            $"{facet.Field}: {string.Join(", ", facet.Values.Select(value => $"{value.Value} {value.Count}"))}, none {facet.Missing}"));
}
