using IomSearch.Engine.IO;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.IO;

public sealed class Crc32CTests
{
    [Theory]
    [InlineData(0, 0x8A9136AA)]
    [InlineData(255, 0x62A8AB43)]
    public void Thirty_two_equal_bytes_have_the_checksum_of_the_standard(byte value, uint checksum)
    {
        var bytes = new byte[32];
        Array.Fill(bytes, value);

        Assert.Equal(checksum, Crc32C.Of(bytes));
    }

    [Fact]
    public void A_checksum_goes_on_where_another_stopped() => Seeded.Rounds(50, random =>
    {
        var bytes = new byte[random.Next(100)];
        random.NextBytes(bytes);
        var cut = random.Next(bytes.Length + 1);

        Assert.Equal(Crc32C.Of(bytes), Crc32C.Of(bytes.AsSpan(cut), Crc32C.Of(bytes.AsSpan(0, cut))));
    });
}
