using System.Runtime.CompilerServices;
using System.Text;

namespace IomSearch.Engine.Analysis;

/// <summary>Without l', d', qu' and the like, without stop words, the French stemmer, folded.</summary>
internal readonly struct French : ILanguage
{
    public static bool FindsIdentifiers => true;

    public static bool CutsAsLucene => false;

    public static bool IsWorthCaching => true;

    [SkipLocalsInit]
    public static int TermOfAscii(Span<byte> word)
    {
        Span<char> letters = stackalloc char[WordTokenizer.LongestToken];
        Ascii.ToUtf16(word, letters, out var length);
        return Stem(letters[..length], word);
    }

    [SkipLocalsInit]
    public static int Term(ReadOnlySpan<char> word, Span<byte> term)
    {
        Span<char> letters = stackalloc char[WordTokenizer.LongestToken];
        return Stem(letters[..Accents.Compose(letters[..Folding.Lower(word, letters)])], term);
    }

    // Folding comes last: the stemmer tells endings by their accents.
    private static int Stem(Span<char> word, Span<byte> term)
    {
        word = word[Elision(word)..];
        return StopWords.French(word) ? 0 : Words.Fold(word[..FrenchStemmer.Stem(word)], term);
    }

    private static int Elision(ReadOnlySpan<char> word)
    {
        var apostrophe = word[..Math.Min(word.Length, 7)].IndexOfAny('\'', '\u2019', '\uFF07');
        var elided = apostrophe > 0 && apostrophe < word.Length - 1 && word[..apostrophe] is
            ['c' or 'd' or 'j' or 'l' or 'm' or 'n' or 's' or 't']
                or "qu" or "jusqu" or "lorsqu" or "puisqu" or "quoiqu";
        return elided ? apostrophe + 1 : 0;
    }
}

/// <summary>Without stop words, the Spanish stemmer, folded.</summary>
internal readonly struct Spanish : ILanguage
{
    public static bool FindsIdentifiers => true;

    public static bool CutsAsLucene => false;

    public static bool IsWorthCaching => true;

    [SkipLocalsInit]
    public static int TermOfAscii(Span<byte> word)
    {
        Span<char> letters = stackalloc char[WordTokenizer.LongestToken];
        Ascii.ToUtf16(word, letters, out var length);
        return Stem(letters[..length], word);
    }

    [SkipLocalsInit]
    public static int Term(ReadOnlySpan<char> word, Span<byte> term)
    {
        Span<char> letters = stackalloc char[WordTokenizer.LongestToken];
        return Stem(letters[..Accents.Compose(letters[..Folding.Lower(word, letters)])], term);
    }

    // Folding comes last: the stemmer tells endings by their accents.
    private static int Stem(Span<char> word, Span<byte> term) =>
        StopWords.Spanish(word) ? 0 : Words.Fold(word[..SpanishStemmer.Stem(word)], term);
}

/// <summary>Folded words, whatever the language: all of them, unstemmed.</summary>
internal readonly struct FoldedWords : ILanguage
{
    public static bool FindsIdentifiers => true;

    public static bool CutsAsLucene => false;

    public static bool IsWorthCaching => false;

    public static int TermOfAscii(Span<byte> word) => word.Length;

    public static int Term(ReadOnlySpan<char> word, Span<byte> term) => Words.Fold(word, term);
}
