using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;
using IomSearch.Engine.Search;
using IomSearch.Engine.Segments;
using IomSearch.Engine.Suggest;
using Xunit.Abstractions;

namespace IomSearch.Engine.Tests.Search;

/// <summary>A search leaves nothing behind but its answer.</summary>
public sealed class AllocationTests(ITestOutputHelper output) : IDisposable
{
    // Before a method is compiled for good it may box what it does not box later.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static readonly IndexSchema Schema = new(
        new FieldSpec("text", FieldKind.Text, "words"),
        new FieldSpec("donor", FieldKind.Keyword),
        new FieldSpec("year", FieldKind.Number),
        new FieldSpec("payer", FieldKind.Keyword, "words"));

    private static readonly string[] Payers =
        ["Government of Japan", "Government of Norway", "Government of Nepal", "Global Fund", "European Union"];

    private readonly SearchIndex index = Filled();

    public static TheoryData<string> Queries =>
    [
        "word1", "+word1 +word2", "word1 word2", "word1 word2 word3 word4", "\"word1 word2\"", "\"word2 word1\"~3",
        "wor*", "w?rd1*", "word11~1", "wrod1~2 word2", "+word1 -word2", "word1^2 (word2 word3)",
    ];

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_search_allocates_its_answer(string text) => AllocatesItsAnswer(text, new SearchOptions());

    [Theory]
    [MemberData(nameof(Queries))]
    public void A_search_with_filters_and_facets_allocates_its_answer(string text) => AllocatesItsAnswer(
        text,
        new SearchOptions
        {
            Facets = ["donor"],
            Filters =
            [
                new DimensionFilter("donor", new Query.AnyValue("donor", ["donor1", "donor2"])),
                new DimensionFilter("year", new Query.NumberRange("year", 1990, 2010)),
            ],
        });

    [Fact]
    public void Synonyms_allocate_their_answer() => AllocatesItsAnswer(
        new Query.Synonyms(
            new Query.Term("text", "word1"), [new Query.Term("text", "word9"), new Query.Term("text", "none")], 0.8f),
        new SearchOptions());

    [Theory]
    [InlineData("g")]
    [InlineData("government of n")]
    [InlineData("Government of Japan")]
    public void A_completion_allocates_its_answer(string typed)
    {
        using var snapshot = index.Snapshot();
        AllocatesNoMore(
            () => snapshot.Complete("payer", typed, 10),
            found =>
            {
                var copy = new Completion[found.Count];
                for (var i = 0; i < copy.Length; i++)
                {
                    CompletionRange[] highlights = [.. found[i].Highlights];
                    copy[i] = found[i] with { Value = new string(found[i].Value.AsSpan()), Highlights = highlights };
                }

                return copy;
            });
    }

    public void Dispose() => index.Dispose();

    private void AllocatesItsAnswer(string text, SearchOptions options) => AllocatesItsAnswer(
        new QueryParser(Schema, new QueryParserOptions { Fields = [new FieldWeight("text", 1)] }).Parse(text).Query,
        options);

    private void AllocatesItsAnswer(Query query, SearchOptions options)
    {
        using var snapshot = index.Snapshot();
        Assert.True(snapshot.State.Segments.Count > 2);
        AllocatesNoMore(() => snapshot.Search(query, options), Copy);
    }

    private void AllocatesNoMore<T>(Func<T> answer, Func<T, T> copy)
    {
        var end = DateTime.UtcNow + Patience;
        long answered, copied;
        do
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var found = answer();
            var between = GC.GetAllocatedBytesForCurrentThread();
            copy(found);
            (answered, copied) = (between - before, GC.GetAllocatedBytesForCurrentThread() - between);
        }
        while (answered > copied && DateTime.UtcNow < end);

        output.WriteLine($"{answered} bytes for an answer of {copied}");
        Assert.True(answered <= copied, $"{answered} bytes for an answer of {copied}");
    }

    // The same answer made of nothing; the values of facets belong to the index.
    private static SearchResult Copy(SearchResult result)
    {
        var hits = new Hit[result.Hits.Count];
        for (var i = 0; i < hits.Length; i++)
        {
            hits[i] = result.Hits[i] with { Id = new string(result.Hits[i].Id.AsSpan()) };
        }

        var facets = result.Facets.Count == 0 ? [] : new FacetCounts[result.Facets.Count];
        for (var i = 0; i < facets.Length; i++)
        {
            var values = new ValueCount[result.Facets[i].Values.Count];
            for (var place = 0; place < values.Length; place++)
            {
                values[place] = result.Facets[i].Values[place];
            }

            facets[i] = result.Facets[i] with { Values = values };
        }

        return result with { Hits = hits, Facets = facets, Next = result.Next is { } next ? next with { } : null };
    }

    private static SearchIndex Filled()
    {
        var index = SearchIndex.Open(new MemoryDirectory(), Schema);
        using var writer = index.OpenWriter();
        for (var doc = 0; doc < 4_000; doc++)
        {
            var words = Enumerable.Range(1, 20).Where(word => doc % word == 0).Select(word => $"word{word}");
            writer.Put(new Document($"{doc:D4}").Add("text", string.Join(' ', words)).Add("donor", $"donor{doc % 7}")
                .Add("year", 1980 + (doc % 50)).Add("payer", Payers[doc % Payers.Length]));
            if (doc % 1_000 == 999)
            {
                writer.Commit();
            }
        }

        return index;
    }
}
