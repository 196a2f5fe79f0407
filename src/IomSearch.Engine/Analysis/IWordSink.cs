namespace IomSearch.Engine.Analysis;

/// <summary>A sink that remembers what became of short words of ASCII, so that their terms need
/// not be made again.</summary>
/// <remarks>Words and tokens come in the order of the text. A word is in small letters, without a tag.</remarks>
internal interface IWordSink : ITokenSink
{
    /// <summary>Whether anything is remembered; where not, no word is handed over.</summary>
    static abstract bool RemembersWords { get; }

    /// <summary>Says that a word comes soon.</summary>
    void Expect(ShortKey word);

    /// <summary>Takes a word where it is known what it becomes.</summary>
    /// <returns>Whether it was taken.</returns>
    bool TryAdd(ShortKey word, int position);

    /// <summary>Takes a word that was not known, with what it becomes.</summary>
    /// <param name="word">The word.</param>
    /// <param name="term">Its term as UTF-8, lent; empty where it is left out.</param>
    /// <param name="position">The number of the word in the text.</param>
    void Add(ShortKey word, ReadOnlySpan<byte> term, int position);
}
