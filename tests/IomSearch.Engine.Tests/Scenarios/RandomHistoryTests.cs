using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;
using IomSearch.Testing;
using IomSearch.Testing.Oracle;

namespace IomSearch.Engine.Tests.Scenarios;

public sealed class RandomHistoryTests
{
    private const string Sequences = "IOMSEARCH_SEQUENCES";

    [Fact]
    public void After_any_history_a_search_finds_what_looking_at_each_document_finds() =>
        Seeded.Rounds(Seeded.Count(Sequences, 300), random =>
        {
            using var history = new History(random);
            for (var step = random.Next(5, 60); step > 0; step--)
            {
                history.Step();
            }
        });

    [Fact]
    public void A_search_finds_the_same_in_one_segment_and_in_nine() => Seeded.Rounds(30, random =>
    {
        var made = new RandomDocuments(random);
        List<Document> documents = [.. Enumerable.Range(0, 200).Select(i => made.Next($"id-{i:D3}"))];
        using var one = Filled(documents, 1);
        using var nine = Filled(documents, 9);
        using var snapshotOfOne = one.Snapshot();
        using var snapshotOfNine = nine.Snapshot();

        for (var i = 0; i < 30; i++)
        {
            var queries = new RandomQueries(random);
            var (query, options) = (queries.Next(3), queries.Options());
            Assert.Equal(
                Show(snapshotOfOne.Search(query, options)), Show(snapshotOfNine.Search(query, options)));
        }
    });

    private static SearchIndex Filled(List<Document> documents, int segments)
    {
        var index = SearchIndex.Open(new MemoryDirectory(), RandomDocuments.Schema);
        using var writer = index.OpenWriter();
        foreach (var group in documents.Chunk((documents.Count + segments - 1) / segments))
        {
            Array.ForEach(group, writer.Put);
            writer.Commit();
        }

        return index;
    }

    private static string Show(SearchResult result) =>
        string.Join('\n', result.Hits.Select(hit => $"{hit.Id} {hit.Score:R}")) + $"\n{result.Total}\n"
        + string.Join(
            '\n', result.Facets.Select(facet => $"{facet.Field} {string.Join(", ", facet.Values)} {facet.Missing}"));

    /// <summary>An index and its twin in a dictionary, through the same steps.</summary>
    private sealed class History : IDisposable
    {
        private readonly MemoryDirectory directory = new();
        private readonly Random random;
        private readonly RandomDocuments documents;
        private readonly RandomQueries queries;
        private readonly SortedDictionary<string, NaiveDocument> written = new(StringComparer.Ordinal);
        private IReadOnlyList<NaiveDocument> committed = [];
        private IReadOnlyList<NaiveDocument> visible = [];
        private SearchIndex index;
        private IndexWriter writer;

        public History(Random random)
        {
            this.random = random;
            (documents, queries) = (new RandomDocuments(random), new RandomQueries(random));
            index = SearchIndex.Open(directory, RandomDocuments.Schema);
            writer = OpenWriter();
        }

        public void Step()
        {
            switch (random.Next(18))
            {
                case < 6:
                    var id = AnyId();
                    var document = documents.Next(id);
                    writer.Put(document);
                    written[id] = new NaiveDocument(RandomDocuments.Schema, document);
                    break;
                case < 8:
                    var gone = AnyId();
                    Assert.Equal(written.Remove(gone), writer.Delete(gone));
                    break;
                case 8:
                    writer.Refresh();
                    visible = [.. written.Values];
                    break;
                case < 12:
                    _ = random.Next(8) switch
                    {
                        0 => writer.MergeAll(),
                        1 => writer.FinishMerges(),
                        _ => writer.Commit()
                    };
                    visible = committed = [.. written.Values];
                    break;
                case 12:
                    Reopen();
                    break;
                default:
                    Search();
                    break;
            }
        }

        public void Dispose()
        {
            writer.Dispose();
            index.Dispose();
        }

        // What was not committed is gone.
        private void Reopen()
        {
            Dispose();
            index = SearchIndex.Open(directory, RandomDocuments.Schema);
            writer = OpenWriter();
            visible = committed;
            written.Clear();
            foreach (var document in committed)
            {
                written.Add(document.Id, document);
            }
        }

        private void Search()
        {
            using var snapshot = index.Snapshot();
            var oracle = new NaiveSearcher(visible, new QueryLimits());
            Assert.Equal(visible.Count, snapshot.Documents);
            for (var i = 0; i < 5; i++)
            {
                OracleAssert.Agrees(snapshot, oracle, queries.Next(3), queries.Options());
            }
        }

        private IndexWriter OpenWriter() => index.OpenWriter(
            new WriterOptions { InBackground = random.Next(2) == 0, MergeAtOnce = random.Next(2) * 20 });

        private string AnyId() => $"id-{random.Next(25)}";
    }
}
