using IomSearch.Engine.IO;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.IO;

public sealed class FrameReaderTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(FileFrame.ChunkLength - 1)]
    [InlineData(FileFrame.ChunkLength)]
    [InlineData(FileFrame.ChunkLength + 1)]
    [InlineData(3 * FileFrame.ChunkLength)]
    public void A_body_is_read_as_it_was_written(int length) => Seeded.Rounds(3, random =>
    {
        var body = RandomBytes(random, length);
        using var frame = FramedFile.Of(writer => WriteInPieces(writer, body, random));

        Assert.Equal(body.Length, frame.Length);
        Assert.Equal(body, frame.Span(0, length).ToArray());
    });

    [Fact]
    public void A_stretch_over_a_border_of_chunks_is_read_as_it_was_written() => Seeded.Rounds(1, random =>
    {
        var body = RandomBytes(random, 3 * FileFrame.ChunkLength);
        using var frame = FramedFile.Of(writer => writer.Write(body));

        for (var round = 0; round < 200; round++)
        {
            var start = random.Next(body.Length);
            var length = random.Next(body.Length - start);
            Assert.True(frame.Span(start, length).SequenceEqual(body.AsSpan(start, length)));
        }
    });

    [Fact]
    public void Every_flipped_bit_is_found()
    {
        var whole = FramedFile.Bytes(writer => writer.Write("what a small file holds"u8));
        for (var bit = 0; bit < 8 * whole.Length; bit++)
        {
            byte[] damaged = [.. whole];
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.Throws<CorruptIndexException>(() => ReadAll(damaged));
        }
    }

    [Fact]
    public void Every_length_cut_off_is_found()
    {
        var whole = FramedFile.Bytes(writer => writer.Write("what a small file holds"u8));
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.Throws<CorruptIndexException>(() => ReadAll(whole[..length]));
        }
    }

    [Fact]
    public void Damage_in_a_chunk_that_is_not_touched_is_found_by_the_full_check()
    {
        var whole = FramedFile.Bytes(writer => writer.Write(new byte[2 * FileFrame.ChunkLength]));
        whole[FileFrame.HeaderLength + FileFrame.ChunkLength] = 1;
        using var frame = FramedFile.Open(whole);
        frame.Span(0, FileFrame.ChunkLength);

        Assert.Throws<CorruptIndexException>(frame.CheckAll);
    }

    [Fact]
    public void A_whole_file_of_another_seal_is_refused()
    {
        var directory = new MemoryDirectory();
        using (var writer = new FrameWriter(directory, "other", FramedFile.Label))
        {
            writer.Write("other"u8);
            writer.Seal();
        }

        Assert.Throws<CorruptIndexException>(
            () => new FrameReader(directory.Open("other"), FramedFile.Label, new FrameSeal(53, 1)));
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 6)]
    [InlineData(5, 1)]
    [InlineData(0, -1)]
    [InlineData(long.MaxValue, 1)]
    public void A_stretch_outside_of_the_body_is_refused(long offset, int length)
    {
        using var frame = FramedFile.Of(writer => writer.Write("12345"u8));

        Assert.Throws<CorruptIndexException>(() => frame.Span(offset, length));
    }

    [Fact]
    public void The_example_of_the_format_has_these_bytes()
    {
        var crc = BitConverter.GetBytes(Crc32C.Of("hi"u8));
        byte[] length = [2, 0, 0, 0, 0, 0, 0, 0];
        byte[] header = [0x49, 0x4F, 0x4D, 0x53, 3, 1, 0, 0, 7, 0, 0, 0, 0, 0, 0, 0];
        var whole = BitConverter.GetBytes(Crc32C.Of([.. header, .. crc, .. length]));

        Assert.Equal(
            [.. header, 0x68, 0x69, .. crc, .. length, .. whole, 0x53, 0x4D, 0x4F, 0x49],
            FramedFile.Bytes(writer => writer.Write("hi"u8)));
    }

    private static byte[] RandomBytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }

    private static void WriteInPieces(FrameWriter writer, ReadOnlySpan<byte> body, Random random)
    {
        while (body.Length > 0)
        {
            var length = random.Next(body.Length + 1);
            writer.Write(body[..length]);
            body = body[length..];
        }
    }

    private static void ReadAll(byte[] file)
    {
        using var frame = FramedFile.Open(file);
        frame.Span(0, (int)frame.Length);
    }
}
