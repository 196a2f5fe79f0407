using System.Security.Cryptography;
using IomSearch.Semantics.Meaning;
using IomSearch.Semantics.Themes;
using IomSearch.Testing;

namespace IomSearch.Semantics.Tests.Meaning;

public sealed class BackgroundTextsTests
{
    [Fact]
    public void The_shipped_background_is_what_the_shipped_encoder_makes_of_the_texts_without_a_theme()
    {
        var made = BackgroundTexts.Of(ThemeTextReader.ReadFolder(Checkout.Path("corpus/themes")));
        var shipped = BackgroundTexts.Shipped;

        Assert.Equal(made.Count, shipped.Count);
        for (var text = 0; text < made.Count; text++)
        {
            Assert.Equal(1, System.Numerics.Tensors.TensorPrimitives.CosineSimilarity(made[text], shipped[text]), 3);
        }
    }

    [Fact]
    public void Its_checksum_is_the_one_that_the_notice_states()
    {
        var file = File.ReadAllBytes(Checkout.Path("src/IomSearch.Semantics/Models/background.vectors"));

        Assert.Contains(
            Convert.ToHexStringLower(SHA256.HashData(file)),
            File.ReadAllText(Checkout.Path("NOTICE")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Mean_and_deviation_are_those_of_the_cosines()
    {
        var background = new BackgroundTexts([[2, 0], [0, 3], [-1, 0]]);

        var (mean, deviation) = background.Of([5, 0]);

        Assert.Equal(0, mean, 5);
        Assert.Equal(Math.Sqrt(2 / 3.0), deviation, 5);
    }

    [Fact]
    public void It_is_read_as_it_was_written_and_refused_when_it_is_cut_short()
    {
        var bytes = new BackgroundTexts([[1, -1, 0.5f], [0, 0, 1]]).ToBytes();

        Assert.Equal(bytes, BackgroundTexts.Read(new MemoryStream(bytes)).ToBytes());
        Assert.Throws<InvalidDataException>(() => BackgroundTexts.Read(new MemoryStream(bytes[..^1])));
        Assert.Throws<InvalidDataException>(
            () => BackgroundTexts.Read(new MemoryStream([.. bytes.Select(one => (byte)~one)])));
    }
}
