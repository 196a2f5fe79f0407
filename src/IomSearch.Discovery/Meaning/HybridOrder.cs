using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;

namespace IomSearch.Discovery.Meaning;

/// <summary>Orders what the words found by the words and by meaning, as <see cref="HybridSum"/> adds them up.</summary>
/// <remarks>
/// Only the first <see cref="HybridSum.Depth"/> hits are ordered, so that every page shows a part of one order;
/// whatever lies deeper keeps the order of the words. Whoever matches a title or an id keeps the place that the words
/// gave it. A project without a vector is judged by what it has.
/// </remarks>
internal sealed class HybridOrder(
    IndexSnapshot snapshot, RankingWeights weights, AskedMeaning asked, Query? pinned, CancellationToken cancellation)
{
    // What the topics read of a project.
    private static readonly string[] TextFields = ["title", "text"];

    /// <summary>The hits in their new order, with their new scores.</summary>
    /// <param name="hits">The first hits by words, at least <see cref="HybridSum.Depth"/> where
    /// there are as many.</param>
    /// <param name="query">What found them.</param>
    /// <param name="withFeedback">Whether the best of them lend their words.</param>
    public IReadOnlyList<Hit> Of(IReadOnlyList<Hit> hits, Query query, bool withFeedback)
    {
        var head = hits.Take(HybridSum.Depth).ToList();
        if (head.Count < 2)
        {
            return hits;
        }

        var sums = Sums(head, query, withFeedback);
        var kept = Kept(query, head.Count);
        var free = new Queue<int>(Enumerable.Range(0, head.Count)
            .Where(at => !kept.Contains(head[at].Address))
            .OrderByDescending(at => sums[at]).ThenBy(at => at));
        List<int> order = [.. head.Select((hit, at) => kept.Contains(hit.Address) ? at : free.Dequeue())];

        // What keeps its place may stand over a greater sum; a score is never greater than the one before.
        var ordered = new List<Hit>(hits.Count);
        var least = float.MaxValue;
        foreach (var at in order)
        {
            least = Math.Min(least, sums[at]);
            ordered.Add(head[at] with { Score = least });
        }

        var last = head[^1].Score;
        ordered.AddRange(
            hits.Skip(HybridSum.Depth).Select(hit => hit with { Score = last > 0 ? least * hit.Score / last : 0 }));
        return ordered;
    }

    private float[] Sums(List<Hit> head, Query query, bool withFeedback)
    {
        List<DocumentAddress> addresses = [.. head.Select(hit => hit.Address)];
        return HybridSum.Of(
            weights,
            [.. head.Select(hit => (float?)hit.Score)],
            Cosines(VectorField.Encoder, addresses),
            ByTopics(addresses),
            withFeedback ? best => new Feedback(snapshot, asked.Text, cancellation).Scores(head, best, query) : null,
            [.. addresses.Select(Direction)]);
    }

    private IReadOnlyList<float?>? Cosines(VectorField field, List<DocumentAddress> addresses) =>
        asked.In(field) is { } direction ? snapshot.Cosines(field.Name, direction.Vector, addresses) : null;

    private float?[]? ByTopics(List<DocumentAddress> addresses) => Cosines(VectorField.Latent, addresses) is { } cosines
        ? [.. cosines.Zip(addresses, (cosine, address) => cosine * TopicSureness.Of(Length(address)))]
        : null;

    private int Length(DocumentAddress address) => TextFields
        .Where(field => snapshot.Schema.NumberOf(field) >= 0).Sum(field => snapshot.Length(address, field));

    // Neighbours are those whose topics are near.
    private float[]? Direction(DocumentAddress address) =>
        asked.In(VectorField.Latent) is null ? null : asked.UnitDirection(VectorField.Latent, address);

    private HashSet<DocumentAddress> Kept(Query query, int count)
    {
        if (pinned is null)
        {
            return [];
        }

        var both = new Query.Bool([new Clause(Occur.Must, query), new Clause(Occur.Filter, pinned)]);
        return [.. snapshot.Search(both, new SearchOptions { Top = count }, cancellation).Hits
            .Select(hit => hit.Address)];
    }
}
