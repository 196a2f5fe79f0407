using System.Text;
using IomSearch.Engine.IO;
using IomSearch.Engine.Stored;
using IomSearch.Engine.Tests.IO;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Stored;

public sealed class IdReaderTests
{
    public static TheoryData<int> Sizes => [1, 31, 32, 33, 64, 65, 500];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Every_id_is_at_its_place_and_found_there(int count) => Seeded.Rounds(10, random =>
    {
        var ids = Ids(random, count);
        using var frame = Written(ids);
        var reader = new IdReader(frame, count);

        for (var doc = 0; doc < count; doc++)
        {
            Assert.Equal(Encoding.UTF8.GetString(ids[doc]), reader.Id(doc));
            Assert.Equal(doc, reader.Find(ids[doc]));
        }
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void An_id_that_is_not_there_has_a_place_where_it_would_be(int count) => Seeded.Rounds(10, random =>
    {
        var ids = Ids(random, count);
        using var frame = Written(ids);
        var reader = new IdReader(frame, count);

        foreach (var other in Ids(random, 300))
        {
            var place = ids.Count(id => id.AsSpan().SequenceCompareTo(other) < 0);
            var known = ids.Any(id => id.AsSpan().SequenceEqual(other));
            Assert.Equal(place, reader.LowerBound(other, out var found));
            Assert.Equal(known, found);
            Assert.Equal(known ? place : -1, reader.Find(other));
        }
    });

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Many_ids_are_found_together_as_each_alone(int count) => Seeded.Rounds(10, random =>
    {
        var ids = Ids(random, count);
        using var frame = Written(ids);
        var reader = new IdReader(frame, count);
        List<byte[]> wanted = [.. ids.Where(_ => random.Next(3) == 0), .. Ids(random, random.Next(1, 200))];
        wanted = [.. wanted.DistinctBy(Convert.ToHexString).OrderBy(Convert.ToHexString, StringComparer.Ordinal)];

        Assert.Equal(wanted.Select(id => reader.Find(id)).Where(doc => doc >= 0), reader.FindAll(wanted));
    });

    [Fact]
    public void The_example_of_the_format_has_these_bytes()
    {
        using var frame = Written(["la-01"u8.ToArray(), "la-02"u8.ToArray()]);

        Assert.Equal([5, .. "la-01"u8, 4, 1, .. "2"u8, 9, 0, 0, 0], frame.Span(0, 13).ToArray());
    }

    private static FrameReader Written(IEnumerable<byte[]> ids) => FramedFile.Of(frame =>
    {
        var writer = new IdWriter(frame);
        foreach (var id in ids)
        {
            writer.Add(id);
        }

        writer.Finish();
    });

    private static List<byte[]> Ids(Random random, int count)
    {
        var ids = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        while (ids.Count < count)
        {
            var length = random.Next(30) == 0 ? IdReader.MaxBytes : random.Next(1, 9);
            var id = Encoding.UTF8.GetBytes(
                string.Concat(Enumerable.Range(0, length).Select(_ => "abc-01"[random.Next(6)])));
            ids[Convert.ToHexString(id)] = id;
        }

        return [.. ids.Values];
    }
}
