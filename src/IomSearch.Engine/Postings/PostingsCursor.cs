using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using IomSearch.Engine.IO;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Postings;

/// <summary>Goes through the documents of one term, ascending; the format is <see cref="PostingsWriter"/>'s.</summary>
/// <remarks>Blocks are found by their last document and unpacked one at a time; frequencies
/// only when asked for.</remarks>
internal sealed class PostingsCursor
{
    /// <summary>The document after the last.</summary>
    public const int End = int.MaxValue;

    private const int Lanes = 8;
    private const uint AllLanes = (1 << Lanes) - 1;

    // Behind the last document stand as many ends as are looked at together.
    private readonly uint[] docs = new uint[BlockCodec.Length + Lanes];
    private readonly uint[] counts = new uint[BlockCodec.Length];
    private FrameReader? opened;
    private TermEntry entry;
    private int blocks;
    private long skip;
    private long firstBlock;
    private int block;
    private int filled;
    private int index;
    private long countsAt;
    private int ahead;

    /// <summary>Stands before the first document of a term, whatever it stood at before.</summary>
    /// <param name="postings">The postings of a segment.</param>
    /// <param name="term">The term.</param>
    public PostingsCursor Begin(FrameReader postings, in TermEntry term)
    {
        opened = postings;
        Reset(term);
        return this;
    }

    /// <summary>The present document; -1 before the first, <see cref="End"/> after the last.</summary>
    public int Doc { get; private set; }

    /// <summary>Number of documents.</summary>
    public int Documents => entry.Documents;

    /// <summary>The place of the present block: its number, and the place of the present document in it.</summary>
    public (int Block, int Index) Place => (block, index);

    /// <summary>How often the term stands in the present document.</summary>
    public int Frequency => Frequencies()[index] is var frequency and <= int.MaxValue ? (int)frequency : End;

    /// <summary>Stands before the first document of another term of the segment.</summary>
    public void Reset(in TermEntry term)
    {
        entry = term;
        blocks = entry.Documents / BlockCodec.Length;
        skip = entry.Postings + Impact.Size;
        firstBlock = blocks == 0
            ? entry.Postings
            : skip + ((((long)blocks * 3) + 1) * sizeof(uint)) + ((long)blocks * Impact.Size);
        (Doc, block, filled, index, countsAt, ahead) = (-1, -1, 0, 0, -1, 0);
    }

    private FrameReader Frame => opened!;

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
            Open(blocks == 0 ? 0 : BlockOf(Lasts(), target, block + 1));
        }

        index = FirstFrom(target);
        return Doc = (int)docs[index];
    }

    /// <summary>Goes to the first document that is not before <paramref name="target"/> and is in a
    /// set; never backwards.</summary>
    public int SeekTo(int target, DocSet set)
    {
        if (SeekTo(target) == End)
        {
            return End;
        }

        var words = set.Words;
        do
        {
            for (; index < filled; index++)
            {
                var doc = docs[index];
                if ((words[(int)(doc >> 6)] >> (int)(doc & 63) & 1) != 0)
                {
                    return Doc = (int)doc;
                }
            }
        }
        while (NextBlock());
        return Doc;
    }

    /// <summary>The frequencies of the present block's documents.</summary>
    public ReadOnlySpan<uint> Frequencies()
    {
        if (countsAt >= 0)
        {
            var bits = Frame.Span(countsAt, 1)[0];
            BlockCodec.Unpack(Packed(countsAt + 1, bits), bits, counts);
            AddOne(counts);
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

        impact = MemoryMarshal.Read<Impact>(Frame.Span(entry.Postings, Impact.Size));
        return true;
    }

    /// <summary>What the best document of a stretch can be, without going there.</summary>
    /// <param name="from">Where the stretch begins; never before that of the call before.</param>
    /// <param name="upTo">The last document of the stretch, <see cref="End"/> when no more follow.</param>
    /// <param name="impact">Of all documents of the stretch; not given for the tail of a term
    /// too rare to keep one.</param>
    /// <returns>The number of the stretch's block; -1 when the term has no document left.</returns>
    public int Ahead(int from, out int upTo, out Impact impact)
    {
        upTo = End;
        if (blocks == 0)
        {
            impact = Impact.Empty;
            return Doc == End ? -1 : 0;
        }

        var lasts = Lasts();
        if (ahead < blocks && lasts[ahead] < (uint)from)
        {
            ahead = BlockOf(lasts, from, ahead + 1);
        }

        if (ahead < blocks)
        {
            upTo = (int)lasts[ahead];
            impact = MemoryMarshal.Cast<byte, Impact>(Frame.Span(
                skip + ((((long)blocks * 3) + 1) * sizeof(uint)), blocks * Impact.Size))[ahead];
            return ahead;
        }

        TryImpact(out impact);
        return entry.Documents % BlockCodec.Length == 0 || Doc == End ? -1 : ahead;
    }

    /// <summary>The documents of the present block from the present one on; the cursor
    /// stands behind them then.</summary>
    public ReadOnlySpan<uint> TakeBlock()
    {
        var taken = docs.AsSpan(index, filled - index);
        index = filled;
        return taken;
    }

    /// <summary>The documents of the present block from the present one on and before another, which is behind it; the
    /// cursor stands on the last of them then.</summary>
    /// <param name="end">The document that is not taken.</param>
    /// <param name="frequencies">Their frequencies.</param>
    public ReadOnlySpan<uint> TakeTo(int end, out ReadOnlySpan<uint> frequencies)
    {
        var from = index;
        var all = Frequencies();
        index = (docs[filled - 1] < (uint)end ? filled : FirstFrom(end)) - 1;
        Doc = (int)docs[index];
        frequencies = all[from..(index + 1)];
        return docs.AsSpan(from..(index + 1));
    }

    /// <summary>Goes to the next block with documents; false after the last. The cursor stands at
    /// the block's first.</summary>
    public bool NextBlock()
    {
        if (block >= blocks)
        {
            Doc = End;
            return false;
        }

        Open(block + 1);
        Doc = filled == 0 ? End : (int)docs[0];
        return filled > 0;
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
        var bits = Frame.Span(at, 1)[0];
        var before = number == 0 ? uint.MaxValue : Lasts()[number - 1];
        BlockCodec.UnpackSums(Packed(at + 1, bits), bits, before, docs.AsSpan(0, BlockCodec.Length));
        // The sum of gaps less one each: document i has i + 1 of them to make up for.
        AddPlaces(docs);
        Close(BlockCodec.Length);
        countsAt = at + 1 + BlockCodec.PackedLength(bits);
    }

    private void OpenTail()
    {
        countsAt = -1;
        Close(entry.Documents % BlockCodec.Length);
        var at = firstBlock + (blocks == 0 ? 0 : Numbers(blocks, blocks)[blocks - 1]);
        // A posting of the tail takes ten bytes at most; the body may end before.
        var reader = Frame.Bytes(at, (int)Math.Min(filled * 10, Frame.Length - at));
        var doc = blocks == 0 ? -1L : Lasts()[blocks - 1];
        for (var i = 0; i < filled; i++)
        {
            var gap = reader.LongVarint();
            doc += (gap >> 1) + 1;
            docs[i] = (uint)doc;
            counts[i] = (gap & 1) == 1 ? 1 : (uint)reader.Varint();
        }
    }

    private void Close(int count)
    {
        filled = count;
        docs.AsSpan(count, Lanes).Fill(PostingsCursor.End);
    }

    // The first block from a number on that can hold a document: in steps that double, then by halves.
    private static int BlockOf(ReadOnlySpan<uint> lasts, int target, int from)
    {
        var (low, step) = (from, 1);
        while (low + step < lasts.Length && lasts[low + step] < (uint)target)
        {
            low += step;
            step *= 2;
        }

        var high = Math.Min(low + step, lasts.Length);
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

    // The place of the first document of the block, from the present one on, that is not before another; that of the
    // end behind the last. Eight at a time, and nearly always once: the numbers are positive, so that they compare as
    // signed ones too.
    private int FirstFrom(int target)
    {
        var wanted = Vector256.Create(target);
        for (var place = index; ; place += Lanes)
        {
            var row = Vector256.Create<uint>(docs.AsSpan(place, Lanes)).AsInt32();
            var before = Vector256.LessThan(row, wanted).ExtractMostSignificantBits();
            if (before != AllLanes)
            {
                return place + BitOperations.TrailingZeroCount(~before);
            }
        }
    }

    private static void AddOne(Span<uint> values)
    {
        foreach (ref var row in MemoryMarshal.Cast<uint, Vector128<uint>>(values[..BlockCodec.Length]))
        {
            row += Vector128<uint>.One;
        }
    }

    private static void AddPlaces(Span<uint> values)
    {
        var places = Vector128.Create(1u, 2, 3, 4);
        foreach (ref var row in MemoryMarshal.Cast<uint, Vector128<uint>>(values[..BlockCodec.Length]))
        {
            row += places;
            places += Vector128.Create(4u);
        }
    }

    private ReadOnlySpan<byte> Packed(long at, byte bits) => bits <= 32
        ? Frame.Span(at, BlockCodec.PackedLength(bits))
        : throw new CorruptIndexException(Frame.Name, at, $"{bits} bits to a number");

    private ReadOnlySpan<uint> Lasts() => Numbers(0, blocks);

    private ReadOnlySpan<uint> Numbers(int from, int count) =>
        MemoryMarshal.Cast<byte, uint>(Frame.Span(skip + ((long)from * sizeof(uint)), count * sizeof(uint)));
}
