using IomSearch.Engine.Postings;
using IomSearch.Engine.Search;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Search;

/// <summary>Scorers gone through window by window give what they give asked one by one.</summary>
public sealed class WindowScorerTests
{
    [Fact]
    public void Matches_and_scores_are_those_of_the_scorers_asked_one_by_one() => Seeded.Rounds(200, random =>
    {
        var documents = random.Next(1, 20_000);
        var parts = Enumerable.Range(0, random.Next(1, 12)).Select(_ => Part(random, documents)).ToList();
        var expected = new BestScorer().Begin(Scorers(parts, documents), share: 0);
        var windows = new WindowScorer().Begin(Scorers(parts, documents));

        for (var target = 0; expected.Doc != Scorer.End;
            target = expected.Doc + (random.Next(4) == 0 ? random.Next(6_000) : 1))
        {
            Assert.Equal(expected.SeekTo(target), windows.SeekTo(target));
            if (expected.Doc != Scorer.End)
            {
                Assert.Equal(expected.Score(), windows.Score());
                Assert.True(windows.Bound(windows.Doc, out var upTo) >= windows.Score() && upTo >= windows.Doc);
            }
        }
    });

    private static (int[] Docs, float Score) Part(Random random, int documents) =>
        ([.. Enumerable.Range(0, random.Next(200)).Select(_ => random.Next(documents)).Distinct()],
            random.Next(1, 5) / 3f);

    private static Scorer[] Scorers(List<(int[] Docs, float Score)> parts, int documents) =>
    [
        .. parts.Select(part =>
        {
            var set = new DocSet(documents);
            Array.ForEach(part.Docs, set.Add);
            return new SetScorer().Begin(set, part.Score);
        }),
    ];
}
