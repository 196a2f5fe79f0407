using System.Text;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Search;

/// <summary>Finds the terms of one segment that a misspelt word stands for.</summary>
internal static class FuzzyMatcher
{
    /// <summary>A term that is near enough.</summary>
    /// <param name="Text">The term.</param>
    /// <param name="Edits">How far it is from the word.</param>
    public readonly record struct Match(string Text, int Edits);

    /// <summary>The terms within a number of edits of a word, its first character kept, in term order; of a single character
    /// only itself.</summary>
    public static List<Match> Find(TermDictionary terms, int field, string word, int maxEdits)
    {
        if (!Rune.TryGetRuneAt(word, 0, out var first))
        {
            return [];
        }

        maxEdits = first.Utf16SequenceLength == word.Length ? 0 : maxEdits;
        var start = Encoding.UTF8.GetBytes(first.ToString());
        return word.Length <= LevenshteinAutomaton.MaxLength
            ? Walk(terms, field, start, new TermReading(word, maxEdits))
            : Compare(terms, field, start, word, maxEdits);
    }

    private static List<Match> Walk(TermDictionary terms, int field, byte[] start, TermReading reading)
    {
        var found = new List<Match>();
        var walk = terms.Walk(field, start);
        for (var more = walk.Next(); more && walk.Text.StartsWith(start);)
        {
            if (reading.Read(walk.Text, walk.Shared) is { } edits)
            {
                found.Add(new Match(Encoding.UTF8.GetString(walk.Text), edits));
            }

            more = reading.Dead > 0 ? walk.NextBeyond(reading.Dead) : walk.Next();
        }

        return found;
    }

    // Words that are too long for the automaton, by the definition.
    private static List<Match> Compare(TermDictionary terms, int field, byte[] start, string word, int maxEdits)
    {
        var found = new List<Match>();
        var walk = terms.Walk(field, start);
        var text = new char[word.Length + maxEdits];
        while (walk.Next() && walk.Text.StartsWith(start))
        {
            // What does not fit is too long to be near.
            if (Encoding.UTF8.TryGetChars(walk.Text, text, out var length)
                && EditDistance.Between(word, text.AsSpan(0, length), maxEdits) is var edits && edits <= maxEdits)
            {
                found.Add(new Match(new string(text, 0, length), edits));
            }
        }

        return found;
    }

    /// <summary>Reads terms in byte order, and of each only what it does not share with the one before.</summary>
    private sealed class TermReading(string word, int maxEdits)
    {
        private readonly LevenshteinAutomaton automaton = new(word, maxEdits);
        private readonly LevenshteinAutomaton.State[] states = new LevenshteinAutomaton.State[word.Length + maxEdits + 2];
        private readonly char[] letters = new char[word.Length + maxEdits + 2];

        // Letters that were read of the last term, each a byte of it; 0 when one was not.
        private int known;

        /// <summary>Bytes of the last term after which it was known not to match, as will no other that begins with them; 0 when it
        /// was read to its end.</summary>
        public int Dead { get; private set; }

        /// <summary>The edits between the word and a term; null when there are more than are let pass.</summary>
        public int? Read(ReadOnlySpan<byte> text, int shared)
        {
            var from = Math.Min(shared, known);
            (known, Dead) = (0, 0);
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
                    return null;
                }
            }

            known = text.Length;
            return EditsAfter(text.Length);
        }

        private int? ReadWide(ReadOnlySpan<byte> text)
        {
            if (!Encoding.UTF8.TryGetChars(text, letters, out var length))
            {
                return null;
            }

            for (var i = 0; i < length; i++)
            {
                if (!Step(i))
                {
                    return null;
                }
            }

            return EditsAfter(length);
        }

        private bool Step(int i)
        {
            states[i + 1] = i == 0
                ? automaton.Step(default, '\0', states[0], letters[0])
                : automaton.Step(states[i - 1], letters[i - 1], states[i], letters[i]);
            return !automaton.IsDead(states[i + 1]);
        }

        private int? EditsAfter(int length) =>
            automaton.Edits(states[length]) is var edits && edits <= maxEdits ? edits : null;
    }
}
