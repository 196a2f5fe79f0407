using System.Text;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Search;

/// <summary>Reads terms in byte order, tells how far each is from a word, and of each reads only what it does not share
/// with the one before. For one thread.</summary>
internal sealed class FuzzyReading
{
    // Two letters more than a word with its edits has: by then no term is near any more.
    private const int Most = LevenshteinAutomaton.MaxLength + LevenshteinAutomaton.MaxEdits + 2;

    private readonly LevenshteinAutomaton automaton = new();
    private readonly LevenshteinAutomaton.State[] states = new LevenshteinAutomaton.State[Most];
    private readonly char[] letters = new char[Most];

    // Letters that were read of the last term, each a byte of it; 0 when one was not.
    private int known;

    /// <summary>Bytes of the last term after which it was known not to match, as will no other that begins with them; 0
    /// when it was read to its end.</summary>
    public int Dead { get; private set; }

    /// <summary>Begins with a word of <see cref="LevenshteinAutomaton.MaxLength"/> letters at most.</summary>
    public void Begin(string word, int maxEdits)
    {
        automaton.Begin(word, maxEdits);
        Open();
    }

    /// <summary>Forgets the term that was read last: the next one may be any.</summary>
    public void Open() => (known, Dead) = (0, 0);

    /// <summary>The edits between the word and a term; more than are let pass when it is further.</summary>
    /// <param name="text">The term, UTF-8.</param>
    /// <param name="shared">Bytes that it shares with the term before it.</param>
    public int Read(ReadOnlySpan<byte> text, int shared)
    {
        var from = Math.Min(shared, known);
        Open();
        states[0] = LevenshteinAutomaton.Start;
        if (!Ascii.IsValid(text))
        {
            return ReadWide(text);
        }

        for (var i = from; i < text.Length; i++)
        {
            letters[i] = (char)text[i];
            if (!Step(i))
            {
                (known, Dead) = (i, i + 1);
                return int.MaxValue;
            }
        }

        known = text.Length;
        return automaton.Edits(states[text.Length]);
    }

    private int ReadWide(ReadOnlySpan<byte> text)
    {
        if (!Encoding.UTF8.TryGetChars(text, letters, out var length))
        {
            return int.MaxValue;
        }

        for (var i = 0; i < length; i++)
        {
            if (!Step(i))
            {
                return int.MaxValue;
            }
        }

        return automaton.Edits(states[length]);
    }

    private bool Step(int i)
    {
        states[i + 1] = i == 0
            ? automaton.Step(default, '\0', states[0], letters[0])
            : automaton.Step(states[i - 1], letters[i - 1], states[i], letters[i]);
        return !automaton.IsDead(states[i + 1]);
    }
}
