using IomSearch.Ingest.Texts;

namespace IomSearch.Ingest.Facts;

/// <summary>Puts words right that a scanner broke, where exactly one word is likely.</summary>
/// <remarks>
/// A word is looked at when the lexicon knows neither it nor another form of it. Its readings by the table of
/// confusions are looked up in the lexicon and in the text itself; the cheapest known one is the word, unless another
/// comes close. Two that differ by a lost letter are told apart by the words around them. Clean texts have unknown
/// words too, nearly all of them names, and some name resembles a word; so nothing is repaired in a text in which next
/// to no word can be, or in which such are a small share of the unknown words: that text was not scanned. A wrong
/// repair changes what a source says; a missed one leaves a word as printed.
/// </remarks>
/// <param name="lexicon">The words that are known; asked for only when a text is looked at.</param>
public sealed class ScanRepair(Func<WordLexicon> lexicon)
{
    private readonly Lazy<WordLexicon> words = new(lexicon);

    /// <summary>The lines with broken words put right, and what was done, in the order of the lines.</summary>
    /// <param name="lines">The lines of a text.</param>
    public (IReadOnlyList<string> Lines, IReadOnlyList<WordRepair> Repairs) Apply(IReadOnlyList<string> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return new ScannedText(words.Value, lines).Repaired();
    }
}
