using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using IomSearch.Engine.Postings;

namespace IomSearch.Engine.Segments;

/// <summary>The terms of the documents in memory, hashed by their bytes, each with its postings as they grow.</summary>
/// <remarks>A term's key is its field's number and its UTF-8; keys lie one after the other in slabs, never as strings.</remarks>
internal sealed class TermTable
{
    private const int SlabBits = 16;
    private const int SlabBytes = 1 << SlabBits;

    private readonly SlicePool pool = new();
    private readonly List<byte[]> slabs = [];
    private int[] slots = new int[1 << 12];
    private Term[] terms = new Term[1 << 11];
    private int slabUsed = SlabBytes;

    /// <summary>Number of different terms.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes taken, about.</summary>
    public long Bytes => pool.Bytes + ((long)slabs.Count * SlabBytes) + (slots.Length * sizeof(int)) + (terms.Length * 52L);

    /// <summary>Adds an occurrence; documents ascend, positions do not descend in a document.</summary>
    public void Add(byte field, ReadOnlySpan<byte> text, int doc, int position)
    {
        // Found first: adding may put a longer array in the place of the terms.
        var number = FindOrAdd(field, text);
        ref var term = ref terms[number];
        if (term.LastDoc != doc)
        {
            if (term.Documents > 0)
            {
                WriteDocument(ref term);
            }

            term.Gap = doc - term.LastDoc;
            (term.LastDoc, term.LastPosition, term.Frequency) = (doc, 0, 0);
            term.Documents++;
        }

        term.Frequency++;
        pool.Write(ref term.PositionsEnd, (uint)(position - term.LastPosition));
        term.LastPosition = position;
    }

    /// <summary>All terms' numbers, by field and then by byte order.</summary>
    public int[] Sorted()
    {
        var order = new int[Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        order.AsSpan().Sort((a, b) => Key(a).SequenceCompareTo(Key(b)));
        return order;
    }

    /// <summary>A term's field and UTF-8.</summary>
    public ReadOnlySpan<byte> Key(int number)
    {
        var at = terms[number].Key;
        var slab = slabs[at >> SlabBits].AsSpan(at & (SlabBytes - 1));
        return slab.Slice(sizeof(ushort), BinaryPrimitives.ReadUInt16LittleEndian(slab));
    }

    /// <summary>Fills a batch with a term's postings, documents numbered anew; those with a number below 0 are left out.</summary>
    public void Read(int number, ReadOnlySpan<int> newNumbers, PostingsBatch batch)
    {
        ref var term = ref terms[number];
        var documents = pool.Read(term.DocumentsStart, term.DocumentsEnd);
        var positions = pool.Read(term.PositionsStart, term.PositionsEnd);
        var doc = -1;
        batch.Clear();
        for (var left = term.Documents; left > 0; left--)
        {
            // The last document was never written: whether more occurrences follow was not known.
            var gap = left == 1 ? (uint)term.Gap << 1 : documents.Varint();
            var frequency = left == 1 ? term.Frequency : (gap & 1) == 1 ? 1 : (int)documents.Varint();
            doc += (int)(gap >> 1);
            ReadPositions(ref positions, newNumbers[doc] < 0 ? [] : batch.Add(newNumbers[doc], frequency), frequency);
        }
    }

    private static void ReadPositions(ref SlicePool.SliceReader positions, Span<int> target, int count)
    {
        var position = 0;
        for (var i = 0; i < count; i++)
        {
            position += (int)positions.Varint();
            if (target.Length > 0)
            {
                target[i] = position;
            }
        }
    }

    private void WriteDocument(ref Term term)
    {
        pool.Write(ref term.DocumentsEnd, (uint)(term.Gap << 1) | (term.Frequency == 1 ? 1u : 0));
        if (term.Frequency != 1)
        {
            pool.Write(ref term.DocumentsEnd, (uint)term.Frequency);
        }
    }

    private int FindOrAdd(byte field, ReadOnlySpan<byte> text)
    {
        var mask = slots.Length - 1;
        for (var slot = (int)Hash(field, text) & mask; ; slot = (slot + 1) & mask)
        {
            var number = slots[slot] - 1;
            if (number < 0)
            {
                slots[slot] = ++Count;
                NewTerm(field, text);
                if (Count * 2 > slots.Length)
                {
                    Grow();
                }

                return Count - 1;
            }

            var key = Key(number);
            if (key[0] == field && key[1..].SequenceEqual(text))
            {
                return number;
            }
        }
    }

    private void NewTerm(byte field, ReadOnlySpan<byte> text)
    {
        if (Count > terms.Length)
        {
            Array.Resize(ref terms, terms.Length * 2);
        }

        ref var term = ref terms[Count - 1];
        term.LastDoc = -1;
        term.Key = Keep(field, text);
        term.DocumentsStart = term.DocumentsEnd = pool.Start();
        term.PositionsStart = term.PositionsEnd = pool.Start();
    }

    private int Keep(byte field, ReadOnlySpan<byte> text)
    {
        var size = sizeof(ushort) + 1 + text.Length;
        if (slabUsed + size > SlabBytes)
        {
            slabs.Add(new byte[SlabBytes]);
            slabUsed = 0;
        }

        var target = slabs[^1].AsSpan(slabUsed);
        BinaryPrimitives.WriteUInt16LittleEndian(target, (ushort)(text.Length + 1));
        target[sizeof(ushort)] = field;
        text.CopyTo(target[(sizeof(ushort) + 1)..]);
        slabUsed += size;
        return ((slabs.Count - 1) << SlabBits) + slabUsed - size;
    }

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        var mask = slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var key = Key(number);
            var slot = (int)Hash(key[0], key[1..]) & mask;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = number + 1;
        }
    }

    // Eight bytes at a time, each mixed in by a multiplication with the golden ratio's bits.
    private static uint Hash(byte field, ReadOnlySpan<byte> text)
    {
        const ulong golden = 0x9E3779B97F4A7C15;
        var hash = (field + 1UL) * golden;
        var words = MemoryMarshal.Cast<byte, ulong>(text);
        foreach (var word in words)
        {
            hash = BitOperations.RotateLeft((hash ^ word) * golden, 29);
        }

        foreach (var single in text[(words.Length * sizeof(ulong))..])
        {
            hash = BitOperations.RotateLeft((hash ^ single) * golden, 29);
        }

        return (uint)(hash ^ (hash >> 32));
    }

    private struct Term
    {
        public int Key;
        public int LastDoc;
        public int Gap;
        public int Frequency;
        public int LastPosition;
        public int Documents;
        public int DocumentsStart;
        public int DocumentsEnd;
        public int PositionsStart;
        public int PositionsEnd;
    }
}
