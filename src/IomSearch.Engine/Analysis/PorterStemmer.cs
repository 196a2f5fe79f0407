using static IomSearch.Engine.Analysis.EnglishLetters;

namespace IomSearch.Engine.Analysis;

/// <summary>Takes English words to their stem by Porter's first algorithm, in two variants.</summary>
/// <remarks>
/// M. F. Porter, "An algorithm for suffix stripping", Program 14 (3), 1980. <see cref="Stem"/> is the paper, as the
/// Snowball project's <c>porter</c> has it. <see cref="StemAsLucene"/> adds what Apache Lucene 8 does otherwise: words
/// of one and two letters are left alone, -bli becomes -ble, -logi becomes -log, and any doubled consonant but l, s, z
/// is halved after -ed and -ing. A stem is never longer than its word, so the work is done in place.
/// </remarks>
public static class PorterStemmer
{
    /// <summary>Stems a word in place, as published.</summary>
    /// <param name="word">A lower-case word, one byte a letter; bytes other than a to z count as consonants.</param>
    /// <returns>The length of the stem, which stands at the start of <paramref name="word"/>;
    /// 0 for the word "s".</returns>
    public static int Stem(Span<byte> word) => Steps(word, asLucene: false);

    /// <summary>Stems a word in place, as Apache Lucene 8 does.</summary>
    /// <param name="word">A lower-case word, one byte a letter; bytes other than a to z count as consonants.</param>
    /// <returns>The length of the stem, which stands at the start of <paramref name="word"/>.</returns>
    public static int StemAsLucene(Span<byte> word) => word.Length < 3 ? word.Length : Steps(word, asLucene: true);

    private static int Steps(Span<byte> word, bool asLucene)
    {
        var hasY = MarkConsonantY(word);
        var first = RegionAfter(word, 0);
        var second = RegionAfter(word, first);
        StripPlural(ref word);
        StripPastAndProgressive(ref word, first, asLucene);
        if (word.Length > 1 && (word[^1] | 0x20) == 'y' && HasVowel(word[..^1]))
        {
            word[^1] = (byte)'i';
        }

        if (word.Length > first)
        {
            ShortenPair(ref word, first, asLucene);
            ShortenSuffix(ref word, first);
            DropSuffix(ref word, second);
            DropFinalLetter(ref word, first, second);
        }

        if (hasY)
        {
            word.Replace((byte)'Y', (byte)'y');
        }

        return word.Length;
    }

    // Step 1a.
    private static void StripPlural(ref Span<byte> word)
    {
        if (word.Length == 0 || word[^1] != (byte)'s')
        {
            return;
        }

        var cut = word.EndsWith("sses"u8) || word.EndsWith("ies"u8) ? 2 : word.EndsWith("ss"u8) ? 0 : 1;
        word = word[..^cut];
    }

    // Step 1b.
    private static void StripPastAndProgressive(ref Span<byte> word, int first, bool asLucene)
    {
        if (word.EndsWith("eed"u8))
        {
            word = word.Length - 3 >= first ? word[..^1] : word;
            return;
        }

        var cut = word.EndsWith("ed"u8) ? 2 : word.EndsWith("ing"u8) ? 3 : 0;
        var stem = word[..^cut];
        if (cut == 0 || !HasVowel(stem))
        {
            return;
        }

        if (stem.EndsWith("at"u8) || stem.EndsWith("bl"u8) || stem.EndsWith("iz"u8))
        {
            AddE(ref word, stem.Length);
        }
        else if (asLucene ? EndsDoubleAsLucene(stem) : EndsDouble(stem))
        {
            word = stem[..^1];
        }
        else if (first == stem.Length && EndsConsonantVowelConsonant(stem))
        {
            AddE(ref word, stem.Length);
        }
        else
        {
            word = stem;
        }
    }

    private static void AddE(ref Span<byte> word, int length)
    {
        word[length] = (byte)'e';
        word = word[..(length + 1)];
    }

    // Of yy the first is a vowel and the second, written Y here, a consonant; to Lucene they are a doubled consonant.
    private static bool EndsDoubleAsLucene(ReadOnlySpan<byte> word) =>
        word.Length > 1 && (word[^1] == word[^2] || (word[^1] == (byte)'Y' && word[^2] == (byte)'y'))
        && !IsVowel(word[^1]) && word[^1] is not ((byte)'l' or (byte)'s' or (byte)'z');

    // Step 2.
    private static void ShortenPair(ref Span<byte> word, int first, bool asLucene)
    {
        _ = word[^1] switch
        {
            (byte)'l' => Rule(ref word, "ational"u8, "ate"u8, first) || Rule(ref word, "tional"u8, "tion"u8, first),
            (byte)'m' => Rule(ref word, "alism"u8, "al"u8, first),
            (byte)'n' => Rule(ref word, "ization"u8, "ize"u8, first) || Rule(ref word, "ation"u8, "ate"u8, first),
            (byte)'r' => Rule(ref word, "izer"u8, "ize"u8, first) || Rule(ref word, "ator"u8, "ate"u8, first),
            (byte)'s' => Rule(ref word, "fulness"u8, "ful"u8, first) || Rule(ref word, "ousness"u8, "ous"u8, first)
                || Rule(ref word, "iveness"u8, "ive"u8, first),
            (byte)'i' => ShortenPairInI(ref word, first, asLucene),
            _ => false,
        };
    }

    private static bool ShortenPairInI(ref Span<byte> word, int first, bool asLucene) =>
        Rule(ref word, "enci"u8, "ence"u8, first) || Rule(ref word, "anci"u8, "ance"u8, first)
        || (asLucene ? Rule(ref word, "bli"u8, "ble"u8, first) : Rule(ref word, "abli"u8, "able"u8, first))
        || Rule(ref word, "alli"u8, "al"u8, first) || Rule(ref word, "entli"u8, "ent"u8, first)
        || Rule(ref word, "ousli"u8, "ous"u8, first) || Rule(ref word, "eli"u8, "e"u8, first)
        || Rule(ref word, "aliti"u8, "al"u8, first) || Rule(ref word, "iviti"u8, "ive"u8, first)
        || Rule(ref word, "biliti"u8, "ble"u8, first)
        || (asLucene && Rule(ref word, "logi"u8, "log"u8, first));

    // Step 3.
    private static void ShortenSuffix(ref Span<byte> word, int first)
    {
        _ = word[^1] switch
        {
            (byte)'e' => Rule(ref word, "alize"u8, "al"u8, first) || Rule(ref word, "icate"u8, "ic"u8, first)
                || Rule(ref word, "ative"u8, ""u8, first),
            (byte)'i' => Rule(ref word, "iciti"u8, "ic"u8, first),
            (byte)'l' => Rule(ref word, "ical"u8, "ic"u8, first) || Rule(ref word, "ful"u8, ""u8, first),
            (byte)'s' => Rule(ref word, "ness"u8, ""u8, first),
            _ => false,
        };
    }

    // Step 4.
    private static void DropSuffix(ref Span<byte> word, int second)
    {
        if (word.Length - second < 2)
        {
            return;
        }

        _ = word[^1] switch
        {
            (byte)'c' => Rule(ref word, "ic"u8, ""u8, second),
            (byte)'e' => Rule(ref word, "ance"u8, ""u8, second) || Rule(ref word, "ence"u8, ""u8, second)
                || Rule(ref word, "able"u8, ""u8, second) || Rule(ref word, "ible"u8, ""u8, second)
                || Rule(ref word, "ate"u8, ""u8, second) || Rule(ref word, "ive"u8, ""u8, second)
                || Rule(ref word, "ize"u8, ""u8, second),
            (byte)'i' => Rule(ref word, "iti"u8, ""u8, second),
            (byte)'l' => Rule(ref word, "al"u8, ""u8, second),
            (byte)'m' => Rule(ref word, "ism"u8, ""u8, second),
            (byte)'n' => (word.EndsWith("sion"u8) || word.EndsWith("tion"u8)) && Rule(ref word, "ion"u8, ""u8, second),
            (byte)'r' => Rule(ref word, "er"u8, ""u8, second),
            (byte)'s' => Rule(ref word, "ous"u8, ""u8, second),
            (byte)'t' => Rule(ref word, "ement"u8, ""u8, second) || Rule(ref word, "ment"u8, ""u8, second)
                || Rule(ref word, "ent"u8, ""u8, second) || Rule(ref word, "ant"u8, ""u8, second),
            (byte)'u' => Rule(ref word, "ou"u8, ""u8, second),
            _ => false,
        };
    }

    // Step 5.
    private static void DropFinalLetter(ref Span<byte> word, int first, int second)
    {
        var last = word.Length - 1;
        if (word[last] == (byte)'e')
        {
            var drops = last >= second || (last >= first && !EndsConsonantVowelConsonant(word[..last]));
            word = drops ? word[..last] : word;
            last = word.Length - 1;
        }

        if (last >= second && word[last] == (byte)'l' && word[last - 1] == (byte)'l')
        {
            word = word[..last];
        }
    }
}
