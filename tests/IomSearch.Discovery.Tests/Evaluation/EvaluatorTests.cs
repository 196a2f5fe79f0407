using IomSearch.Discovery.Evaluation;
using IomSearch.Testing;

namespace IomSearch.Discovery.Tests.Evaluation;

public sealed class EvaluatorTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_small_collection_is_searched_by_any_word_of_title_and_text()
    {
        Collection(
            """
            {"_id": "1", "title": "Boats", "text": "They sail."}
            {"_id": "2", "title": "", "text": "A boat sails to a harbour."}
            {"_id": "3", "title": "Trains", "text": ""}
            """,
            """
            {"_id": "q1", "text": "harbour (boats)"}
            {"_id": "q2", "text": "the"}
            {"_id": "q3", "text": "never judged"}
            """,
            "q1\t2\t2\nq1\t1\t1\nq2\t3\t1\n");

        var (report, runs) = new Evaluator(null, CancellationToken.None).OfCollection(folder.Path, "english");

        Assert.Equal((3, 2), (report.Documents, report.Queries));
        Assert.Equal(["2", "1"], runs[0].Answers[0].Found.Select(hit => hit.Id));
        Assert.Empty(runs[0].Answers[1].Found);
        Assert.Equal([1.0, 0.0], runs[0].Queries.Select(one => one.Ndcg10));
    }

    [Theory]
    [InlineData(
        "{\"_id\": \"1\", \"text\": \"a\"}\n{\"_id\": \"1\", \"text\": \"b\"}",
        "corpus.jsonl:2: the id '1' comes twice")]
    [InlineData("{\"_id\": 1, \"text\": \"a\"}", "corpus.jsonl:1: '_id' is missing or no string")]
    [InlineData("\n[]", "corpus.jsonl:2: not a JSON object")]
    public void A_bad_line_is_named(string documents, string problem)
    {
        Collection(documents, """{"_id": "q1", "text": "boats"}""", "q1\t1\t1\n");

        Assert.Equal(problem, Assert.Throws<InvalidDataException>(() => TestCollection.Read(folder.Path)).Message);
    }

    [Fact]
    public void A_mode_that_is_unknown_is_refused_by_name()
    {
        var problem = Assert.Throws<ArgumentException>(
            () => new Evaluator("fuzzy", CancellationToken.None).OfCollection(folder.Path, "english"));

        Assert.Contains("'fuzzy'", problem.Message, StringComparison.Ordinal);
    }

    // What Lucene 8.8.1 gives for the same texts, words, queries and figures.
    [SharedTheory]
    [InlineData("cranfield", 0.517)]
    [InlineData("cisi", 0.385)]
    [InlineData("time", 0.677)]
    [InlineData("cacm", 0.499)]
    public void Words_are_ranked_as_well_as_by_Lucene(string collection, double lucene)
    {
        var evaluator = new Evaluator("lexical", CancellationToken.None);

        foreach (var analyzer in new[] { "english", "lucene-english" })
        {
            var (report, _) = evaluator.OfCollection(SharedFolder.Path($"ir/{collection}"), analyzer);
            Assert.InRange(report.Modes[0].Mean.Ndcg10, lucene - 0.003, lucene + 0.01);
        }
    }

    private void Collection(string documents, string queries, string judgements)
    {
        File.WriteAllText(folder.File("corpus.jsonl"), documents);
        File.WriteAllText(folder.File("queries.jsonl"), queries);
        File.WriteAllText(folder.File("qrels.tsv"), judgements);
    }
}
