using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace IomSearch.Engine.Stored;

/// <summary>Cuts bytes into words and what stands between them; put together again by <see cref="WordJoiner"/>.</summary>
/// <remarks>A word is up to 32 letters, digits of ASCII or bytes from 0x80 on. One space between two words is left out (the
/// spaceless words of de Moura, Navarro, Ziviani and Baeza-Yates, 2000); an empty piece says that there is none. Whatever the
/// bytes are, text or not, the same pieces make the same bytes.</remarks>
internal ref struct WordSplitter(ReadOnlySpan<byte> text)
{
    /// <summary>The longest piece, in bytes.</summary>
    public const int Longest = 32;

    private readonly ReadOnlySpan<byte> text = text;
    private int at;
    private bool afterWord;

    /// <summary>The present piece.</summary>
    public ReadOnlySpan<byte> Piece { get; private set; }

    /// <summary>Where the present piece ends.</summary>
    public readonly int End => at;

    /// <summary>Whether a piece is a word.</summary>
    public static bool IsWord(ReadOnlySpan<byte> piece) => piece.Length > 0 && IsOfWord(piece[0]);

    /// <summary>Goes to the next piece; false after the last.</summary>
    public bool Next()
    {
        if (at == text.Length)
        {
            return false;
        }

        if (afterWord)
        {
            if (IsOfWord(text[at]))
            {
                return Take(0, isWord: false);
            }

            if (text[at] != ' ' || at + 1 == text.Length || !IsOfWord(text[at + 1]))
            {
                return Take(Run(word: false), isWord: false);
            }

            at++;
        }

        var word = IsOfWord(text[at]);
        return Take(Run(word), word);
    }

    private static bool IsOfWord(byte value) => value >= 0x80 || char.IsAsciiLetterOrDigit((char)value);

    // As many as the longest piece has are looked at together where so many are left.
    private readonly int Run(bool word) => text.Length - at >= Longest && Vector256.IsHardwareAccelerated
        ? Run(Vector256.LoadUnsafe(in text[at]), word)
        : RunOneByOne(word);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Run(Vector256<byte> bytes, bool word)
    {
        var small = bytes | Vector256.Create((byte)0x20);
        var letters = Vector256.LessThanOrEqual(small - Vector256.Create((byte)'a'), Vector256.Create((byte)25));
        var digits = Vector256.LessThanOrEqual(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)9));
        var words = (letters | digits | bytes).ExtractMostSignificantBits();
        return BitOperations.TrailingZeroCount(word ? ~words : words);
    }

    private readonly int RunOneByOne(bool word)
    {
        var most = Math.Min(Longest, text.Length - at);
        var length = 1;
        while (length < most && IsOfWord(text[at + length]) == word)
        {
            length++;
        }

        return length;
    }

    private bool Take(int length, bool isWord)
    {
        Piece = text.Slice(at, length);
        at += length;
        afterWord = isWord;
        return true;
    }
}
