using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Unicode;

namespace IomSearch.Engine.Analysis;

/// <summary>Steps that several languages take with a word.</summary>
internal static class Words
{
    /// <summary>A word of ASCII in small letters, one byte a letter.</summary>
    public static int LowerAscii(ReadOnlySpan<char> word, Span<byte> lowered)
    {
        Ascii.ToLower(word, lowered, out var length);
        return length;
    }

    /// <summary>The length without an English 's; the apostrophe may be U+0027, U+2019 or U+FF07.</summary>
    public static int WithoutPossessive(ReadOnlySpan<char> word) =>
        word is [.., '\'' or '\u2019' or '\uFF07', 's' or 'S'] ? word.Length - 2 : word.Length;

    /// <summary>The length without an English 's.</summary>
    public static int WithoutPossessive(ReadOnlySpan<byte> word) =>
        word is [.., (byte)'\'', (byte)'s'] ? word.Length - 2 : word.Length;

    /// <summary>Writes a word as UTF-8; half characters become U+FFFD.</summary>
    public static int Encode(ReadOnlySpan<char> word, Span<byte> term)
    {
        Utf8.FromUtf16(word, term, out _, out var length);
        return length;
    }

    /// <summary>Folds a word and writes it as UTF-8.</summary>
    [SkipLocalsInit]
    public static int Fold(ReadOnlySpan<char> word, Span<byte> term)
    {
        Span<char> folded = stackalloc char[WordTokenizer.LongestToken * Folding.LongestForm];
        return Encode(folded[..Folding.Fold(word, folded)], term);
    }

    /// <summary>
    /// Copies a word for a stemmer that takes one byte a letter: every letter beyond ASCII becomes a byte beyond ASCII,
    /// two neighbours the same byte exactly when they are the same letter.
    /// </summary>
    public static void Shadow(ReadOnlySpan<char> word, Span<byte> shadow)
    {
        for (var i = 0; i < word.Length; i++)
        {
            var same = i > 0 && word[i] == word[i - 1];
            var other = i > 0 && shadow[i - 1] == 0x80;
            shadow[i] = word[i] < 0x80 ? (byte)word[i]
                : same ? shadow[i - 1]
                : (byte)(other ? 0x81 : 0x80);
        }
    }

    /// <summary>Takes over into the word what a stemmer did to its shadow; only ASCII
    /// letters can have changed.</summary>
    public static void TakeOver(ReadOnlySpan<byte> stem, Span<char> word)
    {
        for (var i = 0; i < stem.Length; i++)
        {
            word[i] = stem[i] < 0x80 ? (char)stem[i] : word[i];
        }
    }
}
