using IomSearch.Engine.Analysis;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Stored;

/// <summary>Gathers the stored fields of documents as they come in.</summary>
/// <remarks>A piece's number takes one word of 16 bits, or two from 2^15 on: the highest bit of the first says so, and
/// its others are the upper ones.</remarks>
internal sealed class StoredBuffer() : StoredPieces(new KeyTable())
{
    private const int WordBits = 16;

    // As many as memory is asked for at a time.
    private const int Batch = 32;

    private const int Long = 1 << (WordBits - 1);

    private readonly RunList<ushort> documents = new();
    private readonly KeyMemo memo = new();
    private readonly Cutting[] cuttings = new Cutting[Batch];
    private readonly Missing[] missing = new Missing[Batch];
    private readonly int[] found = new int[Batch];
    private ushort[] words = new ushort[1024];
    private int[] numbers = new int[1024];

    /// <summary>Bytes taken, about.</summary>
    public long Bytes => Table.Bytes + documents.Bytes + memo.Bytes;

    /// <summary>Adds the next document.</summary>
    /// <param name="fields">Its fields as the format has them.</param>
    public void Add(ReadOnlySpan<byte> fields)
    {
        var count = 0;
        var splitter = new WordSplitter(fields);
        for (int cut; (cut = Cut(fields, ref splitter)) > 0;)
        {
            Find(fields, cut);
            count = Write(found.AsSpan(0, cut), count);
        }

        documents.Add(words.AsSpan(0, count));
    }

    /// <summary>Takes all documents out; the memory stays for others.</summary>
    public void Clear()
    {
        Table.Clear();
        memo.Clear();
        documents.Clear();
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

    private int Cut(ReadOnlySpan<byte> fields, ref WordSplitter splitter)
    {
        var cut = 0;
        while (cut < Batch && splitter.Next())
        {
            var (start, length) = (splitter.Start, splitter.End - splitter.Start);
            var key = length <= ShortKey.Longest ? ShortKey.Of(fields[start..], length) : default;
            memo.Prefetch(key);
            cuttings[cut++] = new Cutting(key, start, length);
        }

        return cut;
    }

    private void Find(ReadOnlySpan<byte> fields, int cut)
    {
        var misses = 0;
        for (var i = 0; i < cut; i++)
        {
            ref readonly var cutting = ref cuttings[i];
            found[i] = cutting.Length <= ShortKey.Longest ? memo.Find(cutting.Key) : -1;
            if (found[i] < 0)
            {
                var probe = KeyTable.Probe.Of(PieceKind, fields.Slice(cutting.Start, cutting.Length));
                Table.Prefetch(probe);
                missing[misses++] = new Missing(probe, i);
            }
        }

        foreach (ref readonly var miss in missing.AsSpan(0, misses))
        {
            ref readonly var cutting = ref cuttings[miss.Place];
            found[miss.Place] = Table.FindOrAdd(miss.Probe, PieceKind, fields.Slice(cutting.Start, cutting.Length));
            if (cutting.Length <= ShortKey.Longest)
            {
                memo.Keep(cutting.Key, found[miss.Place]);
            }
        }
    }

    private int Write(ReadOnlySpan<int> pieces, int count)
    {
        if (words.Length - count < 2 * pieces.Length)
        {
            Array.Resize(ref words, words.Length * 2);
        }

        foreach (var number in pieces)
        {
            if (number >= Long)
            {
                words[count++] = (ushort)(Long | (number >> WordBits));
            }

            words[count++] = (ushort)number;
        }

        return count;
    }

    /// <summary>A piece of the document; its key, where it is a short one.</summary>
    private readonly record struct Cutting(ShortKey Key, int Start, int Length);

    /// <summary>A piece that is looked for in the table soon.</summary>
    private readonly record struct Missing(KeyTable.Probe Probe, int Place);

    private sealed class Ordered(StoredBuffer buffer, int[] order) : StoredPieces(buffer.Table)
    {
        public override ReadOnlySpan<int> Read(int doc) => buffer.Read(order[doc]);
    }
}
