using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Search;

/// <summary>Sums of scores by windows are those of the scorers asked one by one.</summary>
public sealed class SumWindowsTests
{
    private static readonly IndexSchema Schema = new(new FieldSpec("text", FieldKind.Text, "words"));

    [Fact]
    public void Without_a_floor_every_match_comes_with_its_score() => Seeded.Rounds(12, random =>
    {
        using var index = Filled(random);
        using var snapshot = index.Snapshot();
        for (var round = 0; round < 10; round++)
        {
            var query = Any(random);
            using var planner = new QueryPlanner().Begin(snapshot.State, new QueryLimits());
            Assert.Equal(OneByOne(planner, query), Windows(planner, query, _ => -1));
        }
    });

    [Fact]
    public void With_a_floor_that_rises_none_is_lost_that_passes_it() => Seeded.Rounds(12, random =>
    {
        using var index = Filled(random);
        using var snapshot = index.Snapshot();
        for (var round = 0; round < 10; round++)
        {
            var query = Any(random);
            var top = random.Next(1, 20);
            using var planner = new QueryPlanner().Begin(snapshot.State, new QueryLimits());
            var all = OneByOne(planner, query);
            var best = new List<float>();
            var found = Windows(planner, query, score =>
            {
                best.Add(score);
                best.Sort();
                return best.Count < top ? -1 : best[^top];
            });

            Assert.Empty(found.Except(all));
            Assert.Equal(
                all.OrderByDescending(one => one.Score).ThenBy(one => one.Doc).Take(top),
                found.OrderByDescending(one => one.Score).ThenBy(one => one.Doc).Take(top));
        }
    });

    private static List<(int Doc, float Score)> OneByOne(QueryPlanner planner, Query query)
    {
        var found = new List<(int, float)>();
        if (planner.Plan(query, 0) is { } scorer)
        {
            for (var doc = scorer.Next(); doc != Scorer.End; doc = scorer.Next())
            {
                found.Add((doc, scorer.Score()));
            }
        }

        return found;
    }

    // The floor rises with every score that was found.
    private static List<(int Doc, float Score)> Windows(
        QueryPlanner planner, Query query, Func<float, float> floorAfter)
    {
        var found = new List<(int, float)>();
        var floor = -1f;
        if (planner.Plan(query, 0) is not { } scorer)
        {
            return found;
        }

        // One clause alone is no union.
        var any = scorer as AnyOfScorer ?? new AnyOfScorer().Begin([scorer], 1);
        for (var windows = any.Windows(planner.Room)!; windows.NextWindow(floor);)
        {
            for (var from = 0; windows.NextAbove(floor, ref from, out var doc, out var score);)
            {
                found.Add((doc, score));
                floor = floorAfter(score);
            }
        }

        return found;
    }

    // Words from rare to frequent, some in stretches, so that blocks differ in what their best document can be.
    private static SearchIndex Filled(Random random)
    {
        var index = SearchIndex.Open(new MemoryDirectory(), Schema);
        using var writer = index.OpenWriter();
        var documents = random.Next(1, 9_000);
        for (var doc = 0; doc < documents; doc++)
        {
            var words = new List<string> { "x" };
            for (var word = 0; word < 8; word++)
            {
                var isHere = random.Next(1 << word) == 0 && (word % 3 != 2 || doc / 500 % 2 == 0);
                words.AddRange(Enumerable.Repeat($"w{word}", isHere ? random.Next(1, 5) : 0));
            }

            words.AddRange(Enumerable.Repeat("far", random.Next(30)));
            writer.Put(new Document($"{doc:D6}").Add("text", string.Join(' ', words)));
        }

        writer.MergeAll();
        return index;
    }

    private static Query.Bool Any(Random random) => new(
    [
        .. Enumerable.Range(0, random.Next(2, 6)).Select(_ => new Clause(Occur.Should, random.Next(6) switch
        {
            0 => new Query.Phrase(
                "text", [new PhraseTerm($"w{random.Next(4)}", 0), new PhraseTerm($"w{random.Next(4)}", 1)], 3),
            1 => new Query.Boost(new Query.Term("text", $"w{random.Next(8)}"), random.Next(1, 40) / 10f),
            _ => new Query.Term("text", $"w{random.Next(8)}"),
        })),
    ]);
}
