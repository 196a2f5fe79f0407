using IomSearch.Ingest.Facts;

namespace IomSearch.Ingest.Readers;

/// <summary>A row of two cells as the lines that a page would print for it.</summary>
internal static class LabelledPair
{
    private const int WordsOfText = 12;
    private const int LowestHeading = 6;

    /// <summary>A known label with its values in one line; behind one that is not known only a text is kept, the label
    /// as its heading.</summary>
    /// <param name="label">The first cell.</param>
    /// <param name="values">The lines of the second.</param>
    public static IEnumerable<(string Words, int Level)> Lines(string label, IReadOnlyList<string> values)
    {
        var name = label.TrimEnd(':', ' ');
        if (Labels.TryRead($"{name}:", out _))
        {
            return values.Count > 0 ? [($"{name}: {string.Join("; ", values)}", 0)] : [];
        }

        if (values is [var sum] && Givers.Of(name) is { } giver && Amounts.Find(sum) is [var (_, start, end)]
            && !sum.Remove(start, end - start).Any(char.IsLetterOrDigit))
        {
            return [($"{giver}: {sum}", 0)];
        }

        return values.Any(value => value.Count(c => c == ' ') >= WordsOfText)
            ? [(label, LowestHeading), .. values.Select(value => (value, 0))]
            : [];
    }
}
