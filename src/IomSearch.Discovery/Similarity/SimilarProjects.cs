using System.Collections.Immutable;
using IomSearch.Discovery.Embedded;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;

namespace IomSearch.Discovery.Similarity;

/// <summary>Finds the projects most like another: by the terms that tell most about it, and by the facets both share.</summary>
/// <remarks>Candidates come from the words, and from the themes, so that a note in other words is not lost. The similarity is a
/// convex sum of both arms, each between 0 and 1.</remarks>
internal sealed class SimilarProjects(IndexSnapshot snapshot, TellingTerms telling, CancellationToken cancellation)
{
    private const double WordsShare = 0.65;
    // Below this two projects share a chance word, and a list of five is better short than wrong.
    private const double LeastSimilarity = 0.06;
    private const int MostTerms = 40;
    private const int ShownTerms = 6;
    private const int Candidates = 100;

    /// <summary>The most telling terms of a record.</summary>
    public IReadOnlyList<TellingTerm> Terms(ProjectRecord record) => telling.Of(record.Title, record.Text, MostTerms);

    /// <summary>The most similar projects, best first.</summary>
    /// <param name="record">What to compare with: a project, or a text in the form of one.</param>
    /// <param name="terms">Its most telling terms.</param>
    /// <param name="filters">What restricts the candidates.</param>
    /// <param name="size">How many.</param>
    public IReadOnlyList<(ProjectRecord Record, double Similarity, IReadOnlyList<SimilarityReason> Reasons)> Of(
        ProjectRecord record, IReadOnlyList<TellingTerm> terms, ImmutableArray<DimensionFilter> filters, int size)
    {
        var byWords = terms.Count == 0 ? [] : Search(WordsQuery(terms), filters, size);
        var whole = byWords.Count == 0 ? 1 : byWords[0].Score / Coverage(terms, byWords[0]);
        var scores = byWords.ToDictionary(hit => hit.Address, hit => hit.Score / whole);
        foreach (var hit in record.Themes.Count == 0 ? [] : Search(ThemesQuery(record, terms), filters, size))
        {
            scores.TryAdd(hit.Address, 0);
        }

        return
        [
            .. scores
                .Select(pair => Compare(record, terms, HitReader.Record(snapshot, pair.Key), pair.Value))
                .Where(found => found.Record.Id != record.Id && found.Record.Id != record.ShownAs && found.Similarity >= LeastSimilarity)
                .OrderByDescending(found => found.Similarity).ThenBy(found => found.Record.Id, StringComparer.Ordinal)
                .Take(size),
        ];
    }

    private IReadOnlyList<Hit> Search(Query query, ImmutableArray<DimensionFilter> filters, int size) => snapshot
        .Search(query, new SearchOptions { Top = Math.Max(Candidates, 2 * size), Filters = filters }, cancellation).Hits;

    /// <summary>How much of the terms' weight a hit has, 0 to 1. A project has all of its own terms, a pasted text is in no
    /// index: without this the best hit of a text would pass for the text itself, however little of it it has.</summary>
    private double Coverage(IReadOnlyList<TellingTerm> terms, Hit hit)
    {
        var record = HitReader.Record(snapshot, hit.Address);
        var present = telling.All($"{record.Title}\n{record.Text}");
        return terms.Where(term => present.Contains(term.Term)).Sum(term => term.Weight) / (double)terms.Sum(term => term.Weight);
    }

    private static Query.Bool WordsQuery(IReadOnlyList<TellingTerm> terms) =>
        new([.. terms.Select(term => new Clause(Occur.Should, TermQuery(term)))]);

    private static Query.Boost TermQuery(TellingTerm term) => new(
        new Query.Best([new Query.Boost(new Query.Term("title", term.Term), 1.5f), new Query.Term("text", term.Term)], 0.3f),
        term.Weight);

    // Words still order those that share only a theme.
    private static Query.Bool ThemesQuery(ProjectRecord record, IReadOnlyList<TellingTerm> terms) => new(
    [
        new Clause(Occur.Filter, new Query.AnyValue("theme", [record.Themes[0].Theme])),
        new Clause(Occur.Must, new Query.MatchAll()),
        .. terms.Select(term => new Clause(Occur.Should, TermQuery(term))),
    ]);

    private (ProjectRecord Record, double Similarity, IReadOnlyList<SimilarityReason> Reasons) Compare(
        ProjectRecord record, IReadOnlyList<TellingTerm> terms, ProjectRecord other, double words)
    {
        var present = telling.All($"{other.Title}\n{other.Text}");
        var shared = terms.Where(term => present.Contains(term.Term)).Select(term => term.Surface).Take(ShownTerms).ToList();
        var facets = FacetLikeness.Compare(record, other).ToList();
        var similarity = (WordsShare * words) + ((1 - WordsShare) * facets.Sum(facet => facet.Weight));
        if (similarity <= 0)
        {
            return (other, 0, []);
        }

        var reasons = facets
            .Select(facet => new SimilarityReason(
                facet.Facet, facet.Shared, Share((1 - WordsShare) * facet.Weight / similarity)))
            .ToList();
        if (shared.Count > 0)
        {
            reasons.Add(new SimilarityReason("terms", shared, Share(WordsShare * words / similarity)));
        }

        return (other, Share(similarity), [.. reasons.OrderByDescending(reason => reason.Share)]);
    }

    private static double Share(double value) => Math.Round(value, 3);
}
