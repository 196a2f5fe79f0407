using System.Numerics.Tensors;
using IomSearch.Semantics.Meaning;

namespace IomSearch.Semantics.Tests.Meaning;

public sealed class PassageEmbedderTests
{
    [Theory]
    [InlineData(0, new int[0])]
    [InlineData(7, new[] { 7 })]
    [InlineData(100, new[] { 100 })]
    [InlineData(101, new[] { 50, 51 })]
    [InlineData(250, new[] { 83, 83, 84 })]
    public void A_text_is_cut_into_passages_of_the_same_length(int words, int[] lengths) => Assert.Equal(
        lengths, PassageEmbedder.Passages(Words(words)).Select(passage => passage.Split(' ').Length));

    [Fact]
    public void Of_a_very_long_text_the_first_passages_are_read() =>
        Assert.Equal(PassageEmbedder.MostPassages, PassageEmbedder.Passages(Words(10_000)).Count());

    [Fact]
    public void Every_word_is_in_one_passage() =>
        Assert.Equal(Words(333), string.Join(' ', PassageEmbedder.Passages(Words(333))));

    [Fact]
    public void The_direction_is_that_of_the_sum_of_the_passages()
    {
        var text = Words(150);
        var encoder = SentenceEncoder.Shipped;

        var vector = new PassageEmbedder(encoder).Embed(text);

        var sum = new float[encoder.Dimensions];
        foreach (var passage in PassageEmbedder.Passages(text))
        {
            TensorPrimitives.Add(sum, encoder.Embed(passage), sum);
        }

        Assert.Equal(1, TensorPrimitives.CosineSimilarity<float>(sum, vector), 5);
        Assert.Equal(1, TensorPrimitives.Norm<float>(vector), 5);
    }

    [Fact]
    public void A_text_without_words_has_no_direction() =>
        Assert.All(new PassageEmbedder(SentenceEncoder.Shipped).Embed(" \n"), number => Assert.Equal(0, number));

    private static string Words(int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(number => $"word{number % 40}"));
}
