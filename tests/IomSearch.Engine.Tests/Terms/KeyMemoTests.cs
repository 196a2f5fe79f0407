using System.Runtime.Intrinsics;
using IomSearch.Engine.Analysis;
using IomSearch.Engine.Terms;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Terms;

public sealed class KeyMemoTests
{
    [Fact]
    public void What_is_remembered_is_what_was_kept() => Seeded.Rounds(5, random =>
    {
        var memo = new KeyMemo();
        var kept = new Dictionary<ShortKey, int>();
        var (found, places) = (0, memo.Bytes);
        for (var round = 0; round < 100_000; round++)
        {
            var bytes = Bytes(random, random.Next(4));
            var key = ShortKey.Of(bytes, bytes.Length);
            memo.Prefetch(key);
            if (memo.Find(key) is var number and >= 0)
            {
                Assert.Equal(kept[key], number);
                found++;
            }
            else
            {
                kept[key] = random.Next(2) == 0 ? random.Next(10) : int.MaxValue - 1;
                memo.Keep(key, kept[key]);
                Assert.Equal(kept[key], memo.Find(key));
            }
        }

        Assert.NotEqual(0, found);
        memo.Clear();
        Assert.All(kept.Keys, key => Assert.Equal(-1, memo.Find(key)));
        Assert.InRange(memo.Bytes, places, 1 << 20);
    });

    [Fact]
    public void Nothing_is_known_at_first()
    {
        var memo = new KeyMemo();

        Assert.Equal(-1, memo.Find(default));
        Assert.Equal(-1, memo.Find(ShortKey.Of("water"u8, 5)));
    }

    [Fact]
    public void Keys_are_the_same_where_bytes_and_lengths_are() => Seeded.Rounds(5, random =>
    {
        var keys = new Dictionary<ShortKey, string>();
        for (var round = 0; round < 20_000; round++)
        {
            // What follows a key is none of it, be it much or nothing.
            var bytes = Bytes(random, ShortKey.Longest);
            var key = ShortKey.Of([.. bytes, .. Bytes(random, 20)], bytes.Length);
            var text = Convert.ToHexString(bytes);
            Assert.Equal(text, keys.GetValueOrDefault(key, text));
            keys[key] = text;
            Assert.Equal(key, ShortKey.Of(bytes, bytes.Length));
        }

        Assert.Equal(keys.Count, keys.Values.Distinct().Count());
    });

    [Fact]
    public void A_tag_stands_behind_the_bytes()
    {
        var padded = Vector128.Create("integration\0\0\0\0\0"u8);
        var key = ShortKey.Of(padded);

        Assert.Equal(padded, key.Padded());
        Assert.NotEqual(key, key.Tagged(1));
        Assert.Equal(key.Tagged(200), ShortKey.Of(padded).Tagged(200));
    }

    // Few different bytes, zeros among them.
    private static byte[] Bytes(Random random, int most) =>
        [.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => (byte)(random.Next(12) * 23))];
}
