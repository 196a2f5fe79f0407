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
    public bool TryGet(int doc, out long value) => Values().TryGet(doc, out value);

    /// <summary>All numbers, for a loop over many documents: what is read is checked once.</summary>
    public Reader Values() => new(
        everywhere ? [] : MemoryMarshal.Cast<byte, ulong>(frame.Span(start, (documents + 63) / 64 * sizeof(ulong))),
        frame.Span(packed, checked((int)(((((long)documents * bits) + 63) / 64 + 1) * sizeof(ulong)))),
        least,
        bits);

    /// <summary>The numbers of a column, or that a document has none.</summary>
    internal readonly ref struct Reader(ReadOnlySpan<ulong> present, ReadOnlySpan<byte> packed, long least, int bits)
    {
        private readonly ReadOnlySpan<ulong> present = present;
        private readonly ReadOnlySpan<byte> packed = packed;
        private readonly ulong mask = bits is 0 ? 0 : ulong.MaxValue >> (64 - bits);

        /// <summary>The number of a document, or false when it has none.</summary>
        public bool TryGet(int doc, out long value)
        {
            value = 0;
            if (!present.IsEmpty && (present[doc >> 6] >> (doc & 63) & 1) == 0)
            {
                return false;
            }

            var bit = (long)doc * bits;
            var word = BinaryPrimitives.ReadUInt64LittleEndian(packed[(int)(bit >> 3)..]);
            value = least + (long)(word >> (int)(bit & 7) & mask);
            return true;
        }
    }
}
