using System.Runtime.InteropServices;
using IomSearch.Engine.IO;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Postings;

/// <summary>Goes through the documents of one term, ascending; the format is <see cref="PostingsWriter"/>'s.</summary>
/// <remarks>Blocks are found by their last document and unpacked one at a time; frequencies only when asked for.</remarks>
internal sealed class PostingsCursor
{
    /// <summary>The document after the last.</summary>
    public const int End = int.MaxValue;

    private readonly FrameReader frame;
    private readonly TermEntry entry;
    private readonly int blocks;
    private readonly long skip;
    private readonly long firstBlock;
    private readonly uint[] docs = new uint[BlockCodec.Length];
    private readonly uint[] counts = new uint[BlockCodec.Length];
    private int block = -1;
    private int filled;
    private int index;
    private long countsAt = -1;

    /// <summary>Stands before the first document.</summary>
    public PostingsCursor(FrameReader frame, in TermEntry entry)
    {
        (this.frame, this.entry) = (frame, entry);
        blocks = entry.Documents / BlockCodec.Length;
        skip = entry.Postings + Impact.Size;
        firstBlock = blocks == 0
            ? entry.Postings
            : skip + ((((long)blocks * 3) + 1) * sizeof(uint)) + ((long)blocks * Impact.Size);
    }

    /// <summary>The present document; -1 before the first, <see cref="End"/> after the last.</summary>
    public int Doc { get; private set; } = -1;

    /// <summary>Number of documents.</summary>
    public int Documents => entry.Documents;

    /// <summary>The place of the present block: its number, and the place of the present document in it.</summary>
    public (int Block, int Index) Place => (block, index);

    /// <summary>How often the term stands in the present document.</summary>
    public int Frequency => Frequencies()[index] is var frequency and <= int.MaxValue ? (int)frequency : End;

    /// <summary>Goes to the next document.</summary>
    public int Next()
    {
        if (++index < filled)
        {
            return Doc = (int)docs[index];
        }

        if (block >= blocks)
        {
            return Doc = End;
        }

        Open(block + 1);
        return Doc = filled == 0 ? End : (int)docs[0];
    }

    /// <summary>Goes to the first document that is not before <paramref name="target"/>; never backwards.</summary>
    public int SeekTo(int target)
    {
        if (target <= Doc)
        {
            return Doc;
        }

        if (block < 0 || (block < blocks && docs[filled - 1] < (uint)target))
        {
            Open(blocks == 0 ? 0 : BlockOf(target));
        }

        while (index < filled && docs[index] < (uint)target)
        {
            index++;
        }

        return Doc = index < filled ? (int)docs[index] : End;
    }

    /// <summary>The frequencies of the present block's documents.</summary>
    public ReadOnlySpan<uint> Frequencies()
    {
        if (countsAt >= 0)
        {
            var bits = frame.Span(countsAt, 1)[0];
            BlockCodec.Unpack(Packed(countsAt + 1, bits), bits, counts);
            foreach (ref var count in counts.AsSpan())
            {
                count++;
            }

            countsAt = -1;
        }

        return counts.AsSpan(0, filled);
    }

    /// <summary>Where the positions of the present block start, from the term's first.</summary>
    public long PositionsStart() => blocks == 0 ? 0 : Numbers(2 * blocks, blocks + 1)[block];

    /// <summary>What the best document of the term can be; false where it has too few to keep it.</summary>
    public bool TryImpact(out Impact impact)
    {
        impact = Impact.Empty;
        if (blocks == 0)
        {
            return false;
        }

        impact = MemoryMarshal.Read<Impact>(frame.Span(entry.Postings, Impact.Size));
        return true;
    }

    private void Open(int number)
    {
        (block, index) = (number, 0);
        if (number == blocks)
        {
            OpenTail();
            return;
        }

        var at = firstBlock + (number == 0 ? 0 : Numbers(blocks, blocks)[number - 1]);
        var bits = frame.Span(at, 1)[0];
        var before = number == 0 ? uint.MaxValue : Lasts()[number - 1];
        BlockCodec.UnpackSums(Packed(at + 1, bits), bits, before, docs);
        for (var i = 0; i < BlockCodec.Length; i++)
        {
            // The sum of gaps less one each: document i has i + 1 of them to make up for.
            docs[i] += (uint)i + 1;
        }

        filled = BlockCodec.Length;
        countsAt = at + 1 + BlockCodec.PackedLength(bits);
    }

    private void OpenTail()
    {
        countsAt = -1;
        filled = entry.Documents % BlockCodec.Length;
        var at = firstBlock + (blocks == 0 ? 0 : Numbers(blocks, blocks)[blocks - 1]);
        // A posting of the tail takes ten bytes at most; the body may end before.
        var reader = frame.Bytes(at, (int)Math.Min(filled * 10, frame.Length - at));
        var doc = blocks == 0 ? -1L : Lasts()[blocks - 1];
        for (var i = 0; i < filled; i++)
        {
            var gap = reader.LongVarint();
            doc += (gap >> 1) + 1;
            docs[i] = (uint)doc;
            counts[i] = (gap & 1) == 1 ? 1 : (uint)reader.Varint();
        }
    }

    // The first block that can hold a document, by binary search over the last documents of those to come.
    private int BlockOf(int target)
    {
        var lasts = Lasts();
        var (low, high) = (block + 1, blocks);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (lasts[middle] < (uint)target)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private ReadOnlySpan<byte> Packed(long at, byte bits) => bits <= 32
        ? frame.Span(at, BlockCodec.PackedLength(bits))
        : throw new CorruptIndexException(frame.Name, at, $"{bits} bits to a number");

    private ReadOnlySpan<uint> Lasts() => Numbers(0, blocks);

    private ReadOnlySpan<uint> Numbers(int from, int count) =>
        MemoryMarshal.Cast<byte, uint>(frame.Span(skip + ((long)from * sizeof(uint)), count * sizeof(uint)));
}
