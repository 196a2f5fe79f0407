using IomSearch.Engine.Terms;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Terms;

public sealed class KeyTableTests
{
    [Fact]
    public void Keys_are_numbered_as_they_come_and_found_again() => Seeded.Rounds(20, random =>
    {
        var table = new KeyTable();
        for (var times = random.Next(1, 4); times > 0; times--)
        {
            table.Clear();
            Verify(table, random);
        }
    });

    private static void Verify(KeyTable table, Random random)
    {
        Assert.Equal(0, table.Count);
        var expected = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < 20_000; i++)
        {
            var (first, rest) = ((byte)random.Next(3), Rest(random));
            var number = table.FindOrAdd(first, rest);
            var known = expected.TryGetValue(Name(first, rest), out var before) ? before : expected.Count;
            expected[Name(first, rest)] = known;

            Assert.Equal(known, number);
            Assert.Equal(first, table[number][0]);
            Assert.True(table[number][1..].SequenceEqual(rest));
        }

        Assert.Equal(expected.Count, table.Count);
    }

    [Fact]
    public void The_sorted_order_is_that_of_the_bytes() => Seeded.Rounds(20, random =>
    {
        var table = new KeyTable();
        for (var i = random.Next(3_000); i > 0; i--)
        {
            table.FindOrAdd((byte)random.Next(3), Rest(random));
        }

        var sorted = table.Sorted();

        Assert.Equal(Enumerable.Range(0, table.Count), sorted.Order());
        for (var i = 1; i < sorted.Length; i++)
        {
            Assert.True(table[sorted[i - 1]].SequenceCompareTo(table[sorted[i]]) < 0);
        }
    });

    // Few different bytes, zeros among them, so that many keys begin alike and some are the start of another.
    private static byte[] Rest(Random random) =>
        [.. Enumerable.Range(0, random.Next(14)).Select(_ => (byte)(random.Next(3) == 0 ? 0 : 'a' + random.Next(2)))];

    private static string Name(byte first, byte[] rest) => first + Convert.ToHexString(rest);
}
