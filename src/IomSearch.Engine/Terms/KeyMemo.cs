using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using IomSearch.Engine.Analysis;

namespace IomSearch.Engine.Terms;

/// <summary>Remembers the numbers of short keys met before, since few of them make up most of a text.</summary>
/// <remarks>
/// One place for each hash, the newer key takes it: what is remembered may be forgotten. It stands before a larger
/// table, of which it keeps what is asked for most near the processor: an entry has 16 bytes, all of them a megabyte.
/// It begins small and grows, empty again, when as many keys were kept as it has places, also those that were forgotten
/// and kept again. For one thread at a time.
/// </remarks>
internal sealed class KeyMemo
{
    private const int LeastBits = 8;
    private const int MostBits = 16;
    private const int GrowBits = 2;
    private const ulong Golden = 0x9E37_79B9_7F4A_7C15;

    private Entry[] entries = new Entry[1 << LeastBits];
    private int bits = LeastBits;
    private int kept;

    /// <summary>Bytes taken, about.</summary>
    public long Bytes => entries.Length * 16L;

    /// <summary>Lets the processor fetch the place of a key that is soon looked for.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Prefetch(ShortKey key)
    {
        if (Sse.IsSupported)
        {
            // An address that the collector has moved from is fetched in vain, and no more.
            Sse.Prefetch0(Unsafe.AsPointer(ref Place(key)));
        }
    }

    /// <summary>The number of a key, -1 when it is not remembered.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ShortKey key)
    {
        ref var entry = ref Place(key);
        return entry.Start == key.Start && entry.Rest == key.Rest ? entry.NumberAndOne - 1 : -1;
    }

    /// <summary>Remembers the number of a key, 0 or more.</summary>
    public void Keep(ShortKey key, int number)
    {
        if (++kept > entries.Length && bits < MostBits)
        {
            bits += GrowBits;
            entries = new Entry[1 << bits];
            kept = 0;
        }

        Place(key) = new Entry(key.Start, key.Rest, number + 1);
    }

    /// <summary>Forgets all keys.</summary>
    public void Clear()
    {
        Array.Clear(entries);
        kept = 0;
    }

    // The second odd constant is one of MurmurHash's: any that spreads the bits will do.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Entry Place(ShortKey key) =>
        ref entries[(int)(((key.Start ^ (key.Rest * 0xFF51_AFD7_ED55_8CCD)) * Golden) >> (64 - bits))];

    private readonly record struct Entry(ulong Start, uint Rest, int NumberAndOne);
}
