using System.Text;
using IomSearch.Engine.Columns;
using IomSearch.Engine.IO;
using IomSearch.Engine.Segments;
using IomSearch.Engine.Tests.IO;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Columns;

public sealed class KeywordColumnTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(100, 20, 1)]
    [InlineData(600, 256, 1)]
    [InlineData(600, 257, 2)]
    [InlineData(1000, 1000, 2)]
    public void Values_of_each_document_are_read_as_they_were_written(int documents, int values, int width) =>
        Seeded.Rounds(5, random =>
        {
            var all = Values(random, values);
            string[][] rows = [.. Enumerable.Range(0, documents).Select(doc => Row(random, all, random.Next(4), doc))];
            using var frame = Written(rows);
            var column = Column(frame, documents);

            Assert.Equal(rows, Read(column, documents));
            Assert.True(column.Width <= width);
        });

    [Theory]
    [InlineData(65_536, 2)]
    [InlineData(65_537, 4)]
    public void Very_many_values_take_wider_ordinals(int values, int width)
    {
        string[][] rows = [.. Enumerable.Range(0, values).Select(doc => new[] { $"value {doc:D6}" })];
        using var frame = Written(rows);
        var column = Column(frame, values);

        Assert.Equal(width, column.Width);
        Assert.Equal(rows, Read(column, values));
    }

    [Fact]
    public void A_column_with_one_value_everywhere_keeps_no_starts() => Seeded.Rounds(5, random =>
    {
        string[][] rows = [.. Enumerable.Range(0, 100).Select(doc => Row(random, Values(random, 10), 1, doc))];
        using var frame = Written(rows);
        var column = Column(frame, rows.Length);

        Assert.True(column.IsSingle);
        Assert.Equal(rows, Read(column, rows.Length));
    });

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(128)]
    [InlineData(200)]
    public void Documents_of_many_values_are_read_whether_starts_are_told_by_block_or_not(int documents) =>
        Seeded.Rounds(20, random =>
        {
            // About as many values in a block as a byte can tell, and at times just as many.
            var all = Values(random, 40);
            var most = random.Next(2, 9);
            string[][] rows =
                [.. Enumerable.Range(0, documents).Select(doc => Row(random, all, random.Next(most), doc))];
            using var frame = Written(rows);
            var column = Column(frame, documents);

            Assert.Equal(rows, Read(column, documents));
            var starts = column.Starts;
            for (var doc = 0; doc < documents; doc++)
            {
                Assert.Equal(column.RangeOf(doc), (starts[doc], starts[doc + 1]));
            }
        });

    [Theory]
    [InlineData(255, true)]
    [InlineData(256, false)]
    public void A_start_is_told_by_block_up_to_what_a_byte_can_hold(int values, bool byBlock)
    {
        int[] starts = [0, .. Enumerable.Repeat(values, 63), values + 100_000, values + 100_001];

        Assert.Equal(byBlock, OrdinalStarts.Beyond(starts) is not null);
    }

    [Fact]
    public void A_column_of_empty_rows_has_no_values()
    {
        using var frame = Written([[], [], []]);
        var column = Column(frame, 3);

        Assert.Equal(0, column.Count);
        Assert.Equal([[], [], []], Read(column, 3));
        Assert.Equal(~0, column.Find("any"u8));
    }

    [Fact]
    public void Two_values_in_one_row_make_up_for_none_in_another_only_by_number()
    {
        string[][] rows = [["a", "b"], []];
        using var frame = Written(rows);
        var column = Column(frame, 2);

        Assert.False(column.IsSingle);
        Assert.Equal(rows, Read(column, 2));
    }

    [Fact]
    public void A_value_is_found_or_its_place_is() => Seeded.Rounds(10, random =>
    {
        var all = Values(random, random.Next(1, 300));
        using var frame = Written([all]);
        var column = Column(frame, 1);
        var utf8 = all.Select(Encoding.UTF8.GetBytes).ToList();

        foreach (var wanted in utf8.Concat(Values(random, 100).Select(Encoding.UTF8.GetBytes)))
        {
            var place = utf8.Count(value => value.AsSpan().SequenceCompareTo(wanted) < 0);
            var known = utf8.Any(value => value.AsSpan().SequenceEqual(wanted));
            Assert.Equal(known ? place : ~place, column.Find(wanted));
        }
    });

    [Fact]
    public void The_example_of_the_format_has_these_bytes()
    {
        using var frame = Written([["LA"], ["LA", "VN"], []]);

        Assert.Equal(
            [
                2, 0, 0, 0, 4, 0, 0, 0, .. "LAVN"u8, 0, 0, 0, 0,
                0, 0, 0, 0, 0, 1, 3, 3, 0, 0, 1,
            ],
            frame.Span(0, 27).ToArray());
    }

    private static FrameReader Written(string[][] rows)
    {
        var buffer = new KeywordBuffer();
        foreach (var row in rows)
        {
            Array.ForEach(row, buffer.Add);
            buffer.EndDocument();
        }

        return FramedFile.Of(frame =>
        {
            var writer = new ColumnWriter(frame, rows.Length);
            writer.Write(0, buffer.Column([.. Enumerable.Range(0, rows.Length)]));
            writer.Finish();
        });
    }

    private static KeywordColumn Column(FrameReader frame, int documents) =>
        new ColumnReader(frame, 1, documents).Keywords(0);

    private static IEnumerable<string[]> Read(KeywordColumn column, int documents)
    {
        for (var doc = 0; doc < documents; doc++)
        {
            var (from, to) = column.RangeOf(doc);
            yield return
            [
                .. Enumerable.Range(from, to - from)
                    .Select(place => Encoding.UTF8.GetString(column.Value(column.OrdinalAt(place)))),
            ];
        }
    }

    // In byte order, which for these letters is ordinal order.
    private static string[] Values(Random random, int count)
    {
        var values = new SortedSet<string>(StringComparer.Ordinal);
        while (values.Count < count)
        {
            values.Add(string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => "ab zéя"[random.Next(6)])));
        }

        return [.. values];
    }

    // Every value comes up in some document, so that the column has as many as the test says.
    private static string[] Row(Random random, string[] values, int count, int doc)
    {
        var chosen = Enumerable.Range(0, count).Select(_ => values[random.Next(values.Length)]);
        return [.. (count > 0 ? chosen.Append(values[doc % values.Length]).Take(count) : chosen)
            .Distinct().Order(StringComparer.Ordinal)];
    }
}
