using IomSearch.Engine.Search;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Search;

public sealed class TopHitsTests
{
    [Fact]
    public void The_best_are_those_that_sorting_gives() => Seeded.Rounds(500, random =>
    {
        var keys = random.Next(1, 30);
        (long Key, int Doc)[] offered =
            [.. Enumerable.Range(0, random.Next(200)).Select(doc => (random.NextInt64(keys) - (keys / 2), doc))];
        var top = random.Next(50);
        var hits = new TopHits().Begin(top);
        foreach (var (key, doc) in offered)
        {
            hits.Offer(key, doc);
        }

        Assert.Equal(
            offered.OrderByDescending(hit => hit.Key).ThenBy(hit => hit.Doc).Take(top), hits.Sorted().ToArray());
    });

    [Fact]
    public void What_does_not_pass_the_floor_would_not_be_kept() => Seeded.Rounds(200, random =>
    {
        var hits = new TopHits().Begin(random.Next(1, 20));
        for (var doc = 0; doc < 100; doc++)
        {
            var score = random.Next(20) / 4f;
            var passes = score > hits.Floor;
            Assert.Equal(passes, hits.Offer(TopHits.KeyOf(score), doc));
        }
    });

    [Fact]
    public void Keys_of_scores_have_their_order() => Seeded.Rounds(100, random =>
    {
        float[] scores = [0, .. Enumerable.Range(0, 100).Select(_ => MathF.Pow(10, (random.NextSingle() * 80) - 45))];

        Assert.Equal(scores.Order(), scores.OrderBy(TopHits.KeyOf));
        Assert.Equal(scores, scores.Select(score => TopHits.ScoreOf(TopHits.KeyOf(score))));
    });

    [Fact]
    public void Nothing_is_kept_where_nothing_is_wanted()
    {
        var hits = new TopHits().Begin(0);
        hits.Offer(1, 1);

        Assert.Empty(hits.Sorted().ToArray());
    }
}
