using IomSearch.Discovery.Meaning;

namespace IomSearch.Discovery.Tests.Meaning;

/// <summary>What is kept of the queries asked lately.</summary>
public sealed class RecentDirectionsTests
{
    [Fact]
    public void What_was_asked_before_is_not_computed_again()
    {
        var recent = new RecentDirections(2);
        float[] first = [1, 2];

        Assert.Same(first, recent.Of(Asked("a"), () => first));
        Assert.Same(first, recent.Of(Asked("a"), Never));
        Assert.Null(recent.Of(Asked("nothing"), () => null));
        Assert.Null(recent.Of(Asked("nothing"), Never));
    }

    [Fact]
    public void What_was_asked_the_longest_ago_goes_first()
    {
        var recent = new RecentDirections(2);
        float[] a = [1], b = [2], c = [3], again = [4];
        recent.Of(Asked("a"), () => a);
        recent.Of(Asked("b"), () => b);
        recent.Of(Asked("a"), Never);
        recent.Of(Asked("c"), () => c);

        Assert.Equal(2, recent.Count);
        Assert.Same(a, recent.Of(Asked("a"), Never));
        Assert.Same(again, recent.Of(Asked("b"), () => again));
    }

    [Fact]
    public void Another_model_or_a_newer_one_is_another_question()
    {
        var recent = new RecentDirections(8);
        float[] one = [1], two = [2], three = [3];
        recent.Of(new AskedText("latent", 1, "a"), () => one);

        Assert.Same(two, recent.Of(new AskedText("latent", 2, "a"), () => two));
        Assert.Same(three, recent.Of(new AskedText("encoder", 1, "a"), () => three));
    }

    [Fact]
    public async Task Many_threads_get_what_was_computed_for_their_text_and_no_more_is_kept_than_may_be()
    {
        const int Most = 16;
        var recent = new RecentDirections(Most);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(seed => Task.Run(() =>
        {
            var random = new Random(seed);
            for (var round = 0; round < 5_000; round++)
            {
                var number = random.Next(3 * Most);
                Assert.Equal([number], recent.Of(Asked($"{number}"), () => [number])!);
                Assert.InRange(recent.Count, 1, Most);
            }
        })));
    }

    private static AskedText Asked(string text) => new("encoder", 0, text);

    private static float[]? Never() => throw new InvalidOperationException("it was kept");
}
