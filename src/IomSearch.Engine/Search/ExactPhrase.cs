namespace IomSearch.Engine.Search;

/// <summary>Counts where the words of a phrase stand exactly as in the phrase.</summary>
internal static class ExactPhrase
{
    /// <summary>The number of places; the words have their positions loaded.</summary>
    public static int Count(ReadOnlySpan<PhraseWord> words)
    {
        var count = 0;
        var start = int.MinValue;
        while (words[0].SeekTo(start))
        {
            start = words[0].Start;
            var furthest = Furthest(words[1..], start);
            if (furthest == Exhausted)
            {
                break;
            }

            count += furthest == start ? 1 : 0;
            start = Math.Max(furthest, start + 1);
        }

        return count;
    }

    private const int Exhausted = int.MaxValue;

    // The start itself when every word agrees with it, else the first start further on that a word could agree with.
    private static int Furthest(ReadOnlySpan<PhraseWord> words, int start)
    {
        foreach (var word in words)
        {
            if (!word.SeekTo(start))
            {
                return Exhausted;
            }

            if (word.Start > start)
            {
                return word.Start;
            }
        }

        return start;
    }
}
