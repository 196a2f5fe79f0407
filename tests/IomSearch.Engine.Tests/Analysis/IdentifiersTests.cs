using IomSearch.Engine.Analysis;

namespace IomSearch.Engine.Tests.Analysis;

public sealed class IdentifiersTests
{
    // A compound is written <so> before its first part; the number is the position.
    [Theory]
    [InlineData("project CE.0275 began", "project0 <ce.0275>1 ce1 02752 began3")]
    [InlineData("XM-DAC-47066-DP.2154", "<xm-dac-47066-dp.2154>0 xm0 dac1 470662 dp3 21544")]
    [InlineData("COVID-19", "<covid-19>0 covid0 191")]
    [InlineData("COVID-19’s end", "<covid-19>0 covid0 191 end2")]
    [InlineData("2014/23 and 2014-05-01.", "<2014/23>0 20140 231 and2 <2014-05-01>3 20143 054 015")]
    [InlineData("a_1:b", "<a_1:b>0 a0 11 b2")]
    [InlineData("(TJ10.P0001)", "<tj10.p0001>0 tj100 p00011")]
    [InlineData("Ж-12 É-3", "<ж-12>0 ж0 121 <e-3>2 e2 33")]
    [InlineData("TJ10P0001", "tj10p00010")]
    [InlineData("follow-up and/or x.y", "follow0 up1 and2 or3 x.y4")]
    [InlineData("3.5 1,000 10.0.0.1", "3.50 1,0001 10.0.0.12")]
    [InlineData("3.5-4.0", "<3.5-4.0>0 3.50 4.01")]
    [InlineData("5-1,000", "50 1,0001")]
    [InlineData("A--12 B-/3 C-", "a0 121 b2 33 c4")]
    [InlineData("AB-12__3", "ab0 12__31")]
    [InlineData("ab-1\u05D0", "ab0 1\u05D01")]
    public void A_run_with_a_digit_and_a_joiner_is_kept_whole_and_in_parts(string text, string tokens) =>
        Assert.Equal(tokens, Show("words", text));

    [Fact]
    public void A_compound_covers_its_parts()
    {
        var tokens = Analyzer.Named("words").Tokens("see CE.0275!");

        Assert.Equal([(0, 3), (4, 11), (4, 6), (7, 11)], tokens.Select(token => (token.Start, token.End)));
    }

    [Fact]
    public void A_part_that_is_a_stop_word_leaves_its_compound_standing() =>
        Assert.Equal("<it-2014>0 20141", Show("english", "IT-2014"));

    [Fact]
    public void The_parts_of_an_identifier_are_stemmed_and_the_compound_is_not() =>
        Assert.Equal("<migrations-2014>0 migrat0 20141", Show("english", "Migrations-2014"));

    [Fact]
    public void A_run_longer_than_a_token_may_be_is_no_identifier()
    {
        var text = string.Join('-', Enumerable.Repeat("a1", 100));

        Assert.DoesNotContain(Analyzer.Named("words").Tokens(text), token => token.Kind == TokenKind.Compound);
    }

    [Fact]
    public void A_long_run_is_looked_at_once()
    {
        var text = string.Join('-', Enumerable.Repeat("ab", 100_000));

        Assert.Equal(100_000, Analyzer.Named("words").Tokens(text).Count);
    }

    private static string Show(string analyzer, string text) =>
        string.Join(' ', Analyzer.Named(analyzer).Tokens(text).Select(token =>
            token.Kind == TokenKind.Compound ? $"<{token.Term}>{token.Position}" : $"{token.Term}{token.Position}"));
}
