using IomSearch.Engine.Analysis;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Analysis;

public sealed class PorterStemmerTests
{
    // Lucene leaves words of one and two letters alone, takes -bli to -ble and -logi to -log.
    private const string OtherwiseInLucene =
        "'s analogies analogy apologies apology archaeologies archaeology as assemblies assembly audibly ay corruptibly "
        + "credibly demnebly dissembly dumbly entomology es etymology ey forcibly horribly humbly ignobly imperceptibly "
        + "inaudibly incredibly indelibly inexpressibly infallibly insensibly intelligibly invisibly irascibly "
        + "irresistibly is legibly ms nimbly ns ornithology os ostensibly palynologies palynology perceptibly philologies "
        + "philology phonologies phonology phraseology physiology plausibly possibly psychology rs s sensibly stubbly "
        + "superbly terribly ts us uy visibly volubly";

    [SharedFact]
    public void Every_word_of_the_Snowball_list_gets_its_stem() =>
        Assert.Empty(StemmerConformance.Differences("porter", Stem));

    [SharedFact]
    public void Lucenes_variant_differs_in_67_words_of_the_list()
    {
        var different = StemmerConformance.Differences("porter", StemAsLucene)
            .Select(line => line[..line.IndexOf(':')]);

        Assert.Equal(OtherwiseInLucene.Split(' '), different);
        Assert.Equal(67, OtherwiseInLucene.Split(' ').Length);
    }

    [Theory]
    [InlineData("possibly", "possibl")]
    [InlineData("audibly", "audibl")]
    [InlineData("psychology", "psycholog")]
    [InlineData("trekked", "trek")]
    [InlineData("is", "is")]
    [InlineData("'s", "'s")]
    public void A_word_gets_the_stem_that_Lucene_gives_it(string word, string stem) =>
        Assert.Equal(stem, StemAsLucene(word));

    [Theory]
    [InlineData("possibly", "possibli")]
    [InlineData("trekked", "trekk")]
    [InlineData("is", "i")]
    public void A_word_gets_the_stem_of_the_paper(string word, string stem) => Assert.Equal(stem, Stem(word));

    [Fact]
    public void Any_string_of_letters_gets_a_stem_no_longer_than_itself() =>
        StemmerConformance.Survives("aeiouybdglnrstze'dingls", StemAsLucene);

    private static string Stem(string word) => StemmerConformance.Stem(PorterStemmer.Stem, word);

    private static string StemAsLucene(string word) => StemmerConformance.Stem(PorterStemmer.StemAsLucene, word);
}
