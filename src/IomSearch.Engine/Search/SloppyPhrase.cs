namespace IomSearch.Engine.Search;

/// <summary>Weighs where the words of a phrase stand near each other.</summary>
/// <remarks>
/// The distance of a match is how far apart the starts are that each word's position would give the phrase. The word
/// that is furthest behind moves on; a match is done when it passes the next one. Words that the phrase has more than
/// once never take the same position of the text: of two that meet, the one further behind moves on.
/// (The matches of Apache Lucene 8's SloppyPhraseMatcher, one by one.)
/// </remarks>
internal sealed class SloppyPhrase
{
    private int slop;
    private int end;

    /// <summary>Begins with two words or more, in the order of their places.</summary>
    public SloppyPhrase Begin(ReadOnlySpan<PhraseWord> words, int most)
    {
        slop = most;
        foreach (var word in words)
        {
            word.Twins.Clear();
            foreach (var other in words)
            {
                if (other != word && other.Text == word.Text)
                {
                    word.Twins.Add(other);
                }
            }
        }

        return this;
    }

    /// <summary>The sum of 1 / (1 + distance) over all matches of at most the slop; the same words have
    /// their positions loaded.</summary>
    public float Frequency(ReadOnlySpan<PhraseWord> words)
    {
        if (!SetApart(words))
        {
            return 0;
        }

        var frequency = 0f;
        var behind = Behind(words, null);
        var next = Behind(words, behind).Start;
        var distance = end - behind.Start;
        while (Advance(behind) && AvoidMeeting(behind))
        {
            if (behind.Start > next)
            {
                frequency += Weight(distance);
                behind = Behind(words, null);
                next = Behind(words, behind).Start;
                distance = end - behind.Start;
            }
            else
            {
                distance = Math.Min(distance, end - behind.Start);
            }
        }

        return frequency + Weight(distance);
    }

    private float Weight(int distance) => distance <= slop ? 1f / (1 + distance) : 0;

    // The second of equal words starts at the second position, and so on.
    private bool SetApart(ReadOnlySpan<PhraseWord> words)
    {
        end = int.MinValue;
        foreach (var word in words)
        {
            var before = 0;
            foreach (var twin in word.Twins)
            {
                before += twin.Place < word.Place ? 1 : 0;
            }

            if (!word.SkipTo(before))
            {
                return false;
            }

            end = Math.Max(end, word.Start);
        }

        return true;
    }

    private bool Advance(PhraseWord word)
    {
        if (!word.Next())
        {
            return false;
        }

        end = Math.Max(end, word.Start);
        return true;
    }

    private bool AvoidMeeting(PhraseWord moved)
    {
        while (Met(moved) is { } met)
        {
            moved = met.Start < moved.Start ? met : moved;
            if (!Advance(moved))
            {
                return false;
            }
        }

        return true;
    }

    private static PhraseWord? Met(PhraseWord moved)
    {
        foreach (var twin in moved.Twins)
        {
            if (twin.Position == moved.Position)
            {
                return twin;
            }
        }

        return null;
    }

    // Of words at the same start, the one that comes first in the phrase.
    private static PhraseWord Behind(ReadOnlySpan<PhraseWord> words, PhraseWord? except)
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
