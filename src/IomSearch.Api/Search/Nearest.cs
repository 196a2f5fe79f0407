namespace IomSearch.Api.Search;

/// <summary>Finds the valid word that a mistaken one was probably meant to be.</summary>
internal static class Nearest
{
    /// <summary>The candidate with the fewest edits (optimal string alignment: insert, delete, replace, swap of
    /// neighbours), without case; of equals the one with the longer common start, then the earlier one.</summary>
    /// <param name="word">What was given.</param>
    /// <param name="candidates">What would do.</param>
    /// <returns>Null only when there are no candidates.</returns>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        // Long values are cut: past this length a name is not a slip of the hand.
        var given = (word.Length <= 100 ? word : word[..100]).ToLowerInvariant();
        return candidates.MinBy(candidate =>
        {
            var lower = candidate.ToLowerInvariant();
            return (Edits(given, lower), -given.AsSpan().CommonPrefixLength(lower));
        });
    }

    /// <summary>Number of edits between two words; O(a·b) time, three rows of memory.</summary>
    public static int Edits(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        var older = new int[b.Length + 1];
        var old = new int[b.Length + 1];
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            old[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], old[j]) + 1, old[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], older[j - 2] + 1);
                }
            }

            (older, old, row) = (old, row, older);
        }

        return old[b.Length];
    }
}
