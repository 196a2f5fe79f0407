namespace IomSearch.Ingest.Readers;

/// <summary>Finds what a person meant by a misspelt name.</summary>
internal static class NearestName
{
    /// <summary>The name with the fewest single-letter edits (Levenshtein), case apart; the first in order of equals;
    /// null when every name is further away than a third of the word's letters, rounded up.</summary>
    public static string? Of(string word, IEnumerable<string> names)
    {
        string? nearest = null;
        var least = ((word.Length + 2) / 3) + 1;
        foreach (var name in names)
        {
            var distance = Distance(word.ToLowerInvariant(), name.ToLowerInvariant(), least);
            if (distance < least)
            {
                (nearest, least) = (name, distance);
            }
        }

        return nearest;
    }

    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit)
        {
            return limit;
        }

        var previous = Enumerable.Range(0, right.Length + 1).ToArray();
        var current = new int[right.Length + 1];
        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = previous[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                current[j] = Math.Min(change, 1 + Math.Min(previous[j], current[j - 1]));
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}
