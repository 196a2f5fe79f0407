using System.Collections;
using IomSearch.Engine.Columns;
using IomSearch.Engine.Tests.IO;
using IomSearch.Testing;

namespace IomSearch.Engine.Tests.Columns;

public sealed class NumberColumnTests
{
    public static TheoryData<int> Widths => [.. Enumerable.Range(0, 65)];

    [Theory]
    [MemberData(nameof(Widths))]
    public void Numbers_of_every_width_are_read_as_they_were_written(int bits) => Seeded.Rounds(3, random =>
        Assert.Null(
            Difference([.. Enumerable.Range(0, random.Next(1, 300)).Select(_ => (long?)Number(random, bits))])));

    [Theory]
    [MemberData(nameof(Widths))]
    public void Documents_without_a_number_have_none(int bits) => Seeded.Rounds(3, random =>
        Assert.Null(Difference(
            [.. Enumerable.Range(0, random.Next(1, 300))
                .Select(_ => random.Next(3) == 0 ? null : (long?)Number(random, bits))])));

    [Fact]
    public void The_ends_of_the_range_are_kept() =>
        Assert.Null(Difference([long.MinValue, 0, null, -1, long.MaxValue]));

    [Fact]
    public void A_column_of_one_number_keeps_it() => Assert.Null(Difference([-5, -5, -5]));

    [Fact]
    public void A_column_without_any_number_has_none() => Assert.Null(Difference([null, null, null]));

    private static long Number(Random random, int bits)
    {
        var span = bits == 64
            ? random.NextInt64(long.MinValue, long.MaxValue)
            : random.NextInt64() & ((1L << bits) - 1);
        return bits < 63 ? span - (1L << bits >> random.Next(3)) : span;
    }

    private static string? Difference(long?[] numbers)
    {
        using var frame = FramedFile.Of(writer =>
        {
            var columns = new ColumnWriter(writer, numbers.Length);
            columns.Write(0, new NumberValues(
                [.. numbers.Select(number => number ?? 0)],
                new BitArray([.. numbers.Select(number => number.HasValue)])));
            columns.Finish();
        });
        var column = new ColumnReader(frame, 1, numbers.Length).Numbers(0);
        for (var doc = 0; doc < numbers.Length; doc++)
        {
            var read = column.TryGet(doc, out var value) ? value : (long?)null;
            if (read != numbers[doc])
            {
                return $"document {doc}: {numbers[doc]} was written, {read} was read";
            }
        }

        return null;
    }
}
