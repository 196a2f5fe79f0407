using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;
using IomSearch.Testing;
using IomSearch.Testing.Oracle;

namespace IomSearch.Engine.Tests.Scenarios;

public sealed class SessionTests
{
    private const string Sessions = "IOMSEARCH_SESSIONS";

    [Fact]
    public void A_thousand_sessions_of_open_put_commit_and_close_lose_nothing() => Seeded.Rounds(1, random =>
    {
        using var folder = new TemporaryFolder();
        var documents = new RandomDocuments(random);
        var written = new SortedDictionary<string, NaiveDocument>(StringComparer.Ordinal);
        for (var session = 0; session < Seeded.Count(Sessions, 1000); session++)
        {
            using var index = SearchIndex.Open(folder.Path, RandomDocuments.Schema);
            AssertHolds(index, written);
            using var writer = index.OpenWriter();
            var document = documents.Next($"id-{(random.Next(4) == 0 ? random.Next(session + 1) : session):D4}");
            writer.Put(document);
            written[document.Id] = new NaiveDocument(RandomDocuments.Schema, document);
            if (random.Next(5) == 0)
            {
                var gone = $"id-{random.Next(session + 1):D4}";
                Assert.Equal(written.Remove(gone), writer.Delete(gone));
            }

            _ = random.Next(40) == 0 ? writer.MergeAll() : writer.Commit();
            if (random.Next(2) == 0)
            {
                writer.Commit();
            }
        }

        using var last = SearchIndex.Open(folder.Path, RandomDocuments.Schema);
        AssertHolds(last, written);
        using var snapshot = last.Snapshot();
        var oracle = new NaiveSearcher([.. written.Values], new QueryLimits());
        var queries = new RandomQueries(random);
        for (var i = 0; i < 20; i++)
        {
            OracleAssert.Agrees(snapshot, oracle, queries.Next(3), queries.Options());
        }
    });

    private static void AssertHolds(SearchIndex index, SortedDictionary<string, NaiveDocument> written)
    {
        using var snapshot = index.Snapshot();
        Assert.Equal(written.Count, snapshot.Documents);
        Assert.Empty(index.PassedOver);
        Assert.All(written.Keys, id => Assert.NotNull(snapshot.Find(id)));
    }
}
