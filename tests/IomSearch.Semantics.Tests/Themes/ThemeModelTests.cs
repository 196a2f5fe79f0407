using IomSearch.Semantics.Themes;
using IomSearch.Testing;

namespace IomSearch.Semantics.Tests.Themes;

public sealed class ThemeModelTests
{
    [Fact]
    public void The_shipped_model_is_what_training_on_the_corpus_gives()
    {
        var examples = ThemeExample.ReadFolder(Checkout.Path("corpus/themes"));
        var temperature = Calibration.Temperature([.. ThemeTrainer.HeldOut(examples)]);

        var trained = ThemeTrainer.Train(examples, temperature).ToBytes();

        Assert.Equal(File.ReadAllBytes(Checkout.Path("src/IomSearch.Semantics/Models/themes.model")), trained);
    }

    [Fact]
    public void A_model_with_any_byte_changed_is_refused()
    {
        var bytes = SmallModel().ToBytes();
        for (var at = 0; at < bytes.Length; at++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[at] ^= 0x10;
            Assert.Throws<InvalidDataException>(() => ThemeModel.Read(damaged, "damaged"));
            Assert.Throws<InvalidDataException>(() => ThemeModel.Read(bytes.AsSpan(0, at), "cut"));
        }
    }

    [Fact]
    public void What_was_written_reads_back_as_the_same_bytes()
    {
        var bytes = SmallModel().ToBytes();

        Assert.Equal(bytes, ThemeModel.Read(bytes, "model").ToBytes());
    }

    private static ThemeModel SmallModel() => ThemeTrainer.Train(
        [
            new("a", ["health"], "Clinics", "Vaccines and clinics for children", "en"),
            new("b", ["livelihoods"], "Jobs", "Small shops and jobs for women", "en"),
            new("c", [], "Roads", "Roads and bridges", "en"),
        ],
        1);
}
