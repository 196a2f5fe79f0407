using IomSearch.Engine.IO;

namespace IomSearch.Engine.Columns;

/// <summary>The length codes of a segment's text fields; the format is
/// <see cref="NormWriter"/>'s. Thread-safe.</summary>
internal sealed class NormReader
{
    private readonly FrameReader frame;
    private readonly int documents;
    private readonly (long Start, FieldSums Sums)?[] fields;

    /// <summary>Reads the directory.</summary>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    public NormReader(FrameReader frame, int fieldCount, int documents)
    {
        (this.frame, this.documents) = (frame, documents);
        fields = new (long, FieldSums)?[fieldCount];
        var directory = frame.Directory();
        for (var left = directory.Varint(); left > 0; left--)
        {
            var field = directory.Byte();
            if (field >= fieldCount)
            {
                throw directory.Corrupt($"field {field} of {fieldCount}");
            }

            fields[field] = (directory.LongVarint(), new FieldSums(directory.Varint(), directory.LongVarint()));
        }
    }

    /// <summary>The codes of a text field by document.</summary>
    public CheckedBytes Codes(int field) => fields[field] is { } known
        ? frame.Range(known.Start, documents)
        : throw new CorruptIndexException(frame.Name, 0, $"field {field} has no length codes");

    /// <summary>The sums of a text field over all documents of the segment, deleted ones included.</summary>
    public FieldSums Sums(int field) => fields[field]?.Sums ?? default;
}
