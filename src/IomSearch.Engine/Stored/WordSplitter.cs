using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace IomSearch.Engine.Stored;

/// <summary>Cuts bytes into words and what stands between them; put together again by
/// <see cref="WordJoiner"/>.</summary>
/// <remarks>A word is up to 32 letters, digits of ASCII or bytes from 0x80 on. One space between two words is left out
/// (the spaceless words of de Moura, Navarro, Ziviani and Baeza-Yates, 2000); an empty piece says that there is none.
/// Whatever the bytes are, text or not, the same pieces make the same bytes.</remarks>
internal ref struct WordSplitter(ReadOnlySpan<byte> text)
{
    /// <summary>The longest piece, in bytes.</summary>
    public const int Longest = 32;

    private readonly ReadOnlySpan<byte> text = text;
    private bool afterWord;

    /// <summary>Where the present piece starts.</summary>
    public int Start { get; private set; }

    /// <summary>Where the present piece ends.</summary>
    public int End { get; private set; }

    /// <summary>The present piece.</summary>
    public readonly ReadOnlySpan<byte> Piece => text[Start..End];

    /// <summary>Whether a piece is a word.</summary>
    public static bool IsWord(ReadOnlySpan<byte> piece) => piece.Length > 0 && IsOfWord(piece[0]);

    /// <summary>Goes to the next piece; false after the last.</summary>
    public bool Next()
    {
        // As many as the longest piece has, and a space before it.
        if (text.Length - End < Longest + 1 || !Vector256.IsHardwareAccelerated)
        {
            return NextOneByOne();
        }

        var words = WordsAt(End);
        if (!afterWord)
        {
            var isWord = (words & 1) != 0;
            return Take(BitOperations.TrailingZeroCount(isWord ? ~words : words), isWord);
        }

        if ((words & 1) != 0)
        {
            return Take(0, isWord: false);
        }

        if (text[End] != ' ' || (words & 2) == 0)
        {
            return Take(BitOperations.TrailingZeroCount(words), isWord: false);
        }

        // The mask has a byte less of a word behind a space.
        End++;
        var length = BitOperations.TrailingZeroCount(~(words >> 1));
        return Take(length < Longest - 1 || !IsOfWord(text[End + length]) ? length : Longest, isWord: true);
    }

    private static bool IsOfWord(byte value) => value >= 0x80 || char.IsAsciiLetterOrDigit((char)value);

    // A bit for each of as many bytes as the longest piece has, the first lowest.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly uint WordsAt(int at)
    {
        var bytes = Vector256.LoadUnsafe(in text[at]);
        var small = bytes | Vector256.Create((byte)0x20);
        var letters = Vector256.LessThanOrEqual(small - Vector256.Create((byte)'a'), Vector256.Create((byte)25));
        var digits = Vector256.LessThanOrEqual(bytes - Vector256.Create((byte)'0'), Vector256.Create((byte)9));
        return (letters | digits | bytes).ExtractMostSignificantBits();
    }

    private bool NextOneByOne()
    {
        if (End == text.Length)
        {
            return false;
        }

        if (afterWord)
        {
            if (IsOfWord(text[End]))
            {
                return Take(0, isWord: false);
            }

            if (text[End] != ' ' || End + 1 == text.Length || !IsOfWord(text[End + 1]))
            {
                return Take(Run(word: false), isWord: false);
            }

            End++;
        }

        var word = IsOfWord(text[End]);
        return Take(Run(word), word);
    }

    private readonly int Run(bool word)
    {
        var most = Math.Min(Longest, text.Length - End);
        var length = 1;
        while (length < most && IsOfWord(text[End + length]) == word)
        {
            length++;
        }

        return length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Take(int length, bool isWord)
    {
        Start = End;
        End += length;
        afterWord = isWord;
        return true;
    }
}
