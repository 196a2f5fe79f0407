namespace IomSearch.Engine.Terms;

/// <summary>How many edits lie between two words: insertion, deletion, substitution,
/// transposition of neighbours.</summary>
/// <remarks>The restricted Damerau-Levenshtein distance (no stretch is edited twice): the definition, and the oracle of
/// everything faster. Characters are UTF-16 units; terms outside the basic plane are too rare to matter here.</remarks>
public static class EditDistance
{
    /// <summary>The distance, or <paramref name="most"/> + 1 as soon as it is known to be more.</summary>
    public static int Between(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
        {
            return most + 1;
        }

        Span<int> before = stackalloc int[b.Length + 1];
        Span<int> above = stackalloc int[b.Length + 1];
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            above[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var change = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(row[j - 1], above[j]) + 1, above[j - 1] + change);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }

                least = Math.Min(least, row[j]);
            }

            if (least > most)
            {
                return most + 1;
            }

            var free = before;
            before = above;
            above = row;
            row = free;
        }

        return Math.Min(above[b.Length], most + 1);
    }
}
