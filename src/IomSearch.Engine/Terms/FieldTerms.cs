using System.Runtime.InteropServices;
using IomSearch.Engine.IO;

namespace IomSearch.Engine.Terms;

/// <summary>The terms of one field of a segment.</summary>
internal sealed class FieldTerms
{
    private readonly FrameReader frame;
    private readonly long start;
    private readonly long keys;
    private readonly int keysLength;

    private FieldTerms(FrameReader frame, ref ByteReader line)
    {
        this.frame = frame;
        Count = line.Varint();
        Blocks = line.Varint();
        start = line.LongVarint();
        keys = line.LongVarint();
        keysLength = line.Varint();
    }

    /// <summary>Number of terms.</summary>
    public int Count { get; }

    /// <summary>Number of blocks.</summary>
    public int Blocks { get; }

    /// <summary>Reads a line of the directory, after its field number.</summary>
    public static FieldTerms Read(FrameReader frame, ref ByteReader line) => new(frame, ref line);

    /// <summary>The number of the last block whose first term is not after a text; -1 when all are.</summary>
    public int BlockOf(ReadOnlySpan<byte> text)
    {
        var firstTerms = frame.Span(keys, keysLength);
        var offsets = Offsets(0);
        var (low, high) = (0, Blocks - 1);
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            var key = firstTerms[(int)offsets[middle]..(int)offsets[middle + 1]];
            if (key.SequenceCompareTo(text) <= 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle - 1;
            }
        }

        return high;
    }

    /// <summary>The first block from a number on whose first term does not begin with a prefix, where all before it do:
    /// in steps that double, then by halves. The number of blocks when there is none.</summary>
    public int BlockBeyond(int from, ReadOnlySpan<byte> prefix)
    {
        var firstTerms = frame.Span(keys, keysLength);
        var offsets = Offsets(0);
        var (low, step) = (from, 1);
        while (low + step <= Blocks && Begins(firstTerms, offsets, low + step - 1, prefix))
        {
            low += step;
            step *= 2;
        }

        var high = Math.Min(low + step - 1, Blocks);
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (Begins(firstTerms, offsets, middle, prefix))
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

    /// <summary>A block's bytes, to be read later by <see cref="Reader"/>, and where its names
    /// and entries start.</summary>
    public CheckedBytes Bytes(int block, out int terms, out int names, out int entries)
    {
        names = Block(block, out terms, out entries).Position;
        var offsets = Offsets(Blocks + 1);
        return frame.Range(start + offsets[block], (int)(offsets[block + 1] - offsets[block]));
    }

    /// <summary>A reader of a block's bytes from a place on.</summary>
    public ByteReader Reader(int block, CheckedBytes bytes, int position) =>
        new(bytes.Span, frame.Name, block) { Position = position };

    /// <summary>The names of a block's terms; the entries follow at <paramref name="entries"/>.</summary>
    public ByteReader Block(int block, out int terms, out int entries)
    {
        terms = Math.Min(TermDictionaryWriter.BlockTerms, Count - (block * TermDictionaryWriter.BlockTerms));
        var offsets = Offsets(Blocks + 1);
        var reader = frame.Bytes(start + offsets[block], (int)(offsets[block + 1] - offsets[block]));
        var length = reader.Varint();
        entries = reader.Position + length;
        return reader;
    }

    /// <summary>The entry of a term, or false when there is no such term.</summary>
    public bool TryFind(ReadOnlySpan<byte> text, out TermEntry entry)
    {
        entry = default;
        var block = BlockOf(text);
        if (block < 0)
        {
            return false;
        }

        var reader = Block(block, out var terms, out var entries);
        var found = Find(ref reader, terms, text);
        if (found < 0)
        {
            return false;
        }

        reader.Position = entries;
        for (var i = 0; i <= found; i++)
        {
            entry = ReadEntry(ref reader, entry);
        }

        return true;
    }

    /// <summary>Reads the entry that follows <paramref name="before"/>, or a block's first after the default.</summary>
    public static TermEntry ReadEntry(ref ByteReader reader, in TermEntry before)
    {
        var documents = reader.Varint();
        return new TermEntry(
            documents,
            documents + reader.LongVarint(),
            before.Postings + reader.LongVarint(),
            before.Positions + reader.LongVarint());
    }

    // Front coding decides most terms without comparing them: matched is how far the term before agreed with the text.
    private static int Find(ref ByteReader reader, int terms, ReadOnlySpan<byte> text)
    {
        var matched = 0;
        for (var i = 0; i < terms; i++)
        {
            var shared = reader.Varint();
            var suffix = reader.Bytes(reader.Varint());
            if (shared > matched)
            {
                continue;
            }

            if (shared < matched)
            {
                return -1;
            }

            matched += suffix.CommonPrefixLength(text[shared..]);
            if (matched == text.Length && shared + suffix.Length == matched)
            {
                return i;
            }
        }

        return -1;
    }

    private static bool Begins(
        ReadOnlySpan<byte> firstTerms, ReadOnlySpan<uint> offsets, int block, ReadOnlySpan<byte> prefix) =>
        firstTerms[(int)offsets[block]..(int)offsets[block + 1]].StartsWith(prefix);

    private ReadOnlySpan<uint> Offsets(int from)
    {
        var aligned = (keys + keysLength + sizeof(uint) - 1) & -sizeof(uint);
        return MemoryMarshal.Cast<byte, uint>(
            frame.Span(aligned + ((long)from * sizeof(uint)), (Blocks + 1) * sizeof(uint)));
    }
}
