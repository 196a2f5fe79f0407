namespace IomSearch.Engine.Analysis;

/// <summary>Writes French letters that sound as consonants in capitals, and ë, ï as He, Hi; and back.</summary>
internal static class FrenchMarks
{
    /// <summary>The vowels; letters marked as consonants are none of them.</summary>
    public static readonly VowelSet Vowels = new("aeiouyâàëéêèïîôûù");

    /// <summary>Copies a word with its marks; the copy may be twice as long.</summary>
    /// <returns>The length of the copy.</returns>
    public static int Put(ReadOnlySpan<char> word, Span<char> marked)
    {
        var length = 0;
        var i = 0;
        while (i < word.Length)
        {
            var letter = word[i];
            var next = At(word, i + 1);
            if (Vowels.Has(letter) && (next == 'y' || (next is 'u' or 'i' && Vowels.Has(At(word, i + 2)))))
            {
                marked[length++] = letter;
                marked[length++] = char.ToUpperInvariant(next);
                i += 2;
            }
            else if (letter is 'ë' or 'ï')
            {
                marked[length++] = 'H';
                marked[length++] = letter == 'ë' ? 'e' : 'i';
                i++;
            }
            else if (letter == 'y' && Vowels.Has(next))
            {
                marked[length++] = 'Y';
                marked[length++] = next;
                i += 2;
            }
            else if (letter == 'q' && next == 'u')
            {
                marked[length++] = 'q';
                marked[length++] = 'U';
                i += 2;
            }
            else
            {
                marked[length++] = letter;
                i++;
            }
        }

        return length;
    }

    /// <summary>Copies a marked stem back without its marks.</summary>
    /// <returns>The length of the copy, never more than that of the stem.</returns>
    public static int Take(ReadOnlySpan<char> stem, Span<char> word)
    {
        var length = 0;
        for (var i = 0; i < stem.Length; i++)
        {
            if (stem[i] != 'H')
            {
                word[length++] = stem[i] switch { 'U' => 'u', 'I' => 'i', 'Y' => 'y', var other => other };
            }
            else if (At(stem, i + 1) is 'e' or 'i')
            {
                word[length++] = stem[++i] == 'e' ? 'ë' : 'ï';
            }
        }

        return length;
    }

    private static char At(ReadOnlySpan<char> word, int place) => place < word.Length ? word[place] : '\0';
}
