namespace IomSearch.Benchmarks.Corpus;

/// <summary>Spells words: each rank has a word of its own, the frequent ones short, made of syllables.</summary>
internal static class Vocabulary
{
    private const int ShortWords = 6_000;
    private const int Kept = 1 << 16;

    private static readonly string[] Onsets =
        ["b", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "w", "z", "st", "tr", "pl", "ch"];

    private static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai"];

    private static readonly string[] Syllables =
        [.. Onsets.SelectMany(onset => Vowels.Select(vowel => onset + vowel))];

    private static readonly string[] Frequent = [.. Enumerable.Range(0, Kept).Select(Spell)];

    /// <summary>The word of a rank; ASCII letters.</summary>
    public static string Word(int rank) => rank < Kept ? Frequent[rank] : Spell(rank);

    // The multipliers have no factor in common with the number of syllables, so no two ranks share a word.
    private static string Spell(int rank)
    {
        var two = (long)Syllables.Length * Syllables.Length;
        var three = two * Syllables.Length;
        return rank < ShortWords
            ? Join(rank * 7_919L % two, 2)
            : rank - ShortWords < three
                ? Join((rank - ShortWords) * 1_299_709L % three, 3)
                : Join((rank - ShortWords - three) * 15_485_863L % (three * Syllables.Length), 4);
    }

    private static string Join(long number, int syllables)
    {
        var parts = new string[syllables];
        for (var i = 0; i < syllables; i++)
        {
            parts[i] = Syllables[number % Syllables.Length];
            number /= Syllables.Length;
        }

        return string.Concat(parts);
    }
}
