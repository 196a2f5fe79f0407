using System.Text;
using IomSearch.Engine.IO;
using IomSearch.Engine.Stored;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Stored;

public sealed class WordSplitterTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("one two", "one|two")]
    [InlineData("one  two", "one|  |two")]
    [InlineData(" one, two ", " |one|, |two| ")]
    [InlineData("{\"a\":12}", "{\"|a|\":|12|}")]
    [InlineData("aaaaaaaaaabbbbbbbbbbccccccccccddddd e", "aaaaaaaaaabbbbbbbbbbccccccccccdd||ddd|e")]
    [InlineData("año–fin", "año–fin")]
    public void Text_is_cut_into_words_and_what_is_not_one_space_between_them(string text, string pieces) =>
        Assert.Equal(pieces, string.Join('|', Pieces(Encoding.UTF8.GetBytes(text)).Select(Encoding.UTF8.GetString)));

    [Fact]
    public void Any_bytes_are_put_together_again_from_their_pieces() => Seeded.Rounds(500, random =>
    {
        var bytes = new byte[random.Next(300)];
        var letters = "  ab,\u00E9"u8.ToArray();
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = random.Next(4) == 0 ? (byte)random.Next(256) : letters[random.Next(letters.Length)];
        }

        var joined = new byte[bytes.Length];
        var joiner = new WordJoiner(joined);
        foreach (var piece in Pieces(bytes))
        {
            Assert.True(piece.Length <= WordSplitter.Longest);
            Assert.True(joiner.Add(piece));
        }

        Assert.True(joiner.IsFull);
        Assert.Equal(bytes, joined);
    });

    [Fact]
    public void Dense_codes_are_read_as_they_were_written_and_grow_with_the_number()
    {
        var (before, length) = (-1, 0);
        foreach (var number in new[] { 0, 1, 127, 128, 16_511, 16_512, 2_113_663, 2_113_664, 270_549_119, 270_549_120, int.MaxValue })
        {
            var writer = new ByteWriter();
            DenseCode.Write(writer, number);
            var at = 0;
            Assert.Equal(number, DenseCode.Read(writer.Written, ref at));
            Assert.Equal(writer.Length, at);
            Assert.True(number > before && writer.Length >= length);
            (before, length) = (number, writer.Length);
        }

        Assert.Equal(5, length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00")]
    [InlineData("7F7F7F7FFF")]
    [InlineData("000000000000FF")]
    public void What_is_no_code_is_not_read_as_one(string hex)
    {
        var at = 0;
        Assert.Equal(-1, DenseCode.Read(Convert.FromHexString(hex), ref at));
    }

    private static List<byte[]> Pieces(byte[] text)
    {
        var pieces = new List<byte[]>();
        for (var splitter = new WordSplitter(text); splitter.Next();)
        {
            pieces.Add(splitter.Piece.ToArray());
        }

        return pieces;
    }
}
