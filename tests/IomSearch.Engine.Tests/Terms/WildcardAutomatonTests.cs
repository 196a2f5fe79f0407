using System.Text;
using IomSearch.Engine.Terms;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Terms;

public sealed class WildcardAutomatonTests
{
    [Theory]
    [InlineData("a*b", "ab", true)]
    [InlineData("a*b", "axxb", true)]
    [InlineData("a*b", "abx", false)]
    [InlineData("a?b", "aéb", true)]
    [InlineData("a?b", "a漢b", true)]
    [InlineData("a?b", "a😀b", true)]
    [InlineData("a??b", "a漢b", false)]
    [InlineData("a*", "a", true)]
    [InlineData("a**b", "ab", true)]
    [InlineData("*", "", true)]
    [InlineData("?", "", false)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    public void A_term_fits_or_not(string pattern, string term, bool fits) =>
        Assert.Equal(fits, new WildcardAutomaton(pattern).Accepts(Encoding.UTF8.GetBytes(term)));

    [Fact]
    public void A_term_fits_when_the_recursive_definition_says_so() => Seeded.Rounds(20_000, random =>
    {
        var (pattern, term) = (Word(random, "ab*?é漢"), Word(random, "abé漢"));

        Assert.Equal(
            Slowly(pattern, term),
            new WildcardAutomaton(pattern).Accepts(Encoding.UTF8.GetBytes(term)));
    });

    [Fact]
    public void Every_term_that_fits_starts_with_what_is_before_the_first_wildcard() =>
        Assert.Equal("abé"u8.ToArray(), new WildcardAutomaton("abé?c*").Start);

    [Fact]
    public void A_pattern_can_have_as_many_bytes_as_the_limit()
    {
        var pattern = new string('a', WildcardAutomaton.MaxParts - 1) + "*";

        Assert.True(new WildcardAutomaton(pattern).Accepts(Encoding.UTF8.GetBytes(pattern.Replace('*', 'b'))));
    }

    [Fact]
    public void A_pattern_can_have_no_more_bytes_than_the_limit() =>
        Assert.Throws<ArgumentException>(() => new WildcardAutomaton(new string('a', WildcardAutomaton.MaxParts + 1)));

    private static bool Slowly(string pattern, string term) => pattern switch
    {
        "" => term.Length == 0,
        ['*', .. var rest] => Slowly(rest, term) || (term.Length > 0 && Slowly(pattern, term[1..])),
        ['?', .. var rest] => term.Length > 0 && Slowly(rest, term[1..]),
        _ => term.Length > 0 && term[0] == pattern[0] && Slowly(pattern[1..], term[1..]),
    };

    private static string Word(Random random, string letters) =>
        string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => letters[random.Next(letters.Length)]));
}
