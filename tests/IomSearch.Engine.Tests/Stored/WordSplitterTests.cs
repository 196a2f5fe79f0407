using System.Text;
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
    public void Many_bytes_looked_at_together_are_cut_as_one_by_one() => Seeded.Rounds(500, random =>
    {
        // Words of all lengths, many with one space between them.
        var bytes = new byte[random.Next(400)];
        random.NextBytes(bytes);
        var rare = random.Next(3, 40);
        for (var i = 0; i < bytes.Length; i++)
        {
            bytes[i] = random.Next(rare) != 0
                ? (byte)('a' + random.Next(26))
                : random.Next(3) == 0 ? bytes[i] : (byte)' ';
        }

        Assert.Equal(PiecesOneByOne(bytes), Pieces(bytes));
    });

    [Fact]
    public void Dense_codes_are_read_as_they_were_written_and_grow_with_the_number()
    {
        var (before, length) = (-1, 0);
        foreach (var number in new[]
        {
            0, 1, 127, 128, 16_511, 16_512, 2_113_663, 2_113_664, 270_549_119, 270_549_120, int.MaxValue
        })
        {
            var code = DenseCode.Of(number);
            var bytes = BitConverter.GetBytes(code.Bytes);
            var at = 0;
            Assert.Equal(number, DenseCode.Read(bytes, ref at));
            Assert.Equal(code.Length, at);
            Assert.All(bytes[at..], rest => Assert.Equal(0, rest));
            Assert.True(number > before && code.Length >= length);
            (before, length) = (number, code.Length);
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

    // As the rule is worded, a byte at a time.
    private static List<byte[]> PiecesOneByOne(byte[] text)
    {
        static bool IsOfWord(byte value) => value >= 0x80 || char.IsAsciiLetterOrDigit((char)value);
        var pieces = new List<byte[]>();
        var wordBefore = false;
        for (var at = 0; at < text.Length;)
        {
            if (wordBefore && IsOfWord(text[at]))
            {
                pieces.Add([]);
                wordBefore = false;
                continue;
            }

            if (wordBefore && text[at] == ' ' && at + 1 < text.Length && IsOfWord(text[at + 1]))
            {
                at++;
            }

            var (start, isWord) = (at, IsOfWord(text[at]));
            while (at < text.Length && at - start < WordSplitter.Longest && IsOfWord(text[at]) == isWord)
            {
                at++;
            }

            pieces.Add(text[start..at]);
            wordBefore = isWord;
        }

        return pieces;
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
