using System.Collections.Immutable;
using IomSearch.Discovery.Embedded;
using IomSearch.Discovery.Meaning;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;

namespace IomSearch.Discovery.Similarity;

/// <summary>Finds the projects most like another: by the terms that tell most about it, by the facets both
/// share, and by meaning.</summary>
/// <remarks>
/// Candidates come from the words, from the themes and from the vectors, so that a note in other words is not lost.
/// Their order is that of a convex sum of the arms, each from 0 to 1 over the candidates: a pasted text shares few of
/// its words with any project and is never far from any in meaning, and yet the differences are what tells them apart.
/// The similarity of the first is the same sum of what the arms say for themselves, and the others stand to it as their
/// sums do. Without vectors the other arms have their share. Then a part of each sum is how near a candidate is to what
/// the first of them have in common, and a part is that of the candidates nearest to it, as in hybrid search: what is
/// near to much that is alike is likely to be alike.
/// </remarks>
internal sealed class SimilarProjects(
    IndexSnapshot snapshot,
    TellingTerms telling,
    SimilarWeights weights,
    AskedMeaning? asked,
    CancellationToken cancellation)
{
    // Below this two projects share a chance word, and a list of five is better short than wrong.
    private const double LeastSimilarity = 0.06;
    private const int MostTerms = 40;
    private const int MostCandidates = 100;

    // The first of so many candidates are taken for alike when it is asked what those have in common.
    private const int CandidatesToOneAlike = 20;

    /// <summary>The most telling terms of a record.</summary>
    public IReadOnlyList<TellingTerm> Terms(ProjectRecord record) => telling.Of(record.Title, record.Text, MostTerms);

    /// <summary>The most similar projects, best first.</summary>
    /// <param name="record">What to compare with: a project, or a text in the form of one.</param>
    /// <param name="terms">Its most telling terms.</param>
    /// <param name="filters">What restricts the candidates.</param>
    /// <param name="size">How many.</param>
    public IReadOnlyList<FoundProject> Of(
        ProjectRecord record, IReadOnlyList<TellingTerm> terms, ImmutableArray<DimensionFilter> filters, int size)
    {
        var options = new SearchOptions { Top = Math.Max(MostCandidates, 2 * size), Filters = filters };
        var scores = Words(record, terms, options);
        List<DocumentAddress> addresses = [.. scores.Keys];
        foreach (var direction in asked?.Directions ?? [])
        {
            addresses = [.. addresses.Union(
                asked!.Nearest(direction, options, cancellation).Select(one => one.Hit.Address))];
        }

        var candidates = Candidates(record, addresses, scores);
        var ordered = Ordered(candidates, Meaning(record, candidates));
        return new LikenessList(telling, terms, size).Of(ordered.Where(found => found.Similarity >= LeastSimilarity));
    }

    private List<FoundProject> Ordered(List<Candidate> candidates, CandidateMeaning? meaning)
    {
        var whole = weights.Words + weights.Facets + (meaning is null ? 0 : weights.Meaning);
        var shares = new Arms(weights.Words / whole, weights.Facets / whole, weights.Meaning / whole);
        var near = meaning?.Shares() ?? new double[candidates.Count];
        var words = Scale.Of(candidates.Select(one => one.Words), fromZero: true);
        var means = Scale.Of(near, fromZero: false);
        var parts = candidates
            .Select((one, at) => one.Parts(
                shares.Words * words.Place(one.Words), shares.Facets, shares.Meaning * means.Place(near[at])))
            .ToList();
        var sums = Spread([.. parts.Select(own => own.Sum(part => part.Part))], meaning);
        var order = Enumerable.Range(0, candidates.Count)
            .OrderByDescending(at => sums[at]).ThenBy(at => candidates[at].Record.Id, StringComparer.Ordinal)
            .ToList();
        if (order is not [var first, ..] || sums[first] <= 0)
        {
            return [];
        }

        var level = candidates[first]
            .Parts(shares.Words * candidates[first].Words, shares.Facets, shares.Meaning * near[first])
            .Sum(part => part.Part) / sums[first];
        return [.. order.Select(at => new FoundProject(candidates[at].Record, level * sums[at], parts[at]))];
    }

    /// <summary>The sums, with what the candidates say of each other.</summary>
    private float[] Spread(double[] sums, CandidateMeaning? meaning)
    {
        if (meaning is null)
        {
            return [.. sums.Select(sum => (float)sum)];
        }

        var common = meaning.ToCommon(sums, Math.Max(1, sums.Length / CandidatesToOneAlike));
        var scale = Scale.Of(common, fromZero: false);
        return Neighbours.Smooth(
            [.. sums.Select(
                (sum, at) => (float)(((1 - weights.Feedback) * sum) + (weights.Feedback * scale.Place(common[at]))))],
            meaning.Directions,
            weights.Neighbours);
    }

    private Dictionary<DocumentAddress, double> Words(
        ProjectRecord record, IReadOnlyList<TellingTerm> terms, SearchOptions options)
    {
        var byWords = terms.Count == 0 ? [] : snapshot.Search(SimilarQueries.Words(terms), options, cancellation).Hits;
        var most = byWords.Count == 0 ? 1 : byWords[0].Score / Coverage(terms, byWords[0]);
        var scores = byWords.ToDictionary(hit => hit.Address, hit => hit.Score / most);
        if (record.Themes.Count > 0)
        {
            foreach (var hit in snapshot.Search(SimilarQueries.Theme(record, terms), options, cancellation).Hits)
            {
                scores.TryAdd(hit.Address, 0);
            }
        }

        return scores;
    }

    /// <summary>How much of the terms' weight a hit has, 0 to 1. A project has all of its own terms, a pasted
    /// text is in no index: without this the best hit of a text would pass for the text itself, however
    /// little of it it has.</summary>
    private double Coverage(IReadOnlyList<TellingTerm> terms, Hit hit)
    {
        var record = HitReader.Record(snapshot, hit.Address);
        var present = telling.All($"{record.Title}\n{record.Text}");
        return terms.Where(term => present.Contains(term.Term)).Sum(term => term.Weight)
            / (double)terms.Sum(term => term.Weight);
    }

    private CandidateMeaning? Meaning(ProjectRecord record, List<Candidate> candidates)
    {
        var places = record.Countries.Select(country => country.Code).ToHashSet(StringComparer.Ordinal);
        return asked is null ? null : CandidateMeaning.Of(
            asked,
            snapshot.Documents,
            [.. candidates.Select(one => one.Address)],
            [.. candidates.Select(one => one.Record.Countries.Any(country => places.Contains(country.Code)))]);
    }

    private List<Candidate> Candidates(
        ProjectRecord record, List<DocumentAddress> addresses, Dictionary<DocumentAddress, double> words) =>
    [
        .. addresses
            .Select(address => (Address: address, Record: HitReader.Record(snapshot, address)))
            .Where(one => one.Record.Id != record.Id && one.Record.Id != record.ShownAs)
            .Select(one => new Candidate(
                one.Address,
                one.Record,
                words.GetValueOrDefault(one.Address),
                [.. FacetLikeness.Compare(record, one.Record)])),
    ];

    private readonly record struct Arms(double Words, double Facets, double Meaning);

    /// <summary>A project that may be alike.</summary>
    private sealed record Candidate(
        DocumentAddress Address,
        ProjectRecord Record,
        double Words,
        IReadOnlyList<(string Facet, IReadOnlyList<string> Shared, double Weight)> Facets)
    {
        /// <summary>What its similarity is the sum of.</summary>
        public List<(string Kind, IReadOnlyList<string> Values, double Part)> Parts(
            double words, double facets, double meaning) =>
        [
            .. Facets.Select(facet => (facet.Facet, facet.Shared, facets * facet.Weight)),
            ("terms", [], words),
            ("meaning", [], meaning),
        ];
    }

    /// <summary>Where a number stands between the least and the greatest of some.</summary>
    private readonly record struct Scale(double Least, double Greatest)
    {
        public static Scale Of(IEnumerable<double> numbers, bool fromZero)
        {
            List<double> all = [.. numbers];
            return all.Count == 0 ? default : new Scale(fromZero ? 0 : all.Min(), all.Max());
        }

        public double Place(double number) => Greatest > Least ? (number - Least) / (Greatest - Least) : 0;
    }
}
