using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;

namespace IomSearch.Discovery.Meaning;

/// <summary>Orders what the words found by the words and by meaning, as <see cref="ScoreFusion"/> adds them up.</summary>
/// <remarks>
/// Only the first <see cref="Depth"/> hits are ordered, so that every page shows a part of one order; whatever lies deeper keeps
/// the order of the words. Whoever matches a title or an id keeps the place that the words gave it. Topics that find other
/// projects than the words count the less, as words are precise there. A project without a vector is judged by what it has.
/// </remarks>
internal sealed class HybridOrder(
    IndexSnapshot snapshot, RankingWeights weights, AskedMeaning asked, Query? pinned, CancellationToken cancellation)
{
    /// <summary>How many hits are ordered.</summary>
    public const int Depth = 100;

    private const int Head = 10;

    /// <summary>The hits in their new order, with their new scores.</summary>
    /// <param name="hits">The first hits by words, at least <see cref="Depth"/> where there are as many.</param>
    /// <param name="query">What found them.</param>
    /// <param name="withFeedback">Whether the best of them lend their words.</param>
    public IReadOnlyList<Hit> Of(IReadOnlyList<Hit> hits, Query query, bool withFeedback)
    {
        var head = hits.Take(Depth).ToList();
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
        ordered.AddRange(hits.Skip(Depth).Select(hit => hit with { Score = last > 0 ? least * hit.Score / last : 0 }));
        return ordered;
    }

    private float[] Sums(List<Hit> head, Query query, bool withFeedback)
    {
        var arms = new List<FusionArm>();
        List<DocumentAddress> addresses = [.. head.Select(hit => hit.Address)];
        if (asked.In(VectorField.Encoder) is { } encoder)
        {
            arms.Add(new FusionArm(weights.Encoder, snapshot.Cosines(encoder.Field.Name, encoder.Vector, addresses)));
        }

        if (asked.In(VectorField.Latent) is { } latent)
        {
            var topics = snapshot.Cosines(latent.Field.Name, latent.Vector, addresses);
            arms.Add(new FusionArm(weights.Latent * Agreement(topics), topics));
        }

        if (withFeedback && weights.Feedback > 0)
        {
            arms.Add(new FusionArm(weights.Feedback, new Feedback(snapshot, cancellation).Scores(head, query)));
        }

        arms.Add(new FusionArm(1 - arms.Sum(arm => arm.Share), [.. head.Select(hit => (float?)hit.Score)]));
        return ScoreFusion.Sum([.. arms.Where(arm => arm.Share > 0)]);
    }

    // How many of the first by words are among the first by topics.
    private static float Agreement(IReadOnlyList<float?> topics)
    {
        var first = Math.Min(Head, topics.Count);
        return Enumerable.Range(0, topics.Count)
            .OrderByDescending(at => topics[at] ?? float.MinValue).ThenBy(at => at)
            .Take(first).Count(at => at < first) / (float)first;
    }

    private HashSet<DocumentAddress> Kept(Query query, int count)
    {
        if (pinned is null)
        {
            return [];
        }

        var both = new Query.Bool([new Clause(Occur.Must, query), new Clause(Occur.Filter, pinned)]);
        return [.. snapshot.Search(both, new SearchOptions { Top = count }, cancellation).Hits.Select(hit => hit.Address)];
    }
}
