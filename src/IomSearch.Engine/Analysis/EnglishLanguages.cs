using System.Runtime.CompilerServices;
using System.Text;

namespace IomSearch.Engine.Analysis;

/// <summary>Folded, without 's, without the 33 stop words, Porter2.</summary>
internal readonly struct English : ILanguage
{
    public static bool FindsIdentifiers => true;

    public static bool CutsAsLucene => false;

    public static bool IsWorthCaching => true;

    public static int TermOfAscii(Span<byte> word)
    {
        word = word[..Words.WithoutPossessive(word)];
        return StopWords.English(word) ? 0 : EnglishStemmer.Stem(word);
    }

    // Folding comes before the stemmer, which knows plain letters only: naïvely and naively get one stem.
    public static int Term(ReadOnlySpan<char> word, Span<byte> term)
    {
        var length = Words.Fold(word, term);
        return Ascii.IsValid(term[..length]) ? TermOfAscii(term[..length]) : Words.WithoutPossessive(term[..length]);
    }
}

/// <summary>What Lucene 8.8.1's EnglishAnalyzer makes of words: without 's, small letters, its stop
/// words, its Porter.</summary>
internal readonly struct LuceneEnglish : ILanguage
{
    public static bool FindsIdentifiers => false;

    public static bool CutsAsLucene => true;

    public static bool IsWorthCaching => true;

    public static int TermOfAscii(Span<byte> word)
    {
        word = word[..Words.WithoutPossessive(word)];
        return StopWords.English(word) ? 0 : PorterStemmer.StemAsLucene(word);
    }

    [SkipLocalsInit]
    public static int Term(ReadOnlySpan<char> word, Span<byte> term)
    {
        Span<char> letters = stackalloc char[WordTokenizer.LongestToken];
        letters = letters[..Folding.Lower(word[..Words.WithoutPossessive(word)], letters)];
        Span<byte> shadow = stackalloc byte[letters.Length];
        Words.Shadow(letters, shadow);
        if (StopWords.English(shadow))
        {
            return 0;
        }

        var length = PorterStemmer.StemAsLucene(shadow);
        Words.TakeOver(shadow[..length], letters);
        return Words.Encode(letters[..length], term);
    }
}

/// <summary>Small letters and Porter's first stemmer, nothing else.</summary>
internal readonly struct PlainPorter : ILanguage
{
    public static bool FindsIdentifiers => false;

    public static bool CutsAsLucene => false;

    public static bool IsWorthCaching => true;

    public static int TermOfAscii(Span<byte> word) => PorterStemmer.Stem(word);

    [SkipLocalsInit]
    public static int Term(ReadOnlySpan<char> word, Span<byte> term)
    {
        Span<char> letters = stackalloc char[WordTokenizer.LongestToken];
        letters = letters[..Folding.Lower(word, letters)];
        Span<byte> shadow = stackalloc byte[letters.Length];
        Words.Shadow(letters, shadow);
        var length = PorterStemmer.Stem(shadow);
        Words.TakeOver(shadow[..length], letters);
        return Words.Encode(letters[..length], term);
    }
}
