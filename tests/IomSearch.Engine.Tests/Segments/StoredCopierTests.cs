using System.Text;
using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Segments;
using IomSearch.Engine.Stored;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Segments;

public sealed class StoredCopierTests
{
    private static readonly IndexSchema Schema =
        new(new FieldSpec("record", FieldKind.Stored), new FieldSpec("more", FieldKind.Stored));

    private static readonly string[] Words =
        ["water", "well", "school", "training", "for", "the", "Roma", "clinic", "é", "2014", ""];

    [Fact]
    public void Records_are_the_same_however_often_their_segments_were_joined()
    {
        var most = 0;
        Seeded.Rounds(20, random => most = Math.Max(most, MostListsOf(random)));

        // Of all rounds: in one alone, every merge may be of segments with deletions, which are written anew.
        Assert.True(most > 1, "no segment was joined by copying");
    }

    [Fact]
    public void A_word_of_a_deleted_document_does_not_stay_in_a_list()
    {
        var directory = new MemoryDirectory();
        using var index = SearchIndex.Open(directory, Schema);
        using var writer = index.OpenWriter();
        writer.Put(new Document("a").Add("record", Encoding.UTF8.GetBytes("secret secret")));
        writer.Put(new Document("b").Add("record", Encoding.UTF8.GetBytes("open open")));
        writer.Commit();
        writer.Put(new Document("c").Add("record", Encoding.UTF8.GetBytes("other other")));
        writer.Delete("a");
        writer.MergeAll();

        using var snapshot = index.Snapshot();
        var stored = Assert.Single(snapshot.State.Segments).Reader.Stored;
        Assert.Equal(1, stored.Lists);
        Assert.Equal(-1, stored.Pieces(0).Bytes.IndexOf("secret"u8));
    }

    /// <summary>The most lists that a segment had while records were put, replaced and deleted at random, and
    /// all were read again.</summary>
    private static int MostListsOf(Random random)
    {
        using var index = SearchIndex.Open(new MemoryDirectory(), Schema);
        using var writer = index.OpenWriter(
            new WriterOptions { SegmentsPerTier = random.Next(2, 12), InBackground = random.Next(2) == 0 });
        var records = new Dictionary<string, (byte[] Record, byte[] More)>();
        var most = 0;
        for (var commit = 0; commit < 60; commit++)
        {
            for (var left = random.Next(1, 20); left > 0; left--)
            {
                var id = $"p{random.Next(100_000)}";
                records[id] = (Text(random), random.Next(3) == 0 ? Text(random) : []);
                writer.Put(new Document(id).Add("record", records[id].Record).Add("more", records[id].More));
            }

            if (records.Count > 1 && random.Next(20) == 0)
            {
                var gone = records.Keys.First();
                writer.Delete(gone);
                records.Remove(gone);
            }

            writer.Commit();
            using var snapshot = index.Snapshot();
            most = Math.Max(most, snapshot.State.Segments.Max(view => view.Reader.Stored.Lists));
            Assert.All(
                snapshot.State.Segments, view => Assert.InRange(view.Reader.Stored.Lists, 1, StoredWriter.MostLists));
        }

        Check(index, records);
        writer.MergeAll();
        Check(index, records);
        return most;
    }

    private static void Check(SearchIndex index, Dictionary<string, (byte[] Record, byte[] More)> records)
    {
        using var snapshot = index.Snapshot();
        Assert.Equal(records.Count, snapshot.Documents);
        foreach (var (id, (record, more)) in records)
        {
            var address = snapshot.Find(id)!.Value;
            Assert.Equal(record, snapshot.Stored(address, "record").ToArray());
            Assert.Equal(more, snapshot.Stored(address, "more").ToArray());
        }
    }

    private static byte[] Text(Random random)
    {
        if (random.Next(10) == 0)
        {
            var bytes = new byte[random.Next(100)];
            random.NextBytes(bytes);
            return bytes;
        }

        // Now and then a long one of many different words.
        return Encoding.UTF8.GetBytes(random.Next(40) == 0
            ? string.Join(' ', Enumerable.Range(0, random.Next(2_000)).Select(_ => random.Next(100_000)))
            : string.Join(' ', Enumerable.Range(0, random.Next(30)).Select(_ => Words[random.Next(Words.Length)])));
    }
}
