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
    public static void Prefix(TermDictionary terms, int field, string prefix, Action<TermEntry> visit)
    {
        var start = Encoding.UTF8.GetBytes(prefix);
        var walk = terms.Walk(field, start);
        while (walk.Next() && walk.Text.StartsWith(start))
        {
            visit(walk.Entry);
        }
    }

    /// <summary>Visits the entries of all terms that fit a pattern of <c>*</c> and <c>?</c>.</summary>
    public static void Wildcard(TermDictionary terms, int field, string pattern, Action<TermEntry> visit)
    {
        var automaton = new WildcardAutomaton(pattern);
        var walk = terms.Walk(field, automaton.Start);
        while (walk.Next() && walk.Text.StartsWith(automaton.Start))
        {
            if (automaton.Accepts(walk.Text))
            {
                visit(walk.Entry);
            }
        }
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
        var walk = terms.Walk(field, start);
        while (walk.Next() && walk.Text.StartsWith(start))
        {
            var text = Encoding.UTF8.GetString(walk.Text);
            var edits = EditDistance.Between(word, text, maxEdits);
            if (edits <= maxEdits)
            {
                found.Add(new Match(text, walk.Entry, edits));
            }
        }

        return found;
    }
}
