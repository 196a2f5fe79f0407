using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Stored;

/// <summary>Gathers the stored fields of documents as they come in.</summary>
/// <remarks>A piece's number takes one word of 16 bits, or two from 2^15 on: the highest bit of the first says so, and its others are
/// the upper ones.</remarks>
internal sealed class StoredBuffer() : StoredPieces(new KeyTable())
{
    private const int WordBits = 16;
    // As many as memory is asked for at a time.
    private const int Ahead = 16;

    private const int Long = 1 << (WordBits - 1);

    private readonly RunList<ushort> documents = new();
    private readonly Waiting[] ahead = new Waiting[Ahead];
    private ushort[] words = new ushort[1024];
    private int[] numbers = new int[1024];

    /// <summary>Bytes taken, about.</summary>
    public long Bytes => Table.Bytes + documents.Bytes;

    /// <summary>Adds the next document.</summary>
    /// <param name="fields">Its fields as the format has them.</param>
    public void Add(ReadOnlySpan<byte> fields)
    {
        var count = 0;
        var waiting = 0;
        for (var splitter = new WordSplitter(fields); splitter.Next();)
        {
            var probe = KeyTable.Probe.Of(PieceKind, splitter.Piece);
            Table.Prefetch(probe);
            ahead[waiting++] = new Waiting(probe, splitter.End - splitter.Piece.Length, splitter.Piece.Length);
            if (waiting == ahead.Length)
            {
                count = Write(fields, waiting, count);
                waiting = 0;
            }
        }

        // First, for the last pieces may need a larger array.
        count = Write(fields, waiting, count);
        documents.Add(words.AsSpan(0, count));
    }

    /// <summary>The same documents in another order, some of them left out.</summary>
    /// <param name="order">For each place, the document that comes there.</param>
    public StoredPieces InOrder(int[] order) => new Ordered(this, order);

    public override ReadOnlySpan<int> Read(int doc)
    {
        var read = documents[doc];
        if (numbers.Length < read.Length)
        {
            numbers = new int[read.Length * 2];
        }

        var count = 0;
        for (var at = 0; at < read.Length; at++)
        {
            int word = read[at];
            numbers[count++] = word < Long ? word : ((word & (Long - 1)) << WordBits) | read[++at];
        }

        return numbers.AsSpan(0, count);
    }

    private int Write(ReadOnlySpan<byte> fields, int waiting, int count)
    {
        if (words.Length - count < 2 * waiting)
        {
            Array.Resize(ref words, words.Length * 2);
        }

        foreach (ref readonly var piece in ahead.AsSpan(0, waiting))
        {
            var number = Table.FindOrAdd(piece.Probe, PieceKind, fields.Slice(piece.Start, piece.Length));
            if (number >= Long)
            {
                words[count++] = (ushort)(Long | (number >> WordBits));
            }

            words[count++] = (ushort)number;
        }

        return count;
    }

    /// <summary>A piece that is looked for soon.</summary>
    private readonly record struct Waiting(KeyTable.Probe Probe, int Start, int Length);

    private sealed class Ordered(StoredBuffer buffer, int[] order) : StoredPieces(buffer.Table)
    {
        public override ReadOnlySpan<int> Read(int doc) => buffer.Read(order[doc]);
    }
}
