using IomSearch.Discovery.Evaluation;

namespace IomSearch.Discovery.Tests.Evaluation;

public sealed class JudgementsTests
{
    [Fact]
    public void The_grades_of_a_query_are_read_with_or_without_a_header()
    {
        var with = Read("query-id\tcorpus-id\tscore\n1\ta\t3\n1\tb\t0\n");
        var without = Read("1\ta\t3\n2\tb\t1\n");

        Assert.Equal(new Dictionary<string, int> { ["a"] = 3, ["b"] = 0 }, with.Of("1"));
        Assert.Equal(["1", "2"], without.Queries.Order());
        Assert.Empty(with.Of("2"));
    }

    [Theory]
    [InlineData("1\ta\t3\n1 b 1\n", "qrels.tsv:2: not query, document and grade with tabs between")]
    [InlineData("1\ta\thigh\n", "qrels.tsv:1: not query, document and grade with tabs between")]
    [InlineData("1\ta\t3\n\n1\ta\t1\n", "qrels.tsv:3: document 'a' is judged twice for query '1'")]
    public void A_bad_line_is_named(string text, string problem)
    {
        Assert.Equal(problem, Assert.Throws<InvalidDataException>(() => Read(text)).Message);
    }

    private static Judgements Read(string text) => Judgements.Read(new StringReader(text), "qrels.tsv");
}
