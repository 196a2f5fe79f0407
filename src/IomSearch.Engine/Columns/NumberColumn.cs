using System.Buffers.Binary;
using System.Runtime.InteropServices;
using IomSearch.Engine.IO;

namespace IomSearch.Engine.Columns;

/// <summary>The values of a number field, packed into as many bits as their range needs. Thread-safe.</summary>
internal sealed class NumberColumn
{
    private readonly FrameReader frame;
    private readonly int documents;
    private readonly long start;
    private readonly long packed;
    private readonly long least;
    private readonly int bits;
    private readonly bool everywhere;

    /// <summary>Reads the column's line of the directory, after its kind.</summary>
    public NumberColumn(FrameReader frame, int documents, ref ByteReader line)
    {
        (this.frame, this.documents) = (frame, documents);
        start = line.LongVarint();
        least = line.Int64();
        bits = line.Byte();
        everywhere = (line.Byte() & ColumnWriter.Single) != 0;
        packed = everywhere ? start : start + ((documents + 63L) / 64 * sizeof(ulong));
        if (bits is > 56 and not 64)
        {
            throw line.Corrupt($"{bits} bits to a number");
        }
    }

    /// <summary>The number of a document, or false when it has none.</summary>
    public bool TryGet(int doc, out long value)
    {
        value = 0;
        if (!everywhere && !Has(doc))
        {
            return false;
        }

        value = least + (long)Packed(doc);
        return true;
    }

    private bool Has(int doc)
    {
        var words = MemoryMarshal.Cast<byte, ulong>(frame.Span(start, (documents + 63) / 64 * sizeof(ulong)));
        return (words[doc / 64] >> (doc % 64) & 1) != 0;
    }

    private ulong Packed(int doc)
    {
        var bit = (long)doc * bits;
        var word = BinaryPrimitives.ReadUInt64LittleEndian(frame.Span(packed + (bit / 8), sizeof(ulong)));
        return bits switch
        {
            0 => 0,
            64 => word,
            _ => word >> (int)(bit % 8) & ((1UL << bits) - 1),
        };
    }
}
