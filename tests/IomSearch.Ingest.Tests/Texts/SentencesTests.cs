using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Tests.Texts;

/// <summary>Where a sentence ends.</summary>
public sealed class SentencesTests
{
    [Theory]
    [InlineData("It is paid by the Fund.Two ovens smoke.", "It is paid by the Fund.|Two ovens smoke.")]
    [InlineData("They bake.Bread is good.", "They bake.|Bread is good.")]
    [InlineData("They bake. Bread is good.", "They bake.|Bread is good.")]
    [InlineData("Ils cuisent.Été comme hiver.", "Ils cuisent.|Été comme hiver.")]
    public void A_sentence_right_behind_the_stop_is_the_next(string text, string sentences) =>
        Assert.Equal(sentences, Parted(text));

    [Theory]
    [InlineData("See www.bread.org for more.")]
    [InlineData("It is named e.g.Bread by all.")]
    [InlineData("The U.S.Department bakes.")]
    [InlineData("It costs 3.5 million.")]
    [InlineData("A.B.Baker bakes.")]
    [InlineData("They use the node.JS kit.")]
    [InlineData("They bake.bread is good.")]
    public void Stops_inside_a_name_end_none(string text) => Assert.Equal(text, Parted(text));

    [Fact]
    public void Each_sentence_knows_where_it_starts() => Assert.Equal([0, 10, 27],
        Sentences.Of("They bake.Bread is good. \n Salt.").Select(sentence => sentence.Start));

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Nothing_has_no_sentence(string text) => Assert.Empty(Sentences.Of(text));

    private static string Parted(string text) => string.Join('|', Sentences.Of(text).Select(part => part.Text));
}
