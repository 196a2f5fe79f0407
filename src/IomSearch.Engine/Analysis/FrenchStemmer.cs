namespace IomSearch.Engine.Analysis;

/// <summary>Takes French words to their stem: the Snowball project's <c>french</c> algorithm.</summary>
/// <remarks>
/// snowballstem.org/algorithms/french/stemmer.html. While at work, u, i and y that are consonants are written U, I, Y,
/// and ë, ï are written He, Hi.
/// </remarks>
public static class FrenchStemmer
{
    private const int LongestWord = 256;

    /// <summary>Stems a word in place. Words of more than 256 letters are left as they are.</summary>
    /// <param name="word">A lower-case word with its accents, in Unicode's composed form (NFC).</param>
    /// <returns>The length of the stem, which stands at the start of <paramref name="word"/>.</returns>
    public static int Stem(Span<char> word)
    {
        if (word.Length > LongestWord)
        {
            return word.Length;
        }

        Span<char> marked = stackalloc char[2 * LongestWord];
        marked = marked[..FrenchMarks.Put(WithoutElision(word), marked)];
        var stem = new FrenchStemming(marked).Stem();
        return FrenchMarks.Take(stem, word);
    }

    private static ReadOnlySpan<char> WithoutElision(ReadOnlySpan<char> word)
    {
        if (word.Length > 2 && word[1] == '\'' && "cdjlmnst".Contains(word[0]))
        {
            return word[2..];
        }

        return word.Length > 3 && word.StartsWith("qu'") ? word[3..] : word;
    }
}
