namespace IomSearch.Generators;

/// <summary>The code points that were another class in Unicode 9.0 and Emoji 11.0, from which
/// Lucene 8 was made.</summary>
public static class LuceneDifferences
{
    /// <summary>The first and last code point of each range, and the class it had.</summary>
    public static IReadOnlyList<(int First, int Last, string Class)> Ranges { get; } =
    [
        // Modifier letters that are symbols, and Armenian punctuation, became letters in Unicode 10 and 11.
        (0x02C2, 0x02C5, "Other"),
        (0x02D2, 0x02D6, "Other"),
        (0x02D7, 0x02D7, "MidLetter"),
        (0x02DE, 0x02DF, "Other"),
        (0x02E5, 0x02EB, "Other"),
        (0x02ED, 0x02ED, "Other"),
        (0x02EF, 0x02FF, "Other"),
        (0x055A, 0x055C, "Other"),
        (0x055E, 0x055F, "Other"),
        (0x058A, 0x058A, "Other"),
        (0xA708, 0xA716, "Other"),
        (0xA720, 0xA721, "Other"),
        (0xA789, 0xA78A, "Other"),
        (0xAB5B, 0xAB5B, "Other"),

        // Marks that became letters, and the other way round.
        (0x1CF2, 0x1CF3, "Extend"),
        (0x111C9, 0x111C9, "Other"),

        // Pictographs that take a skin tone only since Emoji 12, and a block kept free for pictographs in Emoji 11.
        (0x1F46A, 0x1F46D, "Pictograph"),
        (0x1F46F, 0x1F46F, "Pictograph"),
        (0x1F48F, 0x1F48F, "Pictograph"),
        (0x1F491, 0x1F491, "Pictograph"),
        (0x1F90C, 0x1F90C, "Pictograph"),
        (0x1F90F, 0x1F90F, "Pictograph"),
        (0x1F91D, 0x1F91D, "Pictograph"),
        (0x1F93C, 0x1F93C, "Pictograph"),
        (0x1F977, 0x1F977, "Pictograph"),
        (0x1F9BB, 0x1F9BB, "Pictograph"),
        (0x1F9CD, 0x1F9CF, "Pictograph"),
        (0x1FAC3, 0x1FAC5, "Pictograph"),
        (0x1FAF0, 0x1FAF8, "Pictograph"),
        (0x1FB00, 0x1FBFF, "Pictograph"),
    ];
}
