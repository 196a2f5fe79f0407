namespace IomSearch.Engine.Analysis;

/// <summary>What a language makes of one word; chosen at compile time so that the loop over
/// words is free of it.</summary>
internal interface ILanguage
{
    /// <summary>Whether runs such as <c>CE.0275</c> are also kept as one token.</summary>
    static abstract bool FindsIdentifiers { get; }

    /// <summary>Whether texts are cut into words as Lucene 8 cuts them, and not by the newer Unicode tables.</summary>
    static abstract bool CutsAsLucene { get; }

    /// <summary>Whether making a term takes longer than remembering it.</summary>
    static abstract bool IsWorthCaching { get; }

    /// <summary>Makes the term of a word of ASCII.</summary>
    /// <param name="word">
    /// The word in small letters, one byte a letter; the term takes its place at the start. Room beyond it is not used.
    /// </param>
    /// <returns>The length of the term; 0 for a word left out.</returns>
    static abstract int TermOfAscii(Span<byte> word);

    /// <summary>Makes the term of any word.</summary>
    /// <param name="word">The word as the text has it, at most
    /// <see cref="WordTokenizer.LongestToken"/> units long.</param>
    /// <param name="term">Room of <see cref="TermRoom"/> bytes for the term as UTF-8.</param>
    /// <returns>The length of the term; 0 for a word left out.</returns>
    static abstract int Term(ReadOnlySpan<char> word, Span<byte> term);

    /// <summary>The bytes that the longest term can take.</summary>
    const int TermRoom = WordTokenizer.LongestToken * Folding.LongestForm * 3;
}
