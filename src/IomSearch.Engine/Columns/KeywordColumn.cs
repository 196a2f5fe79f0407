using System.Runtime.InteropServices;
using IomSearch.Engine.IO;

namespace IomSearch.Engine.Columns;

/// <summary>The values of a keyword field: a sorted dictionary, and the ordinals of each
/// document. Thread-safe.</summary>
internal sealed class KeywordColumn
{
    private readonly FrameReader frame;
    private readonly int documents;
    private readonly long ends;
    private readonly long starts;
    private readonly long ordinals;
    private readonly int ordinalCount;
    private readonly bool byBlock;

    /// <summary>Reads the column's line of the directory, after its kind.</summary>
    public KeywordColumn(FrameReader frame, int documents, ref ByteReader line)
    {
        (this.frame, this.documents) = (frame, documents);
        ends = line.LongVarint();
        Count = line.Varint();
        var bytes = line.LongVarint();
        ordinalCount = line.Varint();
        var form = line.Byte();
        IsSingle = (form & ColumnWriter.Single) != 0;
        byBlock = (form & ColumnWriter.ByBlock) != 0;
        Width = form & 7;
        starts = Aligned(ends + ((long)Count * sizeof(uint)) + bytes);
        ordinals = IsSingle
            ? starts
            : Aligned(starts + (byBlock ? BlockBytes + documents + 1 : (documents + 1L) * sizeof(int)));
        if ((form & ~(ColumnWriter.Single | ColumnWriter.ByBlock | 7)) != 0 || Width is not (1 or 2 or 4)
            || (IsSingle && ordinalCount != documents))
        {
            throw line.Corrupt($"{ordinalCount} ordinals of {Width} bytes for {documents} documents");
        }
    }

    /// <summary>Number of different values.</summary>
    public int Count { get; }

    /// <summary>Whether every document has exactly one value; then document i has ordinal i.</summary>
    public bool IsSingle { get; }

    /// <summary>Bytes of an ordinal: 1, 2 or 4.</summary>
    public int Width { get; }

    /// <summary>Where each document's ordinals start, one more at the end; empty where
    /// <see cref="IsSingle"/>.</summary>
    public OrdinalStarts Starts
    {
        get
        {
            if (IsSingle)
            {
                return default;
            }

            return byBlock
                ? new OrdinalStarts(
                    Numbers(starts, OrdinalStarts.Blocks(documents)), frame.Span(starts + BlockBytes, documents + 1))
                : new OrdinalStarts(Numbers(starts, documents + 1));
        }
    }

    /// <summary>All ordinals, document after document, as bytes of <see cref="Width"/>.</summary>
    public ReadOnlySpan<byte> Ordinals => frame.Span(ordinals, ordinalCount * Width);

    /// <summary>A value, UTF-8.</summary>
    public ReadOnlySpan<byte> Value(int ordinal)
    {
        // Only the two ends are asked for: a look at a stretch costs by its chunks.
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)ordinal, (uint)Count);
        var before = Math.Min(ordinal, 1);
        var two = MemoryMarshal.Cast<byte, uint>(
            frame.Span(ends + ((long)(ordinal - before) * sizeof(uint)), (before + 1) * sizeof(uint)));
        var from = before == 0 ? 0 : two[0];
        return frame.Span(ends + ((long)Count * sizeof(uint)) + from, (int)(two[before] - from));
    }

    /// <summary>The ordinal of a value, or the complement of the ordinal where it would stand.</summary>
    public int Find(ReadOnlySpan<byte> value)
    {
        var (low, high) = (0, Count - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var order = Value(middle).SequenceCompareTo(value);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }

    /// <summary>The places of a document's ordinals in <see cref="Ordinals"/>.</summary>
    public (int From, int To) RangeOf(int doc)
    {
        if (IsSingle)
        {
            return (doc, doc + 1);
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)doc, (uint)documents);
        var (from, to) = (StartOf(doc), StartOf(doc + 1));
        return from >= 0 && from <= to && to <= ordinalCount
            ? (from, to)
            : throw new CorruptIndexException(frame.Name, starts, $"document {doc} has ordinals {from} to {to}");
    }

    /// <summary>The ordinal at a place of <see cref="Ordinals"/>.</summary>
    public int OrdinalAt(int place)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)place, (uint)ordinalCount);
        var bytes = frame.Span(ordinals + ((long)place * Width), Width);
        return Width switch
        {
            1 => bytes[0],
            2 => MemoryMarshal.Read<ushort>(bytes),
            _ => MemoryMarshal.Read<int>(bytes),
        };
    }

    private long BlockBytes => OrdinalStarts.Blocks(documents) * (long)sizeof(int);

    private int StartOf(int doc) => byBlock
        ? Numbers(starts + ((long)(doc / OrdinalStarts.Block) * sizeof(int)), 1)[0]
            + frame.Span(starts + BlockBytes + doc, 1)[0]
        : Numbers(starts + ((long)doc * sizeof(int)), 1)[0];

    private ReadOnlySpan<int> Numbers(long offset, int count) =>
        MemoryMarshal.Cast<byte, int>(frame.Span(offset, count * sizeof(int)));

    private static long Aligned(long offset) => (offset + 7) & ~7L;
}
