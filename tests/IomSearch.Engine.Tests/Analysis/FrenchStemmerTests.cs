using IomSearch.Engine.Analysis;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Analysis;

public sealed class FrenchStemmerTests
{
    [SharedFact]
    public void Every_word_of_the_Snowball_list_gets_its_stem() =>
        Assert.Empty(StemmerConformance.Differences("french", Stem));

    [Fact]
    public void Any_string_of_letters_gets_a_stem_no_longer_than_itself() =>
        StemmerConformance.Survives("aeiouyéèëïqbdlmnprstxie'ment", Stem);

    [Fact]
    public void A_word_of_more_than_256_letters_is_left_as_it_is()
    {
        var word = string.Concat(Enumerable.Repeat("continuellement", 18));

        Assert.Equal(word, Stem(word));
    }

    [Theory]
    [InlineData("réfugiés", "réfugi")]
    [InlineData("migrations", "migrat")]
    [InlineData("palais", "palais")]
    public void A_word_gets_its_stem(string word, string stem) => Assert.Equal(stem, Stem(word));

    private static string Stem(string word) => StemmerConformance.Stem(FrenchStemmer.Stem, word);
}
