using IomSearch.Engine.IO;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Stored;

/// <summary>Gathers the stored fields of documents as they come in.</summary>
internal sealed class StoredBuffer() : StoredPieces(new KeyTable())
{
    private readonly ByteWriter numbers = new();
    private readonly List<int> ends = [];
    private int[] pieces = new int[256];

    /// <summary>Bytes taken, about.</summary>
    public long Bytes => Table.Bytes + numbers.Length + (ends.Count * sizeof(int));

    /// <summary>Adds the next document.</summary>
    /// <param name="fields">Its fields as the format has them.</param>
    public void Add(ReadOnlySpan<byte> fields)
    {
        for (var splitter = new WordSplitter(fields); splitter.Next();)
        {
            numbers.Varint(NumberOf(splitter.Piece));
        }

        ends.Add(numbers.Length);
    }

    /// <summary>The same documents in another order, some of them left out.</summary>
    /// <param name="order">For each place, the document that comes there.</param>
    public StoredPieces InOrder(int[] order) => new Ordered(this, order);

    public override ReadOnlySpan<int> Read(int doc)
    {
        var start = doc == 0 ? 0 : ends[doc - 1];
        var reader = new ByteReader(numbers.Written[start..ends[doc]], "a buffer");
        var count = 0;
        while (reader.Left > 0)
        {
            if (count == pieces.Length)
            {
                Array.Resize(ref pieces, count * 2);
            }

            pieces[count++] = reader.Varint();
        }

        return pieces.AsSpan(0, count);
    }

    private sealed class Ordered(StoredBuffer buffer, int[] order) : StoredPieces(buffer.Table)
    {
        public override ReadOnlySpan<int> Read(int doc) => buffer.Read(order[doc]);
    }
}
