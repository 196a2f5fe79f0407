using IomSearch.Discovery.Embedded;
using IomSearch.Engine.Analysis;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;

namespace IomSearch.Discovery.Meaning;

/// <summary>Scores hits by the words of what was asked and by those that the best hits lend, as
/// <see cref="LentTerms"/> weighs them.</summary>
/// <param name="snapshot">Where the hits are.</param>
/// <param name="asked">What was asked, as plain text.</param>
/// <param name="cancellation">Stops it.</param>
internal sealed class Feedback(IndexSnapshot snapshot, string asked, CancellationToken cancellation)
{
    private const string Field = "text";

    /// <summary>The score of each hit; 0 for one without any of the words.</summary>
    /// <param name="hits">The hits.</param>
    /// <param name="best">Which of them lend their words, best first.</param>
    /// <param name="query">What found them.</param>
    public IReadOnlyList<float?> Scores(IReadOnlyList<Hit> hits, IEnumerable<int> best, Query query)
    {
        var number = snapshot.Schema.NumberOf(Field);
        if (number < 0)
        {
            return new float?[hits.Count];
        }

        var analyzer = snapshot.Schema.AnalyzerOf(number);
        var lent = LentTerms.Of(
            Counts(analyzer, asked),
            best.Take(LentTerms.Documents).Select(at => Counts(analyzer, TextOf(hits[at]))),
            StringComparer.Ordinal);
        if (lent.Count == 0)
        {
            return new float?[hits.Count];
        }

        // What was found stays what is found: the words only score.
        Clause found = new(Occur.Filter, query);
        var scored = new Query.Bool(
        [
            found,
            .. lent.Select(
                term => new Clause(Occur.Should, new Query.Boost(new Query.Term(Field, term.Key), (float)term.Value))),
        ]);
        var options = new SearchOptions { Top = 4 * hits.Count, Limits = new QueryLimits { Clauses = int.MaxValue } };
        var scores = snapshot.Search(scored, options, cancellation).Hits
            .ToDictionary(hit => hit.Address, hit => hit.Score);
        return [.. hits.Select(hit => (float?)scores.GetValueOrDefault(hit.Address))];
    }

    private static List<(string Term, int Count)> Counts(Analyzer analyzer, string text) =>
        [.. analyzer.Tokens(text)
            .CountBy(token => token.Term, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))];

    private string TextOf(Hit hit)
    {
        cancellation.ThrowIfCancellationRequested();
        return MeaningModels.TextOf(HitReader.Record(snapshot, hit.Address));
    }
}
