using IomSearch.Engine.Postings;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Postings;

public sealed class BlockCodecTests
{
    public static TheoryData<int> AllBits => [.. Enumerable.Range(0, 33)];

    [Theory]
    [MemberData(nameof(AllBits))]
    public void The_vector_kernel_packs_as_the_scalar_one(int bits) => Seeded.Rounds(5, random =>
    {
        var values = Values(random, bits);
        var scalar = new byte[BlockCodec.PackedLength(bits)];
        var vector = new byte[BlockCodec.PackedLength(bits)];

        BlockCodec.Pack<ScalarKernel>(values, bits, scalar);
        BlockCodec.Pack<VectorKernel>(values, bits, vector);

        Assert.Equal(scalar, vector);
    });

    [Theory]
    [MemberData(nameof(AllBits))]
    public void The_scalar_kernel_unpacks_what_was_packed(int bits) => Unpacks<ScalarKernel>(bits);

    [Theory]
    [MemberData(nameof(AllBits))]
    public void The_vector_kernel_unpacks_what_was_packed(int bits) => Unpacks<VectorKernel>(bits);

    [Theory]
    [MemberData(nameof(AllBits))]
    public void Each_value_stands_where_the_layout_says(int bits) => Seeded.Rounds(5, random =>
    {
        var values = Values(random, bits);
        var packed = new byte[BlockCodec.PackedLength(bits)];

        BlockCodec.Pack(values, bits, packed);

        Assert.Equal(values, Enumerable.Range(0, BlockCodec.Length).Select(i => BitByBit(packed, bits, i)));
    });

    [Theory]
    [MemberData(nameof(AllBits))]
    public void The_width_of_a_block_is_that_of_its_largest_value(int bits)
    {
        var values = new uint[BlockCodec.Length];
        values[77] = bits == 0 ? 0 : 1u << (bits - 1);

        Assert.Equal(bits, BlockCodec.Bits(values));
    }

    [Fact]
    public void Both_kernels_sum_gaps_up_modulo_2_to_the_32() => Seeded.Rounds(20, random =>
    {
        var gaps = Values(random, random.Next(33));
        var start = (uint)random.NextInt64();
        uint[] scalar = [.. gaps];
        uint[] vector = [.. gaps];

        ScalarKernel.Sum(scalar, start);
        VectorKernel.Sum(vector, start);

        Assert.Equal(gaps.Select((_, i) => (uint)(start + gaps.Take(i + 1).Sum(gap => (long)gap))), scalar);
        Assert.Equal(scalar, vector);
    });

    private static void Unpacks<TKernel>(int bits)
        where TKernel : struct, IBlockKernel => Seeded.Rounds(5, random =>
    {
        var values = Values(random, bits);
        var packed = new byte[BlockCodec.PackedLength(bits)];
        var unpacked = new uint[BlockCodec.Length];
        BlockCodec.Pack<ScalarKernel>(values, bits, packed);

        BlockCodec.Unpack<TKernel>(packed, bits, unpacked);

        Assert.Equal(values, unpacked);
    });

    // The definition in prose, a bit at a time: bit b of row r of a lane is bit r * bits + b of the lane's stream.
    private static uint BitByBit(byte[] packed, int bits, int index)
    {
        var value = 0u;
        for (var bit = 0; bit < bits; bit++)
        {
            var place = (index / 4 * bits) + bit;
            var at = (16 * (place / 32)) + (4 * (index % 4)) + (place % 32 / 8);
            value |= (uint)(packed[at] >> (place % 8) & 1) << bit;
        }

        return value;
    }

    private static uint[] Values(Random random, int bits) =>
        [.. Enumerable.Range(0, BlockCodec.Length).Select(_ => (uint)(random.NextInt64() & ((1L << bits) - 1)))];
}
