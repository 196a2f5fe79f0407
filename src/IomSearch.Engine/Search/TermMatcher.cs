using System.Text;
using IomSearch.Engine.Terms;

namespace IomSearch.Engine.Search;

/// <summary>Finds the terms of one segment that a prefix, a pattern or a misspelt word stands for.</summary>
internal static class TermMatcher
{
    /// <summary>A term that matches.</summary>
    /// <param name="Text">The term.</param>
    /// <param name="Entry">Its postings in the segment.</param>
    /// <param name="Edits">How far it is from what was asked; 0 for prefixes and patterns.</param>
    public readonly record struct Match(string Text, TermEntry Entry, int Edits);

    /// <summary>Visits the entries of all terms that start with a prefix.</summary>
    /// <returns>The number of terms looked at.</returns>
    public static int Prefix(TermDictionary terms, int field, string prefix, Action<TermEntry> visit)
    {
        var start = Encoding.UTF8.GetBytes(prefix);
        var walk = terms.Walk(field, start);
        var seen = 0;
        for (; walk.Next() && walk.Text.StartsWith(start); seen++)
        {
            visit(walk.Entry);
        }

        return seen;
    }

    /// <summary>Visits the entries of all terms that fit a pattern of <c>*</c> and <c>?</c>.</summary>
    /// <returns>The number of terms looked at: those that begin as the pattern does.</returns>
    public static int Wildcard(TermDictionary terms, int field, string pattern, Action<TermEntry> visit)
    {
        var automaton = new WildcardAutomaton(pattern);
        var walk = terms.Walk(field, automaton.Start);
        var seen = 0;
        for (; walk.Next() && walk.Text.StartsWith(automaton.Start); seen++)
        {
            if (automaton.Accepts(walk.Text))
            {
                visit(walk.Entry);
            }
        }

        return seen;
    }

    /// <summary>The terms within a number of edits of a word, its first character kept, in term order; of a single character
    /// only itself.</summary>
    public static List<Match> Fuzzy(TermDictionary terms, int field, string word, int maxEdits)
    {
        var found = new List<Match>();
        if (!Rune.TryGetRuneAt(word, 0, out var first))
        {
            return found;
        }

        maxEdits = first.Utf16SequenceLength == word.Length ? 0 : maxEdits;
        var start = Encoding.UTF8.GetBytes(first.ToString());
        var text = new char[word.Length + maxEdits];
        var walk = terms.Walk(field, start);
        while (walk.Next() && walk.Text.StartsWith(start))
        {
            // What does not fit is too long to be near.
            if (!Encoding.UTF8.TryGetChars(walk.Text, text, out var length))
            {
                continue;
            }

            var edits = EditDistance.Between(word, text.AsSpan(0, length), maxEdits);
            if (edits <= maxEdits)
            {
                found.Add(new Match(new string(text, 0, length), walk.Entry, edits));
            }
        }

        return found;
    }
}
