using static IomSearch.Engine.Analysis.EnglishLetters;

namespace IomSearch.Engine.Analysis;

/// <summary>Takes English words to their stem: Porter2, the Snowball project's <c>english</c> algorithm.</summary>
/// <remarks>
/// M. F. Porter, "The English (Porter2) stemming algorithm", snowballstem.org/algorithms/english/stemmer.html. A stem
/// is never longer than its word, so the work is done in place.
/// </remarks>
public static class EnglishStemmer
{
    /// <summary>Stems a word in place.</summary>
    /// <param name="word">A lower-case word, one byte a letter; bytes other than a to z count as consonants.</param>
    /// <returns>The length of the stem, which stands at the start of <paramref name="word"/>.</returns>
    public static int Stem(Span<byte> word)
    {
        if (word.Length < 3)
        {
            return word.Length;
        }

        if (EnglishExceptions.TryStem(word, out var exception))
        {
            return exception;
        }

        if (word[0] == (byte)'\'')
        {
            word[1..].CopyTo(word);
            word = word[..^1];
        }

        var hasY = MarkConsonantY(word);
        var stem = Steps(word);
        if (hasY)
        {
            stem.Replace((byte)'Y', (byte)'y');
        }

        return stem.Length;
    }

    private static Span<byte> Steps(Span<byte> word)
    {
        var prefix = EnglishExceptions.PrefixAsRegion(word);
        var first = prefix > 0 ? prefix : RegionAfter(word, 0);
        var second = RegionAfter(word, first);
        StripPossessive(ref word);
        StripPlural(ref word);
        StripPastAndProgressive(ref word, first);
        if (word.Length > 2 && (word[^1] | 0x20) == 'y' && !IsVowel(word[^2]))
        {
            word[^1] = (byte)'i';
        }

        if (word.Length > first)
        {
            ShortenPair(ref word, first);
            ShortenSuffix(ref word, first, second);
            DropSuffix(ref word, second);
            DropFinalLetter(ref word, first, second);
        }

        return word;
    }

    private static void StripPossessive(ref Span<byte> word)
    {
        var quoted = word.Length > 0 && word[^1] == (byte)'\'';
        word = quoted ? word[..^1] : word;
        word = word.EndsWith("'s"u8) ? word[..^2] : word;
    }

    // Step 1a.
    private static void StripPlural(ref Span<byte> word)
    {
        if (word.EndsWith("sses"u8))
        {
            word = word[..^2];
        }
        else if (word.EndsWith("ies"u8) || word.EndsWith("ied"u8))
        {
            word = word[..^(word.Length > 4 ? 2 : 1)];
        }
        else if (word.Length > 2 && word[^1] == (byte)'s' && word[^2] is not ((byte)'s' or (byte)'u')
            && HasVowel(word[..^2]))
        {
            word = word[..^1];
        }
    }

    // Step 1b.
    private static void StripPastAndProgressive(ref Span<byte> word, int first)
    {
        var bare = word.EndsWith("ly"u8) ? word[..^2] : word;
        if (bare.EndsWith("eed"u8))
        {
            word = bare.Length - 3 >= first && !EnglishExceptions.KeepsEed(bare) ? bare[..^1] : word;
            return;
        }

        var progressive = bare.EndsWith("ing"u8);
        if (!progressive && !bare.EndsWith("ed"u8))
        {
            return;
        }

        var stem = bare[..^(progressive ? 3 : 2)];
        if (progressive && stem.Length == 2 && stem[1] == (byte)'y' && !IsVowel(stem[0]))
        {
            "ie"u8.CopyTo(word[1..]);
            word = word[..3];
        }
        else if (HasVowel(stem) && !(progressive && EnglishExceptions.KeepsIng(bare)))
        {
            Mend(ref word, stem.Length, first);
        }
    }

    // What "ed" or "ing" was taken from gets its e back, or loses its doubled consonant.
    private static void Mend(ref Span<byte> word, int length, int first)
    {
        var stem = word[..length];
        if (EndsDouble(stem))
        {
            word = length == 3 && stem[0] is (byte)'a' or (byte)'e' or (byte)'o' ? stem : stem[..^1];
        }
        else if (stem.EndsWith("at"u8) || stem.EndsWith("bl"u8) || stem.EndsWith("iz"u8)
            || (first >= length && EndsShort(stem)))
        {
            word[length] = (byte)'e';
            word = word[..(length + 1)];
        }
        else
        {
            word = stem;
        }
    }

    // Step 2.
    private static void ShortenPair(ref Span<byte> word, int first)
    {
        _ = word[^1] switch
        {
            (byte)'l' => Rule(ref word, "ational"u8, "ate"u8, first) || Rule(ref word, "tional"u8, "tion"u8, first),
            (byte)'m' => Rule(ref word, "alism"u8, "al"u8, first),
            (byte)'n' => Rule(ref word, "ization"u8, "ize"u8, first) || Rule(ref word, "ation"u8, "ate"u8, first),
            (byte)'r' => Rule(ref word, "izer"u8, "ize"u8, first) || Rule(ref word, "ator"u8, "ate"u8, first),
            (byte)'s' => Rule(ref word, "fulness"u8, "ful"u8, first) || Rule(ref word, "ousness"u8, "ous"u8, first)
                || Rule(ref word, "iveness"u8, "ive"u8, first),
            (byte)'t' => Rule(ref word, "ogist"u8, "og"u8, first),
            (byte)'i' => ShortenPairInI(ref word, first),
            _ => false,
        };
    }

    private static bool ShortenPairInI(ref Span<byte> word, int first)
    {
        if (word.Length < 2)
        {
            return false;
        }

        switch (word[^2])
        {
            case (byte)'c':
                return Rule(ref word, "enci"u8, "ence"u8, first) || Rule(ref word, "anci"u8, "ance"u8, first);
            case (byte)'t':
                return Rule(ref word, "biliti"u8, "ble"u8, first) || Rule(ref word, "aliti"u8, "al"u8, first)
                    || Rule(ref word, "iviti"u8, "ive"u8, first);
            case (byte)'g':
                return word.EndsWith("logi"u8) && Rule(ref word, "ogi"u8, "og"u8, first);
            case (byte)'l':
                break;
            default:
                return false;
        }

        return Rule(ref word, "lessli"u8, "less"u8, first) || Rule(ref word, "fulli"u8, "ful"u8, first)
            || Rule(ref word, "ousli"u8, "ous"u8, first) || Rule(ref word, "entli"u8, "ent"u8, first)
            || Rule(ref word, "abli"u8, "able"u8, first) || Rule(ref word, "alli"u8, "al"u8, first)
            || Rule(ref word, "bli"u8, "ble"u8, first)
            || (word.Length > 2 && IsBeforeLi(word[^3]) && Rule(ref word, "li"u8, ""u8, first));
    }

    // Step 3.
    private static void ShortenSuffix(ref Span<byte> word, int first, int second)
    {
        _ = word[^1] switch
        {
            (byte)'l' => Rule(ref word, "ational"u8, "ate"u8, first) || Rule(ref word, "tional"u8, "tion"u8, first)
                || Rule(ref word, "ical"u8, "ic"u8, first) || Rule(ref word, "ful"u8, ""u8, first),
            (byte)'e' => Rule(ref word, "alize"u8, "al"u8, first) || Rule(ref word, "icate"u8, "ic"u8, first)
                || Rule(ref word, "ative"u8, ""u8, second),
            (byte)'i' => Rule(ref word, "iciti"u8, "ic"u8, first),
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
            (byte)'l' => Rule(ref word, "al"u8, ""u8, second),
            (byte)'r' => Rule(ref word, "er"u8, ""u8, second),
            (byte)'c' => Rule(ref word, "ic"u8, ""u8, second),
            (byte)'m' => Rule(ref word, "ism"u8, ""u8, second),
            (byte)'i' => Rule(ref word, "iti"u8, ""u8, second),
            (byte)'s' => Rule(ref word, "ous"u8, ""u8, second),
            (byte)'n' => (word.EndsWith("sion"u8) || word.EndsWith("tion"u8)) && Rule(ref word, "ion"u8, ""u8, second),
            (byte)'t' => Rule(ref word, "ement"u8, ""u8, second) || Rule(ref word, "ment"u8, ""u8, second)
                || Rule(ref word, "ent"u8, ""u8, second) || Rule(ref word, "ant"u8, ""u8, second),
            (byte)'e' => Rule(ref word, "ance"u8, ""u8, second) || Rule(ref word, "ence"u8, ""u8, second)
                || Rule(ref word, "able"u8, ""u8, second) || Rule(ref word, "ible"u8, ""u8, second)
                || Rule(ref word, "ate"u8, ""u8, second) || Rule(ref word, "ive"u8, ""u8, second)
                || Rule(ref word, "ize"u8, ""u8, second),
            _ => false,
        };
    }

    // Step 5.
    private static void DropFinalLetter(ref Span<byte> word, int first, int second)
    {
        var last = word.Length - 1;
        if (word[last] == (byte)'e')
        {
            word = last >= second || (last >= first && !EndsShort(word[..last])) ? word[..last] : word;
        }
        else if (word[last] == (byte)'l' && last >= second && word[last - 1] == (byte)'l')
        {
            word = word[..last];
        }
    }

    // A short syllable at the end: consonant, vowel, consonant but w, x, Y; or a word of vowel and consonant.
    private static bool EndsShort(ReadOnlySpan<byte> word) =>
        EndsConsonantVowelConsonant(word) || (word.Length == 2 && IsVowel(word[0]) && !IsVowel(word[1]))
        || word.SequenceEqual("past"u8);

    private static bool IsBeforeLi(byte letter) =>
        letter is (byte)'c' or (byte)'d' or (byte)'e' or (byte)'g' or (byte)'h' or (byte)'k' or (byte)'m' or (byte)'n'
            or (byte)'r' or (byte)'t';
}
