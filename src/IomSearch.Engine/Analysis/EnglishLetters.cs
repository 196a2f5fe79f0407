using System.Runtime.CompilerServices;

namespace IomSearch.Engine.Analysis;

/// <summary>What the English stemmers ask of letters: vowels, regions, doubled consonants, and suffix rules.</summary>
/// <remarks>Words are lower-case bytes; a y that is a consonant is written Y while a stemmer is at work.</remarks>
internal static class EnglishLetters
{
    // Bit b & 31 of the letters a, e, i, o, u, y.
    private const uint Vowels = 1 << 1 | 1 << 5 | 1 << 9 | 1 << 15 | 1 << 21 | 1 << 25;

    public static bool IsVowel(byte letter) => letter >= (byte)'a' && ((Vowels >> (letter & 31)) & 1) != 0
        && letter < 0x80;

    public static bool HasVowel(ReadOnlySpan<byte> word)
    {
        foreach (var letter in word)
        {
            if (IsVowel(letter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes Y for each y that begins the word or follows a vowel; says whether there is one.</summary>
    public static bool MarkConsonantY(Span<byte> word)
    {
        if (!word.Contains((byte)'y'))
        {
            return false;
        }

        var marked = false;
        for (var i = 0; i < word.Length; i++)
        {
            if (word[i] == (byte)'y' && (i == 0 || IsVowel(word[i - 1])))
            {
                word[i] = (byte)'Y';
                marked = true;
            }
        }

        return marked;
    }

    /// <summary>The place after the first consonant that follows a vowel, from a place on; the
    /// length if there is none.</summary>
    public static int RegionAfter(ReadOnlySpan<byte> word, int start)
    {
        var i = start;
        while (i < word.Length && !IsVowel(word[i]))
        {
            i++;
        }

        while (i < word.Length && IsVowel(word[i]))
        {
            i++;
        }

        return Math.Min(i + 1, word.Length);
    }

    /// <summary>Whether a word ends in one of the doubled consonants bb dd ff gg mm nn pp rr tt.</summary>
    public static bool EndsDouble(ReadOnlySpan<byte> word) =>
        word.Length > 1 && word[^1] == word[^2]
        && word[^1] is (byte)'b' or (byte)'d' or (byte)'f' or (byte)'g' or (byte)'m' or (byte)'n' or (byte)'p'
            or (byte)'r' or (byte)'t';

    /// <summary>Whether a word ends consonant, vowel, consonant, the last of them not w, x or Y.</summary>
    public static bool EndsConsonantVowelConsonant(ReadOnlySpan<byte> word) =>
        word.Length > 2 && !IsVowel(word[^3]) && IsVowel(word[^2]) && !IsVowel(word[^1])
        && word[^1] is not ((byte)'w' or (byte)'x' or (byte)'Y');

    /// <summary>
    /// When the word has the suffix: replaces it, if it lies in the region from <paramref name="region"/> on, and is
    /// true either way, so that of several suffixes the longest, named first, decides alone.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Rule(ref Span<byte> word, ReadOnlySpan<byte> suffix, ReadOnlySpan<byte> with, int region)
    {
        if (!word.EndsWith(suffix))
        {
            return false;
        }

        var start = word.Length - suffix.Length;
        if (start >= region)
        {
            with.CopyTo(word[start..]);
            word = word[..(start + with.Length)];
        }

        return true;
    }
}
