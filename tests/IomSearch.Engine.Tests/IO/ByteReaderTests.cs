using IomSearch.Engine.IO;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.IO;

public sealed class ByteReaderTests
{
    public static TheoryData<long> Numbers =>
        [0, 1, 127, 128, 16_383, 16_384, int.MaxValue, 1L << 35, long.MaxValue - 1, long.MaxValue];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_varint_is_read_as_it_was_written(long number)
    {
        var writer = new ByteWriter();
        writer.Varint(number);

        var reader = new ByteReader(writer.Written, "file");

        Assert.Equal(number, reader.LongVarint());
        Assert.Equal(0, reader.Left);
    }

    [Fact]
    public void A_mixture_is_read_as_it_was_written() => Seeded.Rounds(50, random =>
    {
        var writer = new ByteWriter();
        var checks = new List<ReadStep>();
        for (var i = 0; i < 100; i++)
        {
            checks.Add(Step(random, writer));
        }

        var reader = new ByteReader(writer.Written, "file");
        foreach (var check in checks)
        {
            check(ref reader);
        }

        Assert.Equal(0, reader.Left);
    });

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_varint_cut_short_is_corrupt_and_says_where(long number)
    {
        var writer = new ByteWriter();
        writer.Varint(number);
        var cut = writer.Written[..^1].ToArray();

        var problem = Assert.Throws<CorruptIndexException>(() => new ByteReader(cut, "file", 100).LongVarint());

        Assert.Equal(("file", 100 + cut.Length), (problem.File, problem.Offset));
    }

    [Fact]
    public void A_number_beyond_31_bits_is_no_short_varint()
    {
        var writer = new ByteWriter();
        writer.Varint(int.MaxValue + 1L);
        var bytes = writer.Written.ToArray();

        Assert.Throws<CorruptIndexException>(() => new ByteReader(bytes, "file").Varint());
    }

    [Fact]
    public void A_varint_of_ten_bytes_is_corrupt() => Assert.Throws<CorruptIndexException>(
        () => new ByteReader([255, 255, 255, 255, 255, 255, 255, 255, 255, 1], "file").LongVarint());

    [Theory]
    [InlineData(-1)]
    [InlineData(4)]
    public void More_or_fewer_bytes_than_there_are_cannot_be_had(int count) =>
        Assert.Throws<CorruptIndexException>(() => new ByteReader([1, 2, 3], "file").Bytes(count).Length);

    [Fact]
    public void A_negative_number_is_no_varint() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ByteWriter().Varint(-1));

    private delegate void ReadStep(ref ByteReader reader);

    private static ReadStep Step(Random random, ByteWriter writer)
    {
        var number = random.NextInt64() >> random.Next(63);
        var text = new string((char)random.Next(32, 0x2000), random.Next(20));
        switch (random.Next(6))
        {
            case 0:
                writer.Byte((byte)number);
                return (ref ByteReader reader) => Assert.Equal((byte)number, reader.Byte());
            case 1:
                writer.UInt16((ushort)number);
                return (ref ByteReader reader) => Assert.Equal((ushort)number, reader.UInt16());
            case 2:
                writer.UInt32((uint)number);
                return (ref ByteReader reader) => Assert.Equal((uint)number, reader.UInt32());
            case 3:
                writer.Int64(-number);
                return (ref ByteReader reader) => Assert.Equal(-number, reader.Int64());
            case 4:
                writer.Varint((int)number & int.MaxValue);
                return (ref ByteReader reader) => Assert.Equal((int)number & int.MaxValue, reader.Varint());
            default:
                writer.Text(text);
                return (ref ByteReader reader) => Assert.Equal(text, reader.Text());
        }
    }
}
