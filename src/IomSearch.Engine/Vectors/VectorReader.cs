using IomSearch.Engine.IO;

namespace IomSearch.Engine.Vectors;

/// <summary>The vectors of a segment by field; the format is <see cref="VectorWriter"/>'s. Thread-safe.</summary>
internal sealed class VectorReader
{
    private readonly FrameReader frame;
    private readonly VectorColumn?[] columns;

    /// <summary>Reads the directory.</summary>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    public VectorReader(FrameReader frame, int fieldCount, int documents)
    {
        this.frame = frame;
        columns = new VectorColumn?[fieldCount];
        var directory = frame.Directory();
        for (var left = directory.Varint(); left > 0; left--)
        {
            var field = directory.Byte();
            if (field >= fieldCount)
            {
                throw directory.Corrupt($"vectors of field {field}");
            }

            columns[field] = new VectorColumn(frame, documents, ref directory);
        }
    }

    /// <summary>The fields that have vectors, by number.</summary>
    public IEnumerable<int> Fields => Enumerable.Range(0, columns.Length).Where(number => columns[number] is not null);

    /// <summary>The vectors of a field.</summary>
    public VectorColumn Column(int field) =>
        columns[field] ?? throw new CorruptIndexException(frame.Name, 0, $"field {field} has no vectors");
}
