using System.Text;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Search;

/// <summary>Walks the terms that a misspelt word stands for, one segment after the other. For one thread.</summary>
/// <remarks>A term keeps the word's first character; a single character stands for itself alone.</remarks>
internal sealed class FuzzyWalk
{
    private const int LongestUtf8 = 4;

    private readonly FuzzyReading reading = new();
    private readonly TermWalk walk = new();
    private readonly byte[] start = new byte[LongestUtf8];
    private string word = "";
    private char[] letters = [];
    private int startLength;
    private int maxEdits;

    /// <summary>The present term, UTF-8.</summary>
    public ReadOnlySpan<byte> Text => walk.Text;

    /// <summary>Its entry.</summary>
    public TermEntry Entry => walk.Entry;

    /// <summary>How far it is from the word.</summary>
    public int Edits { get; private set; }

    /// <summary>Begins with a word.</summary>
    /// <param name="misspelt">The word.</param>
    /// <param name="edits">How many edits are let pass.</param>
    public FuzzyWalk Begin(string misspelt, int edits)
    {
        word = misspelt;
        startLength = Rune.TryGetRuneAt(word, 0, out var first) ? first.EncodeToUtf8(start) : 0;
        maxEdits = first.Utf16SequenceLength == word.Length ? 0 : edits;
        if (!IsLong)
        {
            reading.Begin(word, maxEdits);
        }
        else if (letters.Length < word.Length + maxEdits)
        {
            letters = new char[word.Length + maxEdits];
        }

        return this;
    }

    /// <summary>Stands before the first term of a field of a segment.</summary>
    public void Open(TermDictionary terms, int field)
    {
        terms.Walk(field, Start, walk);
        reading.Open();
    }

    /// <summary>Goes to the next term that is near enough, in byte order; false when there is none.</summary>
    public bool Next()
    {
        while (startLength > 0 && Advance() && walk.Text.StartsWith(Start))
        {
            Edits = IsLong ? Compare() : reading.Read(walk.Text, walk.Shared);
            if (Edits <= maxEdits)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLong => word.Length > LevenshteinAutomaton.MaxLength;

    private ReadOnlySpan<byte> Start => start.AsSpan(0, startLength);

    // What begins as a term that cannot match is passed without being read.
    private bool Advance() => reading.Dead > 0 ? walk.NextBeyond(reading.Dead) : walk.Next();

    // A word that is too long for the automaton, by the definition. What does not fit is too long to be near.
    private int Compare() =>
        Encoding.UTF8.TryGetChars(walk.Text, letters.AsSpan(0, word.Length + maxEdits), out var length)
            ? EditDistance.Between(word, letters.AsSpan(0, length), maxEdits)
            : int.MaxValue;
}
