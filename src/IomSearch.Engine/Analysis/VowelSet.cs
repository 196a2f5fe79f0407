namespace IomSearch.Engine.Analysis;

/// <summary>The vowels of a language, and the regions of a word that the Snowball stemmers count by them.</summary>
internal sealed class VowelSet
{
    private readonly bool[] letters = new bool[256];

    /// <summary>A set of vowels, each below U+0100.</summary>
    public VowelSet(string vowels)
    {
        foreach (var vowel in vowels)
        {
            letters[vowel] = true;
        }
    }

    public bool Has(char letter) => letter < letters.Length && letters[letter];

    /// <summary>The place after the first vowel from a place on; the length if there is none.</summary>
    public int AfterVowel(ReadOnlySpan<char> word, int start)
    {
        for (var i = start; i < word.Length; i++)
        {
            if (Has(word[i]))
            {
                return i + 1;
            }
        }

        return word.Length;
    }

    /// <summary>The place after the first consonant from a place on; the length if there is none.</summary>
    public int AfterConsonant(ReadOnlySpan<char> word, int start)
    {
        for (var i = start; i < word.Length; i++)
        {
            if (!Has(word[i]))
            {
                return i + 1;
            }
        }

        return word.Length;
    }

    /// <summary>The place after the first consonant that follows a vowel, from a place on; the
    /// length if there is none.</summary>
    public int RegionAfter(ReadOnlySpan<char> word, int start) => AfterConsonant(word, AfterVowel(word, start));
}
