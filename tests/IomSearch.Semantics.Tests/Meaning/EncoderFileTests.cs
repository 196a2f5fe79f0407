using System.Security.Cryptography;
using IomSearch.Semantics.Meaning;
using IomSearch.Testing;

namespace IomSearch.Semantics.Tests.Meaning;

public sealed class EncoderFileTests
{
    private static readonly Lazy<byte[]> File =
        new(() => System.IO.File.ReadAllBytes(Checkout.Path("src/IomSearch.Semantics/Models/encoder.model")));

    [Fact]
    public void The_shipped_file_is_at_most_eight_megabytes()
    {
        Assert.InRange(File.Value.Length, 1, 8_000_000);
    }

    [Fact]
    public void The_notice_names_the_checksum_of_the_shipped_file()
    {
        Assert.Contains(
            Convert.ToHexStringLower(SHA256.HashData(File.Value)), System.IO.File.ReadAllText(Checkout.Path("NOTICE")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_read_is_written_as_it_was()
    {
        Assert.Equal(File.Value, EncoderFile.Write(EncoderFile.Read(File.Value, "encoder")));
    }

    [Fact]
    public void A_byte_that_changed_is_noticed()
    {
        byte[] damaged = [.. File.Value];
        damaged[damaged.Length / 2] ^= 1;

        var problem = Assert.Throws<InvalidDataException>(() => EncoderFile.Read(damaged, "encoder"));
        Assert.Equal("encoder is damaged: its checksum does not agree", problem.Message);
    }

    [Fact]
    public void Another_file_and_another_version_are_told_apart()
    {
        byte[] later = [.. File.Value];
        later[4] = 9;

        Assert.Equal(
            "encoder is of version 9; this program reads version 1",
            Assert.Throws<InvalidDataException>(() => EncoderFile.Read(later, "encoder")).Message);
        Assert.Equal(
            "x is no sentence encoder",
            Assert.Throws<InvalidDataException>(() => EncoderFile.Read(new byte[100], "x")).Message);
    }
}
