using IomSearch.Discovery.Evaluation;

namespace IomSearch.Discovery.Tests.Evaluation;

public sealed class RunFileTests
{
    [Fact]
    public void Documents_of_one_score_go_by_id_from_the_last_to_the_first()
    {
        var order = RunFile.Order([new("9", 1), new("10", 2), new("b", 1), new("a", 1), new("11", 2)]);

        Assert.Equal(["11", "10", "b", "a", "9"], order.Select(one => one.Id));
    }

    [Fact]
    public void A_line_has_query_document_rank_score_and_the_name_of_the_run()
    {
        using var writer = new StringWriter();

        RunFile.Write(writer, [("7", [new("12", 13.5f), new("184", 11.25f)]), ("8", [new("1", 0.5f)])], "lexical");

        Assert.Equal("7 Q0 12 1 13.5 lexical\n7 Q0 184 2 11.25 lexical\n8 Q0 1 1 0.5 lexical\n", writer.ToString());
    }
}
