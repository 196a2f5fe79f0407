using System.Globalization;
using IomSearch.Testing;

namespace IomSearch.Repo.Tests;

public sealed class CorpusJudgementsTests
{
    private const int FewestQueries = 60;

    private static readonly string[] Kinds =
    [
        "researcher", "staff", "editor", "id", "acronym", "misspelling", "spelling", "place", "french", "spanish",
        "long",
    ];

    private static readonly string[] Lines = File.ReadAllLines(Checkout.Path("corpus/judgements/qrels.tsv"));
    private static readonly string[][] Answers = [.. Lines.Skip(1).Select(line => line.Split('\t'))];

    [Fact]
    public void The_answers_open_with_the_header_of_BEIR() => Assert.Equal("query-id\tcorpus-id\tscore", Lines[0]);

    [Fact]
    public void Every_answer_has_three_columns() => Assert.All(Answers, answer => Assert.Equal(3, answer.Length));

    [Fact]
    public void There_are_enough_queries() => Assert.True(JudgedQuery.All.Count >= FewestQueries);

    [Fact]
    public void Every_kind_of_query_is_there_and_no_other() =>
        Assert.Equal(Kinds.Order(), JudgedQuery.All.Select(query => query.Kind).Distinct().Order());

    [Fact]
    public void No_query_id_stands_twice() =>
        Assert.Equal(JudgedQuery.All.Count, JudgedQuery.All.DistinctBy(query => query.Id).Count());

    [Fact]
    public void No_query_text_stands_twice() =>
        Assert.Equal(JudgedQuery.All.Count, JudgedQuery.All.DistinctBy(query => query.Text).Count());

    [Fact]
    public void Every_query_is_answered_and_every_answer_has_a_query() => Assert.Equal(
        JudgedQuery.All.Select(query => query.Id).Order(), Answers.Select(answer => answer[0]).Distinct().Order());

    [Fact]
    public void Every_answer_is_a_project_of_the_corpus() => Assert.Empty(
        Answers.Select(answer => answer[1]).Except(CorpusRecord.All.Select(record => record["id"]!)));

    [Fact]
    public void Grades_are_1_to_3() => Assert.All(
        Answers, answer => Assert.InRange(int.Parse(answer[2], NumberStyles.None, CultureInfo.InvariantCulture), 1, 3));

    [Fact]
    public void No_project_is_graded_twice_for_a_query() =>
        Assert.Equal(Answers.Length, Answers.DistinctBy(answer => (answer[0], answer[1])).Count());

    [Fact]
    public void Every_project_is_sought_by_some_query() => Assert.Empty(
        CorpusRecord.All.Select(record => record["id"]!).Except(Answers.Select(answer => answer[1])));
}
