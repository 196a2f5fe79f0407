using IomSearch.Engine.IO;

namespace IomSearch.Engine.Stored;

/// <summary>Gives back stored documents one after the other; each block is inflated once. For one thread.</summary>
internal sealed class StoredCursor(StoredReader reader)
{
    private byte[] block = [];
    private int number = -1;
    private int next;
    private int position;

    /// <summary>All stored fields of a document, as the format has them; documents must be asked for in ascending order.</summary>
    public ReadOnlySpan<byte> Document(int doc)
    {
        var wanted = reader.BlockOf(doc, out var first);
        if (wanted != number)
        {
            (block, number, next, position) = (reader.Block(wanted), wanted, first, 0);
        }

        var bytes = new ByteReader(block, reader.Name) { Position = position };
        for (; next < doc; next++)
        {
            bytes.Bytes(bytes.Varint());
        }

        var document = bytes.Bytes(bytes.Varint());
        (next, position) = (doc + 1, bytes.Position);
        return document;
    }
}
