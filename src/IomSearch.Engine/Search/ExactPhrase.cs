namespace IomSearch.Engine.Search;

/// <summary>Counts where the words of a phrase stand exactly as in the phrase.</summary>
internal static class ExactPhrase
{
    /// <summary>The number of places; the words have their positions loaded.</summary>
    public static int Count(ReadOnlySpan<PhraseWord> words)
    {
        var count = 0;
        var lead = words[0];
        while (!lead.AtEnd)
        {
            var start = lead.Start;
            var agreed = true;
            foreach (var word in words[1..])
            {
                if (!word.SeekTo(start))
                {
                    return count;
                }

                if (word.Start > start)
                {
                    (start, agreed) = (word.Start, false);
                    break;
                }
            }

            if (agreed)
            {
                count++;
                lead.Next();
            }
            else
            {
                lead.SeekTo(start);
            }
        }

        return count;
    }
}
