using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace IomSearch.Engine.Terms;

/// <summary>Byte strings numbered from 0 in the order in which they came, found by their hash.</summary>
/// <remarks>Keys lie one after the other in slabs, never as objects. A slot has the first eight bytes of its key: most
/// keys are no longer, so that one look at one place tells whether they are known. Open addressing with linear probing
/// (Knuth, volume 3, 6.4).</remarks>
internal sealed class KeyTable
{
    private const int SlabBits = 16;
    private const int SlabBytes = 1 << SlabBits;
    private const int LeastSlots = 1 << 12;
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private readonly List<byte[]> slabs = [];
    private Slot[] slots = new Slot[LeastSlots];
    private int[] keys = new int[LeastSlots / 2];
    private int slabsInUse;
    private int slabUsed = SlabBytes;

    /// <summary>Number of different keys.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes taken, about.</summary>
    public long Bytes => ((long)slabsInUse * SlabBytes) + (slots.Length * 16L) + (keys.Length * sizeof(int));

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
    public int FindOrAdd(byte first, ReadOnlySpan<byte> rest) => FindOrAdd(Probe.Of(first, rest), first, rest);

    /// <summary>The number of a key; -1 when it was never added.</summary>
    public int Find(byte first, ReadOnlySpan<byte> rest) => SlotOf(Probe.Of(first, rest), first, rest).NumberAndOne - 1;

    /// <summary>Lets the processor fetch the place where a key would stand, which is seldom near: whoever has many keys
    /// to find asks for all before the first is found.</summary>
    public unsafe void Prefetch(in Probe probe)
    {
        if (Sse.IsSupported)
        {
            // An address that the collector has moved from is fetched in vain, and no more.
            Sse.Prefetch0(Unsafe.AsPointer(ref slots[probe.Place(slots.Length)]));
        }
    }

    /// <summary>The number of a key, which is added when it is new.</summary>
    /// <param name="probe">What is known of the key by itself.</param>
    /// <param name="first">The first byte of the key: its kind.</param>
    /// <param name="rest">The rest, at most 65,000 bytes.</param>
    public int FindOrAdd(in Probe probe, byte first, ReadOnlySpan<byte> rest)
    {
        ref var slot = ref SlotOf(probe, first, rest);
        if (slot.NumberAndOne != 0)
        {
            return slot.NumberAndOne - 1;
        }

        slot = new Slot(probe.Start, probe.Check, Count + 1);
        Add(first, rest);
        return Count - 1;
    }

    /// <summary>All numbers in the order of their keys' bytes.</summary>
    /// <remarks>Most keys differ in their first eight bytes, which are compared as numbers; the rest
    /// decides among the others.</remarks>
    public int[] Sorted()
    {
        var starts = new ulong[Count];
        var order = new int[Count];
        for (var number = 0; number < Count; number++)
        {
            (starts[number], order[number]) = (BinaryPrimitives.ReverseEndianness(Probe.StartOf(this[number])), number);
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

    /// <summary>Takes all keys out; the memory stays for others.</summary>
    public void Clear()
    {
        Array.Clear(slots);
        (Count, slabsInUse, slabUsed) = (0, 0, SlabBytes);
    }

    // Where a key is, or the free slot where it belongs.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Slot SlotOf(in Probe probe, byte first, ReadOnlySpan<byte> rest)
    {
        var table = slots;
        for (var at = probe.Place(table.Length); ; at = (at + 1) & (table.Length - 1))
        {
            ref var slot = ref table[at];
            if (slot.NumberAndOne == 0
                || (slot.Start == probe.Start && slot.Check == probe.Check
                    && (rest.Length <= sizeof(ulong) || Is(slot.NumberAndOne - 1, first, rest))))
            {
                return ref slot;
            }
        }
    }

    private bool Is(int number, byte first, ReadOnlySpan<byte> rest) =>
        this[number] is var key && key[0] == first && key[1..].SequenceEqual(rest);

    private void Add(byte first, ReadOnlySpan<byte> rest)
    {
        var size = sizeof(ushort) + 1 + rest.Length;
        if (slabUsed + size > SlabBytes)
        {
            if (slabsInUse == slabs.Count)
            {
                slabs.Add(new byte[SlabBytes]);
            }

            slabsInUse++;
            slabUsed = 0;
        }

        if (Count == keys.Length)
        {
            Array.Resize(ref keys, keys.Length * 2);
        }

        keys[Count++] = ((slabsInUse - 1) << SlabBits) + slabUsed;
        var target = slabs[slabsInUse - 1].AsSpan(slabUsed);
        BinaryPrimitives.WriteUInt16LittleEndian(target, (ushort)(rest.Length + 1));
        target[sizeof(ushort)] = first;
        rest.CopyTo(target[(sizeof(ushort) + 1)..]);
        slabUsed += size;
        if (Count * 3L > slots.Length * 2L)
        {
            Grow();
        }
    }

    private void Grow()
    {
        var larger = new Slot[slots.Length * 2];
        foreach (ref readonly var slot in slots.AsSpan())
        {
            if (slot.NumberAndOne != 0)
            {
                var at = new Probe(slot.Start, slot.Check).Place(larger.Length);
                while (larger[at].NumberAndOne != 0)
                {
                    at = (at + 1) & (larger.Length - 1);
                }

                larger[at] = slot;
            }
        }

        slots = larger;
    }

    /// <summary>What is known of a key by itself, wherever it stands: the key whole, if it is short.</summary>
    /// <param name="Start">Its first eight bytes after the kind.</param>
    /// <param name="Check">Kind and length of a key of up to eight bytes; of others a hash.</param>
    internal readonly record struct Probe(ulong Start, uint Check)
    {
        /// <summary>Of a key.</summary>
        public static Probe Of(byte first, ReadOnlySpan<byte> rest) =>
            new(StartOf(rest), rest.Length <= sizeof(ulong) ? (uint)(first << 8 | rest.Length) : HashOf(first, rest));

        // Little-endian. Zeros behind a short key: a longer one that goes on with zeros is told apart by its length.
        internal static ulong StartOf(ReadOnlySpan<byte> key) => key.Length switch
        {
            >= 8 => BinaryPrimitives.ReadUInt64LittleEndian(key),
            >= 4 => BinaryPrimitives.ReadUInt32LittleEndian(key)
                | (ulong)BinaryPrimitives.ReadUInt32LittleEndian(key[^4..]) << ((key.Length - 4) * 8),
            >= 2 => key[0] | (ulong)BinaryPrimitives.ReadUInt16LittleEndian(key[^2..]) << ((key.Length - 2) * 8),
            1 => key[0],
            _ => 0,
        };

        /// <summary>Where the key is looked for first.</summary>
        internal int Place(int slots) =>
            (int)(((Start ^ (Check * 0xFF51_AFD7_ED55_8CCD)) * Golden) >> 32) & (slots - 1);

        // Of a key past its first eight bytes; the highest bit tells it from the check of a short key.
        private static uint HashOf(byte first, ReadOnlySpan<byte> rest)
        {
            var hash = (((ulong)rest.Length << 8) | first) * Golden;
            for (var at = sizeof(ulong); at + sizeof(ulong) < rest.Length; at += sizeof(ulong))
            {
                hash = BitOperations.RotateLeft(
                    (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(rest[at..])) * Golden, 29);
            }

            hash = (hash ^ BinaryPrimitives.ReadUInt64LittleEndian(rest[^sizeof(ulong)..])) * Golden;
            return (uint)(hash >> 32) | 0x8000_0000;
        }
    }

    /// <summary>A place for a key: 16 bytes.</summary>
    /// <param name="Start">As of its <see cref="Probe"/>.</param>
    /// <param name="Check">As of its <see cref="Probe"/>.</param>
    /// <param name="NumberAndOne">Its number and one; 0 where there is none.</param>
    private readonly record struct Slot(ulong Start, uint Check, int NumberAndOne);
}
