using System.Text;

namespace IomSearch.Testing.Oracle;

/// <summary>Which terms a misspelt word stands for, by the definition of the edit distance.</summary>
public static class NaiveFuzzy
{
    /// <summary>The nearest terms with their number of edits: nearest first, then in term order.</summary>
    /// <remarks>The first character agrees; a word of one character stands for itself alone.</remarks>
    public static IReadOnlyList<(string Term, int Edits)> Expand(
        IEnumerable<string> terms, string word, int maxEdits, int limit) =>
    [
        .. terms.Distinct()
            .Where(term => Rune.GetRuneAt(term, 0) == Rune.GetRuneAt(word, 0))
            .Select(term => (term, Edits: Distance(term, word)))
            .Where(match => match.Edits <= (word.Length == 1 ? 0 : maxEdits))
            .OrderBy(match => match.Edits).ThenBy(match => match.term, StringComparer.Ordinal)
            .Take(limit),
    ];

    /// <summary>The restricted Damerau-Levenshtein distance, as a table of all pairs of beginnings.</summary>
    public static int Distance(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] = i == 0 || j == 0 ? i + j : Math.Min(
                    Math.Min(table[i - 1, j], table[i, j - 1]) + 1,
                    table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    table[i, j] = Math.Min(table[i, j], table[i - 2, j - 2] + 1);
                }
            }
        }

        return table[a.Length, b.Length];
    }
}
