using IomSearch.Engine.Analysis;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Analysis;

public sealed class SpanishStemmerTests
{
    [SharedFact]
    public void Every_word_of_the_Snowball_list_gets_its_stem() =>
        Assert.Empty(StemmerConformance.Differences("spanish", Stem));

    [Fact]
    public void Any_string_of_letters_gets_a_stem_no_longer_than_itself() =>
        StemmerConformance.Survives("aeiouyáéíóúgulmnrsdcose", Stem);

    [Theory]
    [InlineData("migración", "migracion")]
    [InlineData("organizaciones", "organiz")]
    [InlineData("siguiéndolo", "sigu")]
    public void A_word_gets_its_stem(string word, string stem) => Assert.Equal(stem, Stem(word));

    private static string Stem(string word) => StemmerConformance.Stem(SpanishStemmer.Stem, word);
}
