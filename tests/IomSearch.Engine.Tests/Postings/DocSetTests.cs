using IomSearch.Engine.Postings;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Postings;

public sealed class DocSetTests
{
    [Fact]
    public void A_set_does_what_a_hash_set_does() => Seeded.Rounds(200, random =>
    {
        var documents = random.Next(1, 300);
        var set = new DocSet(documents);
        var twin = new HashSet<int>();
        var add = random.Next(100);
        for (var i = 0; i < add; i++)
        {
            var doc = random.Next(documents);
            set.Add(doc);
            twin.Add(doc);
        }

        if (random.Next(2) == 0)
        {
            var other = new DocSet(documents);
            var kept = Enumerable.Range(0, documents).Where(_ => random.Next(2) == 0).ToHashSet();
            kept.ToList().ForEach(other.Add);
            set.IntersectWith(other);
            twin.IntersectWith(kept);
        }

        if (random.Next(3) == 0)
        {
            var first = random.Next(documents + 1);
            set.AddAllFrom(first);
            twin.UnionWith(Enumerable.Range(first, documents - first));
        }

        if (random.Next(3) == 0)
        {
            using var other = new DocSet().Begin(set);
            uint[] more = [.. Enumerable.Range(0, random.Next(9)).Select(_ => (uint)random.Next(documents))];
            other.Add(more);
            set.UnionWith(other);
            twin.UnionWith(more.Select(doc => (int)doc));
        }

        Assert.Equal(twin.Count, set.Count);
        Assert.Equal(twin.Order(), Spelt(set, random.Next(DocSet.LeastRoom, 200)));
        for (var doc = 0; doc <= documents + 1; doc++)
        {
            Assert.Equal(twin.Where(other => other >= doc).DefaultIfEmpty(PostingsCursor.End).Min(), set.First(doc));
            Assert.True(doc >= documents || twin.Contains(doc) == set[doc]);
        }
    });

    private static List<int> Spelt(DocSet set, int room)
    {
        var docs = new int[room];
        var spelt = new List<int>();
        for (var word = 0; set.Spell(ref word, docs) is var count and > 0;)
        {
            spelt.AddRange(docs[..count]);
        }

        return spelt;
    }

    [Fact]
    public void A_set_of_no_documents_is_empty() => Assert.Equal(PostingsCursor.End, new DocSet(0).First(0));
}
