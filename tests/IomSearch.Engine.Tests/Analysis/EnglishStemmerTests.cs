using IomSearch.Engine.Analysis;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Analysis;

public sealed class EnglishStemmerTests
{
    [SharedFact]
    public void Every_word_of_the_Snowball_list_gets_its_stem() =>
        Assert.Empty(StemmerConformance.Differences("english", Stem));

    [Fact]
    public void Any_string_of_letters_gets_a_stem_no_longer_than_itself() =>
        StemmerConformance.Survives("aeiouybdglnrstze'dingls", Stem);

    [Theory]
    [InlineData("migration", "migrat")]
    [InlineData("returnees", "returne")]
    [InlineData("trafficking", "traffick")]
    [InlineData("communities", "communiti")]
    [InlineData("vying", "vie")]
    [InlineData("news", "news")]
    [InlineData("s", "s")]
    public void A_word_gets_its_stem(string word, string stem) => Assert.Equal(stem, Stem(word));

    private static string Stem(string word) => StemmerConformance.Stem(EnglishStemmer.Stem, word);
}
