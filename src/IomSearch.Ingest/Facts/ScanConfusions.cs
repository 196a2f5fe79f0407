namespace IomSearch.Ingest.Facts;

/// <summary>What a scanner prints in place of a letter.</summary>
/// <param name="Printed">The signs that stand there.</param>
/// <param name="Meant">The letters that were meant, lower case.</param>
/// <param name="Cost">How unlikely the mistake is; a lost letter costs <see cref="ScanConfusions.LostLetter"/>.</param>
/// <param name="AtStart">Whether it happens to the first letter of a word only.</param>
internal sealed record ScanConfusion(string Printed, string Meant, double Cost, bool AtStart = false);

/// <summary>A word that a printed one can stand for.</summary>
/// <param name="Word">The word, lower case.</param>
/// <param name="Cost">The cost of all confusions.</param>
/// <param name="Confusions">How many there are.</param>
/// <param name="IsWeak">Whether one of them is weak.</param>
internal readonly record struct ScanReading(string Word, double Cost, int Confusions, bool IsWeak);

/// <summary>The table of confusions, and the words that a printed word can stand for by it.</summary>
internal static class ScanConfusions
{
    /// <summary>The cost of a letter that is missing.</summary>
    public const double LostLetter = 1.5;

    /// <summary>From this cost on a confusion also turns one clean word into another, so that only a common word is
    /// taken for what was meant.</summary>
    public const double Weak = 1.1;

    private const int MostConfusions = 3;

    /// <summary>A decorated capital S is taken for J, T or f, a slanted s for a stroke, and the long s of old print for
    /// f and back; the rest are the pairs that every scanner mixes up.</summary>
    private static readonly ScanConfusion[] Table =
    [
        new("J", "s", 1, AtStart: true), new("T", "s", 1, AtStart: true), new("f", "s", 1, AtStart: true),
        new("F", "s", 1, AtStart: true), new("J", "i", 1.1, AtStart: true), new("fl", "s", 1.1, AtStart: true),
        new("f", "s", 1.1), new("/", "s", 0.5), new("/", "f", 1), new("j", "s", 1.1),
        new("s", "f", 1.1), new("\u017F", "s", 0.2), new("$", "s", 0.5), new("5", "s", 0.5), new("f", "h", 1.2),
        new("f", "t", 1.2), new("0", "o", 0.5), new("1", "l", 0.5), new("1", "i", 0.5), new("|", "l", 0.5),
        new("I", "l", 0.5), new("|", "i", 0.5), new("!", "l", 0.8), new("!", "i", 0.8), new("rn", "m", 1.1),
        new("m", "rn", 1.2), new("vv", "w", 0.8), new("ii", "u", 1.1), new("cl", "d", 1.1),
        new("li", "h", 1.2), new("fl", "ss", 1.2),
        new("c", "e", 1.2), new("h", "b", 1.2), new("f", "c", 1.2),
    ];

    private static readonly HashSet<char> Signs = [.. "/$|!\u017F"];

    /// <summary>Whether the sign is one that a scanner prints for a letter.</summary>
    public static bool IsSign(char c) => Signs.Contains(c);

    /// <summary>Whether no word starts so, whatever table knows it: a J before a consonant is a decorated S.</summary>
    public static bool IsNoStart(string printed) =>
        printed is ['J', var next, ..] && "cklmnpqtw".Contains(next);

    /// <summary>Every word that the printed one can stand for, lower case, each with the least cost at which it does;
    /// the printed word itself, at no cost, is not among them.</summary>
    public static IReadOnlyDictionary<string, ScanReading> Readings(string printed)
    {
        var readings = new Dictionary<string, ScanReading>(StringComparer.Ordinal);
        Extend(printed, 0, new ScanReading("", 0, 0, IsWeak: false), readings);
        return readings;
    }

    private static void Extend(
        string printed, int at, ScanReading so, Dictionary<string, ScanReading> readings)
    {
        if (at == printed.Length)
        {
            if (so.Confusions > 0 && (!readings.TryGetValue(so.Word, out var known) || so.Cost < known.Cost))
            {
                readings[so.Word] = so;
            }

            return;
        }

        if (char.IsLetter(printed[at]))
        {
            Extend(printed, at + 1, so with { Word = so.Word + char.ToLowerInvariant(printed[at]) }, readings);
        }

        if (so.Confusions == MostConfusions)
        {
            return;
        }

        foreach (var confusion in Table.Where(confusion => IsAt(printed, at, confusion)))
        {
            var read = new ScanReading(so.Word + confusion.Meant, so.Cost + confusion.Cost, so.Confusions + 1,
                so.IsWeak || confusion.Cost >= Weak);
            Extend(printed, at + confusion.Printed.Length, read, readings);
        }
    }

    /// <summary>Words end in s far more often than in anything that is printed as s, so a last s is one; a last figure
    /// is the number of a note.</summary>
    private static bool IsAt(string printed, int at, ScanConfusion confusion) =>
        (at == 0 || !confusion.AtStart)
        && string.CompareOrdinal(printed, at, confusion.Printed, 0, confusion.Printed.Length) == 0
        && (at + 1 < printed.Length || !(confusion.Printed == "s" || char.IsDigit(printed[at])));
}
