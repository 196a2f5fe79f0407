using System.Runtime.InteropServices;
using IomSearch.Engine.IO;
using IomSearch.Engine.Schema;

namespace IomSearch.Engine.Vectors;

/// <summary>Writes the vectors of a segment's documents, a column a field.</summary>
/// <remarks>
/// Body      := Column* Directory directoryLength:u32
/// Column    := document:u32[rows] norm:f32[rows] Align component:i8[rows·dimensions]
/// Directory := columns:varint (field:u8 start:varint rows:varint dimensions:varint)[columns]
/// A column starts at a multiple of 64 bytes, and Align is to 64: rows are read many at once. Documents ascend; norm is
/// the length of the row by which a dot product becomes a cosine.
/// </remarks>
internal sealed class VectorWriter(FrameWriter frame)
{
    private readonly ByteWriter directory = new();
    private int columns;

    /// <summary>Writes the columns of all vector fields, and the directory.</summary>
    /// <param name="frame">The file.</param>
    /// <param name="schema">The fields.</param>
    /// <param name="rows">The vectors of a field.</param>
    public static void WriteAll(FrameWriter frame, IndexSchema schema, Func<int, VectorRows> rows)
    {
        var writer = new VectorWriter(frame);
        for (var field = 0; field < schema.Fields.Length; field++)
        {
            if (schema.Fields[field].Kind == FieldKind.Vector)
            {
                writer.Write(field, schema.Fields[field].Dimensions, rows(field));
            }
        }

        writer.Finish();
    }

    /// <summary>Adds the column of a field.</summary>
    public void Write(int field, int dimensions, VectorRows rows)
    {
        frame.Align(VectorColumn.Alignment);
        columns++;
        directory.Byte((byte)field);
        directory.Varint(frame.Length);
        directory.Varint(rows.Documents.Length);
        directory.Varint(dimensions);
        frame.Write(MemoryMarshal.AsBytes(rows.Documents));
        Span<float> norm = [0];
        for (var place = 0; place < rows.Documents.Length; place++)
        {
            norm[0] = Quantizer.Norm(rows.Row(place));
            frame.Write(MemoryMarshal.AsBytes(norm));
        }

        frame.Align(VectorColumn.Alignment);
        for (var place = 0; place < rows.Documents.Length; place++)
        {
            frame.Write(MemoryMarshal.AsBytes(rows.Row(place)));
        }
    }

    /// <summary>Writes the directory; nothing can be added after it.</summary>
    public void Finish()
    {
        var whole = new ByteWriter();
        whole.Varint(columns);
        whole.Bytes(directory.Written);
        whole.UInt32((uint)whole.Length);
        frame.Write(whole.Written);
    }
}
