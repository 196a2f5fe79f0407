using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;

namespace IomSearch.Engine.Terms;

/// <summary>Byte strings numbered from 0 in the order in which they came, found by their hash.</summary>
/// <remarks>Keys lie one after the other in slabs, never as objects. A slot is the upper bits of a hash and a number, so that a
/// slot of another key is passed over without a look at the key. Open addressing with linear probing (Knuth, volume 3, 6.4).</remarks>
internal sealed class KeyTable
{
    private const int SlabBits = 16;
    private const int SlabBytes = 1 << SlabBits;
    private const int LeastSlots = 1 << 12;

    private readonly List<byte[]> slabs = [];
    private ulong[] slots = new ulong[LeastSlots];
    private int[] keys = new int[LeastSlots / 2];
    private int slabUsed = SlabBytes;

    /// <summary>Number of different keys.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes taken, about.</summary>
    public long Bytes => ((long)slabs.Count * SlabBytes) + (slots.Length * sizeof(ulong)) + (keys.Length * sizeof(int));

    /// <summary>A key by its number; its first byte is the one that it was added with.</summary>
    public ReadOnlySpan<byte> this[int number]
    {
        get
        {
            var at = keys[number];
            var slab = slabs[at >> SlabBits].AsSpan(at & (SlabBytes - 1));
            return slab.Slice(sizeof(ushort), BinaryPrimitives.ReadUInt16LittleEndian(slab));
        }
    }

    /// <summary>The number of a key, which is added when it is new.</summary>
    /// <param name="first">The first byte of the key: its kind.</param>
    /// <param name="rest">The rest, at most 65,000 bytes.</param>
    public int FindOrAdd(byte first, ReadOnlySpan<byte> rest)
    {
        var hash = Hash(first, rest);
        var mask = slots.Length - 1;
        for (var slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            var number = (int)(uint)slots[slot] - 1;
            if (number < 0)
            {
                slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | (uint)(Count + 1);
                Add(first, rest);
                return Count - 1;
            }

            if ((slots[slot] ^ hash) >> 32 == 0 && this[number] is var key && key[0] == first && key[1..].SequenceEqual(rest))
            {
                return number;
            }
        }
    }

    /// <summary>All numbers in the order of their keys' bytes.</summary>
    /// <remarks>Most keys differ in their first eight bytes, which are compared as numbers; the rest decides among the others.</remarks>
    public int[] Sorted()
    {
        var starts = new ulong[Count];
        var order = new int[Count];
        for (var number = 0; number < Count; number++)
        {
            (starts[number], order[number]) = (StartOf(this[number]), number);
        }

        Array.Sort(starts, order);
        for (var (from, to) = (0, 0); from < Count; from = to)
        {
            for (to = from + 1; to < Count && starts[to] == starts[from];)
            {
                to++;
            }

            if (to - from > 1)
            {
                order.AsSpan(from..to).Sort((a, b) => this[a].SequenceCompareTo(this[b]));
            }
        }

        return order;
    }

    // Zeros behind a short key: a longer one that goes on with zeros is told apart by the rest.
    private static ulong StartOf(ReadOnlySpan<byte> key)
    {
        Span<byte> start = stackalloc byte[sizeof(ulong)];
        start.Clear();
        key[..Math.Min(key.Length, sizeof(ulong))].CopyTo(start);
        return BinaryPrimitives.ReadUInt64BigEndian(start);
    }

    private void Add(byte first, ReadOnlySpan<byte> rest)
    {
        var size = sizeof(ushort) + 1 + rest.Length;
        if (slabUsed + size > SlabBytes)
        {
            slabs.Add(new byte[SlabBytes]);
            slabUsed = 0;
        }

        if (Count == keys.Length)
        {
            Array.Resize(ref keys, keys.Length * 2);
        }

        keys[Count++] = ((slabs.Count - 1) << SlabBits) + slabUsed;
        var target = slabs[^1].AsSpan(slabUsed);
        BinaryPrimitives.WriteUInt16LittleEndian(target, (ushort)(rest.Length + 1));
        target[sizeof(ushort)] = first;
        rest.CopyTo(target[(sizeof(ushort) + 1)..]);
        slabUsed += size;
        if (Count * 2 > slots.Length)
        {
            Grow();
        }
    }

    private void Grow()
    {
        slots = new ulong[slots.Length * 2];
        var mask = slots.Length - 1;
        for (var number = 0; number < Count; number++)
        {
            var key = this[number];
            var hash = Hash(key[0], key[1..]);
            var slot = (int)hash & mask;
            while (slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            slots[slot] = hash & 0xFFFF_FFFF_0000_0000 | (uint)(number + 1);
        }
    }

    // Eight bytes at a time, each mixed in by a multiplication with the golden ratio's bits.
    private static ulong Hash(byte first, ReadOnlySpan<byte> rest)
    {
        const ulong golden = 0x9E3779B97F4A7C15;
        var hash = (first + 1UL) * golden;
        var words = MemoryMarshal.Cast<byte, ulong>(rest);
        foreach (var word in words)
        {
            hash = BitOperations.RotateLeft((hash ^ word) * golden, 29);
        }

        foreach (var single in rest[(words.Length * sizeof(ulong))..])
        {
            hash = BitOperations.RotateLeft((hash ^ single) * golden, 29);
        }

        return hash ^ (hash >> 32);
    }
}
