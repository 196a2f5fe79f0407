using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace IomSearch.Engine.Analysis;

/// <summary>Remembers the terms of words met before, since few words make up most of a text.</summary>
/// <remarks>
/// One place for each hash, the newer word takes it. An entry is 32 bytes: the word and its term, 15 letters at most
/// each, and the length of the term in the last byte. For one thread at a time.
/// </remarks>
internal sealed class WordCache
{
    /// <summary>The longest word that is remembered.</summary>
    public const int LongestWord = 15;

    private const int Bits = 13;

    private readonly Entry[] entries = new Entry[1 << Bits];

    /// <summary>Looks a word up.</summary>
    /// <param name="word">A word of 1 to 15 bytes, zeros after it.</param>
    /// <param name="term">Room of 16 bytes for its term.</param>
    /// <returns>The length of the term, -1 when the word is not remembered.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(Vector128<byte> word, Span<byte> term)
    {
        ref var entry = ref Place(word);
        if (entry.Word != word)
        {
            return -1;
        }

        entry.Term.CopyTo(term);
        return entry.Term.GetElement(LongestWord);
    }

    /// <summary>Remembers the term of a word.</summary>
    public void Keep(Vector128<byte> word, ReadOnlySpan<byte> term)
    {
        Span<byte> padded = stackalloc byte[LongestWord + 1];
        padded.Clear();
        term.CopyTo(padded);
        padded[LongestWord] = (byte)term.Length;
        ref var entry = ref Place(word);
        entry.Word = word;
        entry.Term = Vector128.Create<byte>(padded);
    }

    // The odd constants are the golden ratio's and one of MurmurHash's: any that spread the bits will do.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Entry Place(Vector128<byte> word)
    {
        var halves = word.AsUInt64();
        var hash = (halves[0] ^ (ulong.RotateLeft(halves[1], 31) * 0xFF51AFD7ED558CCD)) * 0x9E3779B97F4A7C15;
        return ref entries[hash >> (64 - Bits)];
    }

    private struct Entry
    {
        public Vector128<byte> Word;
        public Vector128<byte> Term;
    }
}
