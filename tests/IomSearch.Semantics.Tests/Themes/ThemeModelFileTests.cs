using System.Security.Cryptography;
using IomSearch.Semantics.Themes;
using IomSearch.Testing;

namespace IomSearch.Semantics.Tests.Themes;

public sealed class ThemeModelFileTests
{
    private static readonly Lazy<byte[]> Small = new(() => ThemeModelFile.Write(ThemeTrainer.Train(Collection.Small)));

    [Fact]
    public void What_was_written_reads_back_as_the_same_bytes()
    {
        Assert.Equal(Small.Value, ThemeModelFile.Write(ThemeModelFile.Read(Small.Value, "model")));
    }

    [Fact]
    public void The_example_of_the_grammar_is_what_is_written()
    {
        var empty = new ThemeModel(new Vocabulary([], [], 0), new Half[MaximumEntropy.Columns], Calibration.None);

        var bytes = ThemeModelFile.Write(empty);

        Assert.Equal(90, bytes.Length);
        Assert.Equal(
            "494F4D54020000000000803F000000000000003F0000003F00000000000000000B000000" + new string('0', 44),
            Convert.ToHexString(bytes.AsSpan(0, 58)));
    }

    [Fact]
    public void A_file_with_any_byte_changed_is_refused()
    {
        for (var at = 0; at < Small.Value.Length; at++)
        {
            var damaged = (byte[])Small.Value.Clone();
            damaged[at] ^= 0x10;
            Assert.Throws<InvalidDataException>(() => ThemeModelFile.Read(damaged, "damaged"));
        }
    }

    [Fact]
    public void A_file_cut_anywhere_is_refused()
    {
        for (var length = 0; length < Small.Value.Length; length++)
        {
            Assert.Throws<InvalidDataException>(() => ThemeModelFile.Read(Small.Value.AsSpan(0, length), "cut"));
        }
    }

    [Fact]
    public void A_file_of_another_version_is_refused_with_both_versions()
    {
        var other = (byte[])Small.Value.Clone();
        other[4] = 9;

        var problem = Assert.Throws<InvalidDataException>(() => ThemeModelFile.Read(other, "old.model"));

        Assert.Equal("old.model is of version 9; this program reads version 2", problem.Message);
    }

    [Fact]
    public void A_right_checksum_over_wrong_counts_is_refused()
    {
        var body = Small.Value[..^SHA256.HashSizeInBytes];
        body[24] ^= 1;

        var problem = Assert.Throws<InvalidDataException>(
            () => ThemeModelFile.Read([.. body, .. SHA256.HashData(body)], "m"));

        Assert.Equal("m is damaged: its parts do not fit its length", problem.Message);
    }

    [Fact]
    public void The_shipped_model_is_what_training_on_the_collection_gives()
    {
        var trained = ThemeModelFile.Write(ThemeTrainer.Train(Collection.Texts, Collection.Validation));

        Assert.Equal(ThemeModelFile.Write(ThemeModel.Shipped()), trained);
    }

    [Fact]
    public void The_shipped_model_is_below_five_megabytes()
    {
        Assert.InRange(new FileInfo(Checkout.Path("src/IomSearch.Semantics/Models/themes.model")).Length, 1, 5_000_000);
    }

    [Fact]
    public void The_notice_names_the_checksum_of_the_shipped_model()
    {
        var bytes = File.ReadAllBytes(Checkout.Path("src/IomSearch.Semantics/Models/themes.model"));

        Assert.Contains(
            Convert.ToHexStringLower(SHA256.HashData(bytes)),
            File.ReadAllText(Checkout.Path("NOTICE")),
            StringComparison.Ordinal);
    }
}
