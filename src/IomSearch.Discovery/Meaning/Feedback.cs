using IomSearch.Discovery.Embedded;
using IomSearch.Engine.Analysis;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;

namespace IomSearch.Discovery.Meaning;

/// <summary>Scores hits by the words that the best of them use (RM3: Abdul-Jaleel et al., UMass at TREC 2004: Novelty and
/// HARD).</summary>
internal sealed class Feedback(IndexSnapshot snapshot, CancellationToken cancellation)
{
    private const string Field = "text";
    private const int Projects = 10;
    private const int Terms = 30;

    // Words: a title alone would lend each of its few words as much as an abstract lends its topic.
    private const float Smoothing = 100;

    /// <summary>The score of each hit; 0 for one without any of the words.</summary>
    /// <param name="hits">The hits, best first.</param>
    /// <param name="query">What found them.</param>
    public IReadOnlyList<float?> Scores(IReadOnlyList<Hit> hits, Query query)
    {
        var lent = Lent(hits.Take(Projects));
        if (lent.Count == 0)
        {
            return new float?[hits.Count];
        }

        // What was found stays what is found: the lent words only score.
        Clause found = new(Occur.Filter, query);
        var scored = new Query.Bool(
            [found, .. lent.Select(term => new Clause(Occur.Should, new Query.Boost(new Query.Term(Field, term.Term), term.Weight)))]);
        var limits = new QueryLimits { Clauses = int.MaxValue };
        var scores = snapshot.Search(scored, new SearchOptions { Top = 4 * hits.Count, Limits = limits }, cancellation).Hits
            .ToDictionary(hit => hit.Address, hit => hit.Score);
        return [.. hits.Select(hit => (float?)scores.GetValueOrDefault(hit.Address))];
    }

    // The probability of a term in the projects, each as probable as its score.
    private List<(string Term, float Weight)> Lent(IEnumerable<Hit> hits)
    {
        var number = snapshot.Schema.NumberOf(Field);
        if (number < 0)
        {
            return [];
        }

        var analyzer = snapshot.Schema.AnalyzerOf(number);
        var sums = new Dictionary<string, float>(StringComparer.Ordinal);
        foreach (var hit in hits)
        {
            cancellation.ThrowIfCancellationRequested();
            var tokens = analyzer.Tokens(MeaningModels.TextOf(HitReader.Record(snapshot, hit.Address)));
            var share = hit.Score / (tokens.Count + Smoothing);
            foreach (var token in tokens)
            {
                sums[token.Term] = sums.GetValueOrDefault(token.Term) + share;
            }
        }

        return
        [
            .. sums.Where(term => term.Value > 0)
                .OrderByDescending(term => term.Value).ThenBy(term => term.Key, StringComparer.Ordinal)
                .Take(Terms).Select(term => (term.Key, term.Value)),
        ];
    }
}
