using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;
using IomSearch.Engine.Suggest;

namespace IomSearch.Engine.Tests.Suggest;

public sealed class CompleterTests
{
    private static readonly IndexSchema Schema = new(new FieldSpec("donor", FieldKind.Keyword, "words"));

    private static readonly string[] Donors =
    [
        "Asian Development Bank", "European Social Fund", "Banque africaine de développement", "Asian Forum",
        "Government of Norway", "Development Bank of Asia",
    ];

    [Theory]
    [InlineData("asi", "Asian Development Bank, Asian Forum, Development Bank of Asia")]
    [InlineData("asian dev", "Asian Development Bank")]
    [InlineData("bank dev", "Asian Development Bank, Development Bank of Asia")]
    [InlineData("DÉV", "Asian Development Bank, Banque africaine de développement, Development Bank of Asia")]
    [InlineData("norwey", "Government of Norway")]
    [InlineData("xyz", "")]
    [InlineData("  ", "")]
    public void A_start_of_any_word_completes_and_the_most_frequent_come_first(string typed, string expected)
    {
        using var index = Filled();
        using var snapshot = index.Snapshot();

        Assert.Equal(expected, string.Join(", ", snapshot.Complete("donor", typed, 8).Select(one => one.Value)));
    }

    [Fact]
    public void The_typed_words_are_marked_where_they_stand()
    {
        using var index = Filled();
        using var snapshot = index.Snapshot();

        var completion = Assert.Single(snapshot.Complete("donor", "asian dev", 8));

        Assert.Equal([new CompletionRange(0, 5), new CompletionRange(6, 3)], completion.Highlights);
    }

    [Fact]
    public void Random_starts_give_what_a_walk_over_all_values_gives()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        using var index = SearchIndex.Open(new MemoryDirectory(), Schema);
        var live = new SortedDictionary<string, string>(StringComparer.Ordinal);
        using (var writer = index.OpenWriter())
        {
            for (var i = 0; i < 300; i++)
            {
                var id = $"p{random.Next(150)}";
                var value = string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Word(random)));
                live[id] = value;
                writer.Put(new Document(id).Add("donor", value));
                if (random.Next(40) == 0)
                {
                    writer.Commit();
                }
            }

            writer.Commit();
        }

        using var snapshot = index.Snapshot();
        for (var i = 0; i < 200; i++)
        {
            var start = Word(random)[..random.Next(1, 3)];
            var expected = live.Values
                .Where(value => value.Split(' ').Any(word => word.StartsWith(start, StringComparison.Ordinal)))
                .GroupBy(value => value, StringComparer.Ordinal)
                .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                .Take(10).Select(group => $"{group.Key} {group.Count()}");

            var found = snapshot.Complete("donor", start, 10).Select(one => $"{one.Value} {one.Documents}");

            Assert.True(expected.SequenceEqual(found), $"seed {seed}, start {start}");
        }
    }

    private static string Word(Random random) =>
        new([.. Enumerable.Range(0, 3).Select(_ => (char)('a' + random.Next(3)))]);

    private static SearchIndex Filled()
    {
        var index = SearchIndex.Open(new MemoryDirectory(), Schema);
        using var writer = index.OpenWriter();
        for (var i = 0; i < Donors.Length; i++)
        {
            writer.Put(new Document($"p{i}").Add("donor", Donors[i]));
            if (i == 2)
            {
                writer.Commit();
            }
        }

        writer.Put(new Document("q").Add("donor", Donors[0]));
        writer.Commit();
        return index;
    }
}
