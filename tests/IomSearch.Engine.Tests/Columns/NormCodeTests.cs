using IomSearch.Engine.Columns;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Columns;

public sealed class NormCodeTests
{
    // SmallFloat.byte4ToInt of Apache Lucene 8.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(39, 39)]
    [InlineData(40, 40)]
    [InlineData(41, 42)]
    [InlineData(47, 54)]
    [InlineData(48, 56)]
    [InlineData(49, 60)]
    [InlineData(56, 88)]
    [InlineData(63, 144)]
    [InlineData(64, 152)]
    [InlineData(100, 3_096)]
    [InlineData(128, 32_792)]
    [InlineData(200, 16_777_240)]
    [InlineData(254, 1_879_048_216)]
    [InlineData(255, 2_013_265_944)]
    public void A_code_stands_for_this_length(byte code, int length) => Assert.Equal(length, NormCode.Decode(code));

    [Fact]
    public void A_longer_field_never_has_a_smaller_code() => Seeded.Rounds(5, random =>
    {
        var lengths = Enumerable.Range(0, 10_000)
            .Concat(Enumerable.Range(0, 10_000).Select(_ => random.Next() >> random.Next(31)))
            .Order();

        var codes = lengths.Select(NormCode.Encode).ToList();

        Assert.Equal(codes.Order(), codes);
    });

    [Fact]
    public void A_code_stands_for_the_least_length_that_has_it()
    {
        for (var code = 1; code < 256; code++)
        {
            var length = NormCode.Decode((byte)code);
            Assert.Equal(code, NormCode.Encode(length));
            Assert.Equal(code - 1, NormCode.Encode(length - 1));
        }
    }

    [Fact]
    public void A_length_has_four_significant_bits() => Seeded.Rounds(1000, random =>
    {
        var length = random.Next() >> random.Next(31);
        var decoded = NormCode.Decode(NormCode.Encode(length));

        Assert.InRange(decoded, length - (length / 8), length);
    });

    [Fact]
    public void The_longest_field_has_the_last_code() => Assert.Equal(255, NormCode.Encode(int.MaxValue));
}
