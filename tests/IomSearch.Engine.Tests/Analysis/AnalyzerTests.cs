using IomSearch.Engine.Analysis;

namespace IomSearch.Engine.Tests.Analysis;

public sealed class AnalyzerTests
{
    [Fact]
    public void An_unknown_name_is_refused_with_the_known_ones()
    {
        var refusal = Assert.Throws<ArgumentException>(() => Analyzer.Named("klingon"));

        Assert.All(Analyzer.Names, name => Assert.Contains(name, refusal.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_stop_word_leaves_a_hole_in_the_positions()
    {
        var tokens = Analyzer.Named("english").Tokens("the road and the sea");

        Assert.Equal([("road", 1), ("sea", 4)], tokens.Select(token => (token.Term, token.Position)));
    }

    [Fact]
    public void A_keyword_is_the_whole_value_trimmed()
    {
        var token = Assert.Single(Analyzer.Named("keyword").Tokens("  Return and Reintegration "));

        Assert.Equal(new Token("return and reintegration", 0, 2, 26, TokenKind.Word), token);
    }
}
