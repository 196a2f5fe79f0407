using System.Numerics.Tensors;
using IomSearch.Semantics.Meaning;
using IomSearch.Testing;

namespace IomSearch.Semantics.Tests.Meaning;

public sealed class SentenceEncoderTests
{
    private static readonly SentenceEncoder Encoder = SentenceEncoder.Shipped;

    [PackageFact]
    public void With_weights_of_single_precision_it_agrees_with_its_own_runtime()
    {
        Assert.Empty(
            ReferenceVectors.FurtherThan(0.9999, new SentenceEncoder(EncoderPackage.Read(PackageFactAttribute.File!))));
    }

    [SharedFact]
    public void With_the_shipped_weights_it_still_does_to_a_thousandth()
    {
        Assert.Empty(ReferenceVectors.FurtherThan(0.999, Encoder));
    }

    [PackageFact]
    public void The_shipped_weights_are_made_of_the_package()
    {
        var made = EncoderFile.Write(EncoderPackage.Read(PackageFactAttribute.File!));

        Assert.Equal(File.ReadAllBytes(Checkout.Path("src/IomSearch.Semantics/Models/encoder.model")), made);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("vocational training")]
    [InlineData("集成与健康 \ud83d\ude80 \ud83d")]
    public void Every_text_has_a_vector_of_length_one(string text)
    {
        var vector = Encoder.Embed(text);

        Assert.Equal(Encoder.Dimensions, vector.Length);
        Assert.Equal(1, TensorPrimitives.Norm<float>(vector), 5);
    }

    [Fact]
    public void Texts_that_mean_the_same_are_near_and_others_are_not()
    {
        var query = Encoder.Embed("job skills courses for Gypsy communities");

        Assert.InRange(TensorPrimitives.Dot(query, Encoder.Embed("vocational training for Roma")), 0.5, 1);
        Assert.InRange(
            TensorPrimitives.Dot(query, Encoder.Embed("flood relief and shelter for displaced households")), -1, 0.4);
    }

    [Fact]
    public void What_was_embedded_before_and_beside_changes_nothing()
    {
        string[] texts = [.. Enumerable.Range(1, 24)
            .Select(words => string.Join(' ', Enumerable.Repeat("malaria clinics, tests", words)))];
        var fresh = new SentenceEncoder(EncoderFile.Shipped());
        float[][] alone = [.. texts.Select(fresh.Embed)];

        var together = texts.Reverse().AsParallel().AsOrdered().Select(Encoder.Embed).Reverse().ToArray();

        Assert.Equal(alone, together);
    }

    [Fact]
    public void A_text_is_read_up_to_its_128th_piece()
    {
        var words = string.Concat(Enumerable.Repeat(" the", 128));

        Assert.Equal(Encoder.Embed(words), Encoder.Embed(words + " and what comes later"));
        Assert.Equal(128, Encoder.Tokens(words + " and").Count);
    }
}
