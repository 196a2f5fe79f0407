using IomSearch.Engine.IO;

namespace IomSearch.Engine.Columns;

/// <summary>The columns of a segment by field; the format is <see cref="ColumnWriter"/>'s. Thread-safe.</summary>
internal sealed class ColumnReader
{
    private readonly FrameReader frame;
    private readonly KeywordColumn?[] keywords;
    private readonly NumberColumn?[] numbers;

    /// <summary>Reads the directory.</summary>
    /// <exception cref="CorruptIndexException">It is damaged.</exception>
    public ColumnReader(FrameReader frame, int fieldCount, int documents)
    {
        this.frame = frame;
        keywords = new KeywordColumn?[fieldCount];
        numbers = new NumberColumn?[fieldCount];
        var directory = frame.Directory();
        for (var left = directory.Varint(); left > 0; left--)
        {
            var field = directory.Byte();
            var kind = directory.Byte();
            if (field >= fieldCount || kind is not (2 or 3))
            {
                throw directory.Corrupt($"a column of kind {kind} for field {field}");
            }

            if (kind == 2)
            {
                keywords[field] = new KeywordColumn(frame, documents, ref directory);
            }
            else
            {
                numbers[field] = new NumberColumn(frame, documents, ref directory);
            }
        }
    }

    /// <summary>The column of a keyword field.</summary>
    public KeywordColumn Keywords(int field) =>
        keywords[field] ?? throw new CorruptIndexException(frame.Name, 0, $"field {field} has no keyword column");

    /// <summary>The column of a number field.</summary>
    public NumberColumn Numbers(int field) =>
        numbers[field] ?? throw new CorruptIndexException(frame.Name, 0, $"field {field} has no number column");
}
