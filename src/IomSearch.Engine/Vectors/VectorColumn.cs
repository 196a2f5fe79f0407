using System.Runtime.InteropServices;
using IomSearch.Engine.IO;

namespace IomSearch.Engine.Vectors;

/// <summary>The vectors of one field of a segment. Thread-safe.</summary>
internal sealed class VectorColumn
{
    /// <summary>Rows start at a multiple of so many bytes: a line of the processor's cache.</summary>
    public const int Alignment = 64;

    private readonly FrameReader frame;
    private readonly long start;
    private readonly long components;

    /// <summary>Reads the column's line of the directory, after its field.</summary>
    public VectorColumn(FrameReader frame, int documents, ref ByteReader line)
    {
        this.frame = frame;
        start = line.LongVarint();
        Rows = line.Varint();
        Dimensions = line.Varint();
        if (Rows > documents || Dimensions == 0 || start > frame.Length)
        {
            throw line.Corrupt($"{Rows} vectors of {Dimensions} components for {documents} documents");
        }

        components = (start + (Rows * 8L) + Alignment - 1) & ~(Alignment - 1L);
    }

    /// <summary>Number of documents that have a vector.</summary>
    public int Rows { get; }

    /// <summary>Components of a vector.</summary>
    public int Dimensions { get; }

    /// <summary>The documents that have a vector, ascending.</summary>
    public ReadOnlySpan<int> Documents => MemoryMarshal.Cast<byte, int>(frame.Span(start, Rows * sizeof(int)));

    /// <summary>The length of each row.</summary>
    public ReadOnlySpan<float> Norms =>
        MemoryMarshal.Cast<byte, float>(frame.Span(start + (Rows * 4L), Rows * sizeof(float)));

    /// <summary>The vector of a row.</summary>
    public ReadOnlySpan<sbyte> Row(int row) => this[row, 1];

    /// <summary>Some rows, one after the other: what is read is checked once.</summary>
    public ReadOnlySpan<sbyte> this[int row, int count] =>
        MemoryMarshal.Cast<byte, sbyte>(frame.Span(components + ((long)row * Dimensions), count * Dimensions));

    /// <summary>The row of a document; below 0 when it has no vector.</summary>
    public int RowOf(int doc) => Documents.BinarySearch(doc);
}
