namespace IomSearch.Engine.Search;

/// <summary>Weighs where the words of a phrase stand near each other.</summary>
internal static class SloppyPhrase
{
    /// <summary>The sum over all places of 1 / (1 + distance), where the distance is at most <paramref name="slop"/>.</summary>
    /// <remarks>The distance is how far apart the starts are that each word's position would give the phrase. The word that
    /// is furthest behind moves on; a place is done when it passes the next one (Lucene's algorithm).</remarks>
    public static float Frequency(PhraseWord[] words, int slop)
    {
        var frequency = 0f;
        var end = words.Max(word => word.Start);
        var behind = Behind(words, null);
        var next = Behind(words, behind);
        var distance = end - behind.Start;
        while (behind.Next())
        {
            end = Math.Max(end, behind.Start);
            if (next is not null && behind.Start > next.Start)
            {
                frequency += Weight(distance, slop);
                behind = Behind(words, null);
                next = Behind(words, behind);
                distance = end - behind.Start;
            }
            else
            {
                distance = Math.Min(distance, end - behind.Start);
            }
        }

        return frequency + Weight(distance, slop);
    }

    private static float Weight(int distance, int slop) => distance <= slop ? 1f / (1 + distance) : 0;

    // Of words at the same start, the one that comes first in the phrase.
    private static PhraseWord Behind(PhraseWord[] words, PhraseWord? except)
    {
        PhraseWord? least = null;
        foreach (var word in words)
        {
            if (!ReferenceEquals(word, except) && (least is null || word.Start < least.Start))
            {
                least = word;
            }
        }

        return least!;
    }
}
