using System.Text;
using IomSearch.Engine.IO;
using IomSearch.Engine.Stored;
using IomSearch.Engine.Tests.IO;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Stored;

public sealed class StoredReaderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(500)]
    public void Fields_of_every_document_are_given_back(int documents) => Seeded.Rounds(5, random =>
    {
        Dictionary<int, byte[]>[] all = [.. Enumerable.Range(0, documents).Select(_ => Fields(random))];
        using var frame = Written(all);
        var reader = new StoredReader(frame, documents);

        foreach (var doc in Enumerable.Range(0, documents).OrderBy(_ => random.Next()).Take(100))
        {
            for (var field = 0; field < 5; field++)
            {
                Assert.Equal(all[doc].GetValueOrDefault(field, []), reader.Field(doc, field).ToArray());
            }
        }
    });

    [Fact]
    public void No_number_of_words_is_one_too_many_for_what_was_set_aside()
    {
        for (var words = 1; words < 4_200;
            words += words is > 990 and < 1_060 or > 2_010 and < 2_090 or > 4_060 ? 1 : 31)
        {
            var text = Encoding.ASCII.GetBytes(string.Join(' ', Enumerable.Range(0, words)));
            using var frame = Written([new Dictionary<int, byte[]> { [0] = text }]);

            Assert.Equal(text, new StoredReader(frame, 1).Field(0, 0).ToArray());
        }
    }

    [Fact]
    public void A_document_that_is_not_there_is_not_made_up()
    {
        using var frame = Written([new Dictionary<int, byte[]> { [0] = [1] }]);
        var reader = new StoredReader(frame, 1);

        Assert.Throws<CorruptIndexException>(() => reader.Document(1));
    }

    [Fact]
    public void Text_that_repeats_itself_is_kept_in_less_room()
    {
        var text = new byte[1 << 20];
        using var frame = Written([new Dictionary<int, byte[]> { [0] = text }]);

        Assert.True(frame.Length < text.Length / 10);
        Assert.Equal(text, new StoredReader(frame, 1).Field(0, 0).ToArray());
    }

    private static FrameReader Written(IEnumerable<Dictionary<int, byte[]>> documents) => FramedFile.Of(frame =>
    {
        var buffer = new StoredBuffer();
        var count = 0;
        foreach (var fields in documents)
        {
            var bytes = new ByteWriter();
            foreach (var (field, value) in fields)
            {
                bytes.Byte((byte)field);
                bytes.Varint(value.Length);
                bytes.Bytes(value);
            }

            buffer.Add(bytes.Written);
            count++;
        }

        new StoredWriter(frame).Write(buffer, count);
    });

    private static Dictionary<int, byte[]> Fields(Random random)
    {
        var fields = new Dictionary<int, byte[]>();
        for (var field = 0; field < 5; field++)
        {
            if (random.Next(2) == 0)
            {
                fields[field] = new byte[random.Next(20) == 0 ? random.Next(40_000) : random.Next(50)];
                random.NextBytes(fields[field]);
            }
        }

        return fields;
    }
}
